"""The lines around the title: whose vacancy it is, and the hours or the place between bars and dashes."""

import re
from collections.abc import Iterator

from vacaturelint.core.finding import Category, Element
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.wordings import wording
from vacaturelint.spoken.contact import hosts_in
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.wordings import says
from vacaturelint.vacancy.titles import functions_named

_FIRST_BLOCKS = 5
_BETWEEN = re.compile(
    r"\s{0,3}(?<=\s)(?:[|·•]|(?<!\d )(?<!euro )(?<!EUR )(?<!uur )(?<!% )[–—-]"
    r"|[–—-](?! {1,3}(?:€ ?)?\d))\s{1,3}"
    r"|,\s{1,3}(?=(?:locatie|standplaats|regio|agentschap|departement|universiteit|hogeschool)\b)",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|·•]\s")
_MOST_WORDS = 9
_FACTS = (Element.HOURS, Element.PLACE, Element.CONTRACT, Element.SALARY, Element.DEADLINE)
_CLOSED = (".", "!", "?", ":")
_WORD = r"(?:[A-ZÀ-Þ][\w.’'-]*|van|de|het|der|den|ter|te|en|&)"
# The name of an employer by what it is called: `STAD BERGELEN`, `Groep Peeters NV`.
_BY_KIND = re.compile(
    rf"(?i:{wording('bestuur')}|basisschool|pz|bank|bouwgroep|zorggroep|scholengroep|intercommunale|ggz|rkz"
    r"|(?:opdrachthoudende |dienstverlenende )?vereniging|(?:vlaams|federaal|autonoom) agentschap)"
    rf"(?: (?:{_WORD}|in|voor)){{0,5}} {_WORD}\s*(?:\(\w{{1,12}}(?: \d{{1,5}})?\))?"
    r"|(?i:(?:vlaamse|federale) overheid)"
    r"|(?:[A-ZÀ-Þ][\w&’'-]+ ){1,4}(?:(?i:nv|bv|bvba|vzw|cvba|sa|uitzendbureau)(?!\w)"
    r"|(?:Interim|INTERIM)(?: [A-ZÀ-Þ&][\w&’'-]*){0,4})"
)
_NAMED = re.compile(rf"\b(?:{_BY_KIND.pattern})")
# What stands behind a name and is none of it: the next sentence, and words without a capital.
_CLOSING = re.compile(r"(?<=[a-z]{3})\. .*|(?: (?!(?:vzw|nv|bv|bvba)\b)(?:[a-z]+|&))+\s*$|\s+$|[.,]$")
_WHOLE_NAME = re.compile(r"(?!(?:Contract|GGZ|ggz|bank)\b).* \(?[\w&’'-]*[^\W\d_]{2}[\w&’'-]*\)?$")
# A town, a school of one's own, or a partner.
_IN = re.compile(
    r"\b(?:in|uit|rond|te|regio|aan|met|over|onderdeel van) (?:de |het |een )?(?:\w*groep )?$", re.IGNORECASE
)
_TOWN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-Za-zÀ-ÿ]+){0,3}")
_NAME = re.compile(r"[A-ZÀ-Þ][\w&’'-]+(?: [A-ZÀ-Þ&][\w&’'-]*){0,3}")
_CAPITALS = re.compile(rf"\b(?!(?:Bij|Voor|Aan|Door|Als|Met|Wij|We|Mail)\b)[A-ZÀ-Þ][\w’'-]*(?: {_WORD}){{0,4}}")
_LEAST_OF_A_NAME = 5
_SEEKS = re.compile(rf"({_WORD}(?: {_WORD}){{0,5}}) (?:zoekt|werft\b.* aan$|is op zoek naar)\b(?!.*[.!?]\s)")
# What those who do a job are called: `torenkraanmachinist`, `glasblazer`, `verpleegkundige`, `poetshulp`.
_WHO_DOES = re.compile(
    rf"\b(?!{wording('geen-beroep')}\b)[\wà-ÿ]{{2,40}}{wording('beroepseinde')}s?\b|\b{wording('beroepswoord')}\b",
    re.IGNORECASE,
)
_MOST_IN_TITLE = 12
_QUOTED_LINES = 2
_MOST_IN_LINE = 18
_FEWEST_NEW = 2
_SHORT_NAME = 3
_NO_HEAD = re.compile(r":|!|\d{4}")  # a field, a call or a code below the title
_VERBS = "is|zoekt|heeft|werkt|biedt|telt|wil|staat|bestaat|groeit"


def pieces(document: Document, number: int) -> list[Span] | None:
    """Return the pieces that tell something of a line around the title; None for a line that is no such row."""
    block, passage = document.blocks[number], document.passages[number]
    text = passage.text
    if number >= _FIRST_BLOCKS or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return None
    if text.rstrip().endswith(_CLOSED) or _BETWEEN.search(text) is None:
        return None
    found = [(start, end) for start, end in _stretches(text) if len(text[start:end].split()) <= _MOST_WORDS]
    if number == 0:
        first = text[slice(*found[0])].strip() if found else ""
        found = found if _BY_KIND.fullmatch(first) else found[1:]  # mostly the name of the job
    return [passage.span(start, end) for start, end in found if _tells(document, text[start:end])]


def names_job(title: str) -> bool:
    """Return whether a title is the name of somebody who does a job, and no other line of the head."""
    if says("geen-titel", title) or len(title.split()) > _MOST_IN_TITLE:
        return False
    return functions_named(title) != () or _WHO_DOES.search(title) is not None


