"""Labels with a value (`Standplaats: Gent`, `Talenkennis` above `Frans (goed)`), which nobody says as a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.job_site import JOB_IN, ONLINE
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.language.names import LANGUAGES
from vacaturelint.spoken.glue import with_commas
from vacaturelint.spoken.head import employer_named, is_row, pieces
from vacaturelint.spoken.wordings import says


class About(Enum):
    """What an entry is about."""

    PLACE = auto()
    EMPLOYER = auto()
    PAY = auto()
    HOURS = auto()
    CONTRACT = auto()
    LANGUAGES = auto()
    STUDIES = auto()
    EXPERIENCE = auto()
    CONTACT = auto()
    DEADLINE = auto()
    START = auto()
    WAYS = auto()
    SITE = auto()
    OFFICE = auto()
    LICENCE = auto()
    ADDRESS = auto()
    BENEFITS = auto()
    OTHER = auto()


_LABELS = {
    About.PLACE: "(?:gewone )?plaats van (?:het werk|de job)|plaats (?:van )?tewerkstelling|location"
    "|tewerkstellingsplaats|standplaats|werkplaats|werkplek|werklocatie"
    "|locatie|plaats|werkadres|regio|gemeente",
    About.EMPLOYER: "organisatie|werkgever|bedrijf|opdrachtgever|school|entiteit|instelling|bestuur|firma",
    About.PAY: "(?:bruto ?)?(?:maand|uur|jaar)?(?:loon|salaris|wedde)|verloning|bezoldiging"
    "|salarisschaal|salarisindicatie",
    About.BENEFITS: "(?:secundaire arbeids)?voorwaarden|(?:extralegale )?voordelen|extra's",
    About.HOURS: "opdracht|uren|aantal uren|volume|omvang|(?:aanstellings|tewerkstellings|job)percentage"
    "|uren per week|uurrooster|(?:werk)?regime|werktijden|jobtime|arbeidsduur",
    About.CONTRACT: "contract|contracttype|soort contract|type contract|dienstverband",
    About.LANGUAGES: "talenkennis|talen|taalkennis",
    About.STUDIES: "vereiste studies|vereist diploma|opleiding|opleidingsniveau|diploma|studies",
    About.LICENCE: "rijbewijs",
    About.ADDRESS: "adres|e-?mail(?:adres)?",
    About.EXPERIENCE: "werkervaring|ervaring",
    About.CONTACT: "contactpersoon|contact|vragen",
    About.DEADLINE: "solliciteren (?:kan )?(?:tot|voor)|solliciteer voor|uiterste datum|deadline|sluitingsdatum",
    About.START: "startdatum|indiensttreding|start",
    About.WAYS: "je kan solliciteren via",
    About.SITE: f"{ONLINE.lower()}|(?:laatst )?(?:gewijzigd|bijgewerkt|gepubliceerd|geplaatst)(?: sinds| op)?"
    "|(?:vacature|job|referentie)(?:nummer|code)|referentie|vacature-?id",
}
_LABEL = re.compile(
    r"\s*(?:"
    + "|".join(f"(?P<{about.name}>{words})" for about, words in _LABELS.items())
    + r")\s*(?:(?P<colon>:)\s*)?$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"\s*(?P<label>[^\W\d_][^:.!?\n]{2,32}):\s*(?P<value>\S.*)", re.DOTALL)
# A site prints these without a colon on one line with their value.
_BARE = re.compile(r"\s*(?P<label>Contract|Contactpersoon|Rijbewijs|Adres)\s+(?P<value>[A-Z][^.!?]*)$")
# The line that a site prints below the title: who spreads the vacancy, and where the job is.
_HEADER = re.compile(rf"\s*(?P<who>[^.!?]{{2,60}}?) {JOB_IN} (?P<place>[A-Z][^.!?,]{{1,40}})$")
# Labels one after the other in one paragraph: `Loon: 2.500 euro Uren: 38 per week`.
_IN_A_ROW = re.compile(r"(?:(?<=\s)|^)(?P<label>[A-ZÀ-Þ](?!\d)[\wà-ÿ-]+(?: [a-zà-ÿ]+){0,2}):\s+")
# What runs on behind the pay in a text that lost its line breaks.
_PAID = re.compile(r"(?<=per maand) [A-Z].*|(?<=per uur) [A-Z].*|(?<=per jaar) [A-Z].*", re.DOTALL)
_GAP = re.compile(r"[ \t]{2,}|\t+|\s[|•·]\s")
_FRACTION = re.compile(r"\d{1,2}(?:[.,]\d+)? ?/ ?\d{2}\b|(?:half|vol|deel)tijds\b", re.IGNORECASE)
_ROW = 2
_SENTENCE = re.compile(r"[.!?,;:]|(?<!\s)\s+\S+\s+\S+\s+\S")  # more than the number of the vacancy: `Nummer 23-08`
_MOST_WORDS = 14
_MOST_BLOCKS = 5
_VALUE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CELL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its value, where both stand, and the blocks (by number) that they fill."""

    about: About
    label: str
    value: str
    span: Span
    blocks: tuple[int, ...]

    @property
    def text(self) -> str:
        """Return it as one line."""
        return f"{self.label}: {self.value}"


