"""`afkorting`: abbreviations that the document does not explain, known ones and unknown ones."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.analysis.words import Word
from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.checks.boilerplate import not_written_here
from vacaturelint.checks.trades import trades_of
from vacaturelint.core.finding import Severity, Suggestion
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.rulebook.fields import Fields
from vacaturelint.rulebook.wordlist import Row, read_table

_SHAPE = re.compile(r"[A-Z][A-Z&]{1,5}\d?|[A-Z]{2,5}[-–]")
_PLURAL = re.compile(r"(?:['’]s|s)$")
_COLUMNS = ("afkorting", "betekenis", "weight", "known_to", "replace", "region")
_WEIGHTS = ("hoog", "laag")
_ABOUT_EMPLOYER = "welkom|werken|werk|collega['’]?s|team|gezicht|missie|over|cultuur|aan de slag|medewerkers?"
_HYPHEN = re.compile(r"[-\u2011–]")
_VOWEL = re.compile(r"[AEIOUY]")


@dataclass(frozen=True, slots=True)
class _Use:
    """An abbreviation as first used: its row, if it is known, and its span."""

    row: Row | None
    text: str
    span: Span
    compound: bool = False


def compile_abbreviations(rule: Rule) -> Check:
    """Options: `onbekende` (`ja`: also capitals that are in no list), `stil` (never reported)."""
    unknown = _options(rule).flag("onbekende")
    silent = _silent(rule)

    def run(facts: Facts) -> Iterator[Hit]:
        for use in _uses(facts, unknown=unknown):
            key = use.row["afkorting"] if use.row else use.text
            if key.casefold() not in silent:
                yield replace(_hit(use), group=key)

    return Check(run, frozenset({"term", "advies"}))


def reported(rule: Rule) -> tuple[Row, ...]:
    """Return the listed abbreviations that a rule reports, without the silenced ones."""
    silent = _silent(rule)
    rows = read_table("afkortingen.tsv", _COLUMNS)
    return tuple(row for row in rows if row["weight"] in _WEIGHTS and row["afkorting"].casefold() not in silent)


def _options(rule: Rule) -> Fields:
    return options_of(rule, "onbekende", "stil")


def _silent(rule: Rule) -> frozenset[str]:
    return frozenset(text.casefold() for text in _options(rule).texts("stil"))


def _uses(facts: Facts, *, unknown: bool) -> Iterator[_Use]:
    document = facts.document
    skipped = not_written_here(facts.analysis)
    trades = trades_of(facts.posting)
    explained = _explained(document)
    shouting = _shouting(document)
    region = facts.posting.vacancy.region.value
    for word in facts.analysis.words:
        if not word.text[0].isalpha() or word.block in shouting:
            continue
        if any(skip.start <= word.start < skip.end for skip in skipped):
            continue
        heading = document.blocks[word.block].kind is BlockKind.HEADING
        use = _use(word, document, unknown=unknown and "IT" not in trades and not heading)
        if use is None or _PLURAL.sub("", use.text).rstrip("-") in explained:
            continue
        if _is_explained_behind(use.text, document):
            continue
        if use.row is None:
            if not _is_employer(use.text, document):
                yield use
        elif use.row["region"] in ("both", region) and not trades.intersection(use.row.parts("known_to")):
            yield use


def _use(word: Word, document: Document, *, unknown: bool) -> _Use | None:
    """Return the abbreviation a word holds: a listed one that not everybody knows, or unknown capitals."""
    core = word.text if word.text.isalnum() else _HYPHEN.split(word.text)[0]
    if word.text != core and any(char.isdigit() for char in word.text[len(core) :]):
        return None
    if word.text in _rows():
        core = word.text
    row = _rows().get(core) or _rows().get(_PLURAL.sub("", core)) or _dotted().get(word.text.replace(".", ""))
    if row is None and not unknown:
        return None
    span = Span(word.start, word.start + len(core))
    if row is not None:
        if row["weight"] not in _WEIGHTS or (len(core) == 2 and core.isupper() and _is_name(word, core, document)):
            return None
        return _Use(row, document.text[span.start : span.end], span, core != word.text)
    if unknown and _SHAPE.fullmatch(core) and not _is_name(word, core, document):
        return _Use(None, core, span, core != word.text)
    return None


def _is_name(word: Word, core: str, document: Document) -> bool:
    """Return whether unknown capitals look like a name or a code.

    They stand beside a capital, a figure or a dot, or can be said as a word.
    """
    if len(core) >= 4 and _VOWEL.search(core):
        return True
    if document.text[max(0, word.start - 1) : word.start] in (".", "@", "/", "#"):
        return True
    before = document.text[max(0, word.start - 20) : word.start].split()
    after = document.text[word.end : word.end + 20].split()
    near = [part.strip(".,:;()") for part in (*before[-1:], *after[:1])]
    return any(part[:1].isupper() or part[:1].isdigit() for part in near if part)


def _is_employer(short: str, document: Document) -> bool:
    """Return whether the document speaks of unknown capitals as of an employer: `welkom bij`, `het gezicht van`."""
    around = rf"\b(?:{_ABOUT_EMPLOYER})(?: bij| van| voor)? {short}\b"
    return re.search(around, document.text, re.IGNORECASE) is not None


def _shouting(document: Document) -> set[int]:
    """Return the blocks of more than one word in capitals, where capitals say nothing."""
    found: set[int] = set()
    for index, block in enumerate(document.blocks):
        text = document.passage(block).text
        letters = [char for char in text if char.isalpha()]
        if len(text.split()) > 1 and sum(char.isupper() for char in letters) * 2 > len(letters):
            found.add(index)
    return found


_IN_BRACKETS = r"\s?[(\[](?=[^()\[\]]*\b[a-z]{2,} [a-z])[^()\[\]\d]{6,90}[)\]]"
_EXPLAINED = re.compile(
    r"[a-z][\w'’-]+\s*[(\[](?P<short>[A-Z][\w&.]{1,9})[)\]]|(?P<first>\b[A-Z][A-Za-z&]{1,8})\s*(?:[(\[][^()\[\]]{6,80}[)\]]|[:=]\s*[a-z])"
    r"|(?P<staat>\b[A-Z][A-Za-z&]{1,8})\s+(?:staat voor|betekent|wil zeggen)\b"
)


def _explained(document: Document) -> frozenset[str]:
    """Return the abbreviations that the document explains: `voltijdsequivalent (VTE)` or `VTE (voltijdse job)`."""
    found = (match["short"] or match["first"] or match["staat"] for match in _EXPLAINED.finditer(document.text))
    return frozenset(_PLURAL.sub("", short) for short in found)


def _is_explained_behind(text: str, document: Document) -> bool:
    """Return whether brackets with plain words follow the abbreviation somewhere: `PV's (verslag van de politie)`."""
    core = re.escape(_PLURAL.sub("", text))
    return re.search(rf"\b{core}(?:['’]?s)?(?:-\w+)?{_IN_BRACKETS}", document.text) is not None


@functools.cache
def _rows() -> dict[str, Row]:
    rows = read_table("afkortingen.tsv", _COLUMNS)
    return {row["afkorting"]: row for row in rows if "." not in row["afkorting"]}


@functools.cache
def _dotted() -> dict[str, Row]:
    """Return the abbreviations in small letters by their letters alone, for `m.b.t.` and `mbt` alike."""
    rows = read_table("afkortingen.tsv", _COLUMNS)
    return {
        row["afkorting"].replace(".", ""): row
        for row in rows
        if row["afkorting"].islower() and len(row["afkorting"]) > 1
    }


def _hit(use: _Use) -> Hit:
    data = {"term": use.text}
    if use.row is None:
        advice = "Schrijf de woorden voluit, met de afkorting erachter."
        return Hit(use.span, {"term": use.text, "advies": advice}, severity=Severity.HINT, data=data)
    meanings = use.row.parts("betekenis")
    severity = None if use.row["weight"] == "hoog" else Severity.HINT
    if use.row["replace"] in ("safe", "check"):
        advice = f"Schrijf '{meanings[0]}'."
        suggestions = tuple(Suggestion(text, safe=use.row["replace"] == "safe") for text in meanings)
    else:
        advice = f"Schrijf voluit wat het is: {' of '.join(meanings)}."
        suggestions = tuple(_with_meaning(use, meaning) for meaning in meanings)
    return Hit(use.span, {"term": use.text, "advies": advice}, suggestions, severity=severity, data=data)


def _with_meaning(use: _Use, meaning: str) -> Suggestion:
    """Return the abbreviation with its meaning in brackets; advice only inside a compound or with two readings."""
    single = use.row is not None and len(use.row.parts("betekenis")) == 1
    text = f"{use.text} ({meaning.replace(' (', ', ').replace(')', '')})"
    return Suggestion(text, replaces=single and not use.compound)