def head_lines(report: DocumentReport, told: str) -> Iterator[tuple[str, Span]]:
    """Yield the first line of a text and the one below it, where they are no sentences and tell more than `told`."""
    document, known = report.document, _words(told)
    shut_out = [f.span for f in report.findings if f.category is Category.INCLUSION and f.span is not None]
    for passage in document.passages[:_QUOTED_LINES]:
        line = " ".join(passage.text.split()).strip(" -–|•")
        text = _news(document, line, known)
        span = passage.span(0, len(passage.text))
        is_line = 0 < len(text.split()) <= _MOST_IN_LINE and not text.endswith((".", "?", ":"))
        is_line = is_line and not (says("kop-van-een-deel", text) or (known and _NO_HEAD.search(line)))
        fewest = _FEWEST_NEW if known else 1
        if is_line and len(_words(text) - known) >= fewest and not any(one.overlaps(span) for one in shut_out):
            known |= _words(text)
            yield text, span


def holds_town(line: str) -> bool:
    """Return whether a line that was quoted holds a word that may be a town: then the place may have been heard."""
    return any(_TOWN.fullmatch(piece) for piece in line.split(", ")[1:])


def _news(document: Document, line: str, known: set[str]) -> str:
    """Return a line without the pieces of it that are heard elsewhere, where the job is known: its hours, its place."""
    parts = _BETWEEN.split(line)
    if not known or len(parts) == 1:
        return line
    return ", ".join(one for one in parts if is_employer(document, one) or not _is_heard(one, known))


def _is_heard(piece: str, known: set[str]) -> bool:
    is_fact = any(tells(element, piece) for element in _FACTS)
    return is_fact or _words(piece) <= known or says("geslaagd", piece) or says("over-solliciteren", piece)


def employer_anywhere(report: DocumentReport) -> Span | None:
    """Return the first place outside the demands that names an employer, or None.

    It is known by what it is called, else by its address: `Novaceris` where one mails to `jobs@novaceris.be`.
    """
    by_kind = (span for span, name in _found(report, _NAMED) if _WHOLE_NAME.match(name))
    hosts = _hosts(report.document.text)
    by_address = (span for span, name in _found(report, _CAPITALS) if _is_at(name, hosts))
    return next(by_kind, None) or next(by_address, None)


def _found(report: DocumentReport, pattern: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """Yield the names that a pattern finds outside the demands and behind no word that makes them a place."""
    asked = [one.span for one in report.sections if one.label is SectionLabel.DEMANDS]
    for passage in report.document.passages:
        for match in pattern.finditer(passage.text):
            name = _CLOSING.sub("", match[0])
            span = passage.span(match.start(), match.start() + len(name))
            if not (_IN.search(passage.text[: match.start()]) or any(one.overlaps(span) for one in asked)):
                yield span, name


def _hosts(text: str) -> frozenset[str]:
    """Return the parts of the web and mail addresses in a text that may be somebody's name, as letters."""
    parts = (part for host in hosts_in(text) for part in host.split("."))
    return frozenset(part.replace("-", "") for part in parts if len(part) >= _LEAST_OF_A_NAME)


def _is_at(name: str, hosts: frozenset[str]) -> bool:
    """Return whether a name, or its last words, is what an address is called."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return any("".join(words[first:]) in hosts for first in range(len(words)))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.casefold()))


def is_row(text: str) -> bool:
    """Return whether a line is a row of facts with bars or dots between them."""
    return _BARS.search(text) is not None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = len(text) - len(text.lstrip())
    for match in _BETWEEN.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text.rstrip())


def _tells(document: Document, text: str) -> bool:
    return is_employer(document, text) or any(tells(element, text) for element in _FACTS)


def is_employer(document: Document, line: str) -> bool:
    """Return whether a line or piece of the head is the name of an employer.

    It is so by what it is called, or because the text goes on to tell of somebody by that name.
    """
    name = line.strip()
    if _BY_KIND.fullmatch(name):
        return True
    if _NAME.fullmatch(name) is None or says("kop-van-een-deel", name):  # `Over Bank De Munt`
        return False
    first, _, more = name.partition(" ")
    # The name of a branch holds its town: then the text must tell both of the firm and of working there.
    last = more.rpartition(" ")[2]
    return (
        _is_told_of(document, name, every=False)
        or (bool(more) and _is_told_of(document, first, every=True))
        or (len(last) > _SHORT_NAME and re.search(rf"\b{re.escape(last)} (?:{_VERBS})\b", document.text) is not None)
    )


def _is_told_of(document: Document, name: str, *, every: bool) -> bool:
    written = re.escape(name)
    ways = (rf"(?<!vlak )(?<!dicht )(?<!net )\b[Bb]ij {written}\b(?!-)", rf"\b{written} (?:{_VERBS})\b")
    found = [re.search(way, document.text) is not None for way in ways]
    return all(found) if every else any(found)


def names_employer(text: str) -> bool:
    """Return whether a text holds the name of an employer by what it is called: `poetshulp basisschool De Kei`."""
    return _NAMED.search(text) is not None


def employer_named(document: Document, number: int) -> str:
    """Return the name of the employer that a whole line of the head is, or begins with (`Zone Oost zoekt …`)."""
    text = document.passages[number].text.strip()
    if not 0 < number < _FIRST_BLOCKS or text.endswith(_CLOSED):
        return ""
    seeks = _SEEKS.match(text)
    return seeks[1] if seeks else text if is_employer(document, text) else ""