def entries(document: Document) -> Iterator[Entry]:
    """Yield every label that has a short value, on its own line or in the blocks below it."""
    at, total = 0, len(document.blocks)
    while at < total:
        yield from _header(document, at)
        yield from _in_a_row(document, at)
        entry = _on_one_line(document, at) or _below(document, at)
        if entry is not None:
            yield entry
        at = entry.blocks[-1] + 1 if entry is not None else at + 1


def _in_a_row(document: Document, at: int) -> Iterator[Entry]:
    """Yield the entries of a paragraph that begins with a label and holds more of them."""
    block, passage = document.blocks[at], document.passages[at]
    found = [one for one in _IN_A_ROW.finditer(passage.text) if one["label"].casefold() not in LANGUAGES]
    if block.kind not in _VALUE or len(found) < _ROW or _SENTENCE.search(passage.text, 0, found[0].start()):
        return
    ends = [match.start() for match in found[1:]] + [len(passage.text)]
    for match, end in zip(found, ends, strict=True):
        label, value = _LABEL.match(match["label"]), passage.text[match.end() : end].strip(" \n|·•")
        about = _about(label) if label else About.OTHER
        value = _PAID.sub("", value)
        if len(value.split()) > _MOST_WORDS:  # sentences follow it
            value = value[: next(iter(sentence_spans(value)))[1]]
        if value:
            yield Entry(about, match["label"], value, passage.span(match.start(), end), (at,))


def _header(document: Document, at: int) -> Iterator[Entry]:
    block, match = document.blocks[at], _HEADER.match(document.passages[at].text)
    if name := employer_named(document, at):
        yield Entry(About.OFFICE, "", name, block.span, (at,))
    if match is None:
        return
    if block.kind is BlockKind.PARAGRAPH:  # in a list the name was cut at a dash: this is half of it
        yield Entry(About.OFFICE, "", match["who"], block.span, (at,))
    yield Entry(About.PLACE, "Plaats", match["place"], block.span, (at,))


def _on_one_line(document: Document, at: int) -> Entry | None:
    block, text = document.blocks[at], document.passages[at].text
    match = _INLINE.match(text) or _BARE.match(text)
    if is_row(text) and pieces(document, at) is not None:
        return None
    labels = [one for one in _IN_A_ROW.findall(text) if one.casefold() not in LANGUAGES]
    if match is not None and len(labels) >= _ROW:
        return None
    label = _LABEL.match(match["label"]) if match and block.kind in _VALUE else None
    if match is None or label is None or len(match["value"].split()) > _MOST_WORDS or _is_no_fraction(match):
        return None
    value = _told(document, at, match["value"])
    about = About.SITE if says("leeg-veld", value) else _about(label)
    return Entry(about, match["label"].strip(), value, block.span, (at,))


def _is_no_fraction(match: re.Match[str]) -> bool:
    """Return whether a label that means hours before a fraction (`Opdracht: 24/24`) has none behind it."""
    return match["label"].strip().casefold() == "opdracht" and _FRACTION.match(match["value"]) is None


def _below(document: Document, at: int) -> Entry | None:
    """Return a heading, a line that ends in a colon, or a cell with what stands below or beside it."""
    block, match = document.blocks[at], _LABEL.match(document.passages[at].text)
    if match is None or not (match["colon"] or block.kind in (BlockKind.HEADING, BlockKind.CELL)):
        return None
    values = list(_values(document, at))
    if not values or (block.kind is BlockKind.CELL and document.blocks[values[0]].kind is not BlockKind.CELL):
        return None
    text = ", ".join(_told(document, nth, document.passages[nth].text) for nth in values)
    span = Span(block.span.start, document.blocks[values[-1]].span.end)
    return Entry(_about(match), match[0].strip(" :"), text, span, (at, *values))


def _values(document: Document, at: int) -> Iterator[int]:
    """Yield the numbers of the blocks that hold the value of the label in block `at`: one, or a list of short ones."""
    for nth in range(at + 1, min(at + 1 + _MOST_BLOCKS, len(document.blocks))):
        block = document.blocks[nth]
        is_first = nth == at + 1
        if not _is_value(document, nth) or not (is_first or block.kind is document.blocks[nth - 1].kind):
            return
        yield nth
        if block.kind is not BlockKind.LIST_ITEM:
            return


def _is_value(document: Document, nth: int) -> bool:
    text = document.passages[nth].text
    if document.blocks[nth].kind not in _VALUE or len(text.split()) > _MOST_WORDS or text.endswith((".", "!", "?")):
        return False
    return not (says("begint-met-wie", text) or _LABEL.match(text) or _on_one_line(document, nth))


def _told(document: Document, at: int, text: str) -> str:
    """Return a value, with commas between what ran together in a text that lost its line breaks."""
    value = text.strip(" ,;\n")
    value = _GAP.sub(", ", value)  # the next field stood further on the line
    return with_commas(value) if document.shares_line(document.blocks[at]) else value


def _about(match: re.Match[str]) -> About:
    return next(about for about in _LABELS if match[about.name] is not None)
