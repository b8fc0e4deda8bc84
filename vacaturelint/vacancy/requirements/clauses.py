"""The text in clauses: sentences, list items and the fields of a flattened job-site page, with what stands around."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.job_site import DEMANDS, SiteField
from vacaturelint.core.text import BlockKind, Passage, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import TermReader
from vacaturelint.vacancy.posting import Posting

# Fields of a job-site page that is flattened into one line, with the part of the vacancy that they open.
_FIELDS = {
    "Talenkennis": SectionLabel.DEMANDS,
    SiteField.STUDIES: SectionLabel.DEMANDS,
    SiteField.EXPERIENCE: SectionLabel.DEMANDS,
    SiteField.LICENCE: SectionLabel.DEMANDS,
    "Functieomschrijving": SectionLabel.TASKS,
    "Profiel": SectionLabel.DEMANDS,
    "Professionele vaardigheden": SectionLabel.TASKS,
    "Persoonsgebonden vaardigheden": SectionLabel.DEMANDS,
    "Aanbod": SectionLabel.OFFER,
    "Plaats tewerkstelling": SectionLabel.APPLY,
    "Hoe solliciteren?": SectionLabel.APPLY,
    "Opleidingsniveau": SectionLabel.DEMANDS,
    "Opleiding": SectionLabel.DEMANDS,
}
_SHORT = (SiteField.LANGUAGES, *DEMANDS)
_FIELD = re.compile(
    r"(?<![\w\"'])(Talenkennis(?=:? [A-Z])|Vereiste studies(?=:? )|Werkervaring(?= (?:Geen|Minstens|Beperkte|"
    r"Niet|$))|"
    r"Rijbewijs(?= [A-G]\b)|Functieomschrijving\b|Profiel(?= [A-Z•\-])|Professionele vaardigheden\b|"
    r"Persoonsgebonden vaardigheden\b|Aanbod(?= [A-Z•\-])|Plaats tewerkstelling\b|Hoe solliciteren\?|"
    r"Opleidingsniveau(?=:))"
)
_PIECE = re.compile(r"\s*(?:;|•|·|✓|▪|\s-\s(?=[A-ZJ])|\s{3,})\s*")
# In a flattened list the items follow each other without a stop: these words begin a new one.
_ITEM_START = re.compile(
    r"(?<=[a-zà-ÿ)0-9])(?<!Perfect)(?<!Vlot)(?<!Vloeiend)(?<!Goed)(?<!Zeer)(?<!goed)(?<!Uitstekend)(?<!Goede)"
    r"(?<!Sterke)(?<!Scrum)(?<!scrum)(?<! of)(?<! en)(?<!een)(?<! je)"
    r"(?<! het)(?<! de)(?<! in)(?<! van)(?<! met)(?<! voor)(?<!/)(?<! als)(?<! door)(?<! zeer) +"
    r"(?=(?:Je|Jij|Jouw|U|Heb|Ben|Kan|Kun|Wil|Bachelor\w*|Master\w*|Graduaat|Diploma|Bereid|Goede?|Zeer|Vlot(?:te)?|"
    r"Uitstekende?|Perfecte?|Creatieve?|Communicatie\w+|Nederlandstalig|Tweetalig|Meertalig|Minimaal|Minimum|"
    r"Minstens|Kennis|Ervaring|"
    r"Relevante|Eerste|Naast|Rijbewijs|Rijbewijs|Zelfstandig|Affiniteit|Interesse|Flexibel|Stressbestendig|"
    r"Teamspeler|Oog|Zin|Gevoel|"
    r"Ook|Vloeiend|Sterke?|Technisch\w*|Voorkeur|Respect|Beschikken|Beheersing|Wonen|Verzorgd)\b(?! (?:van|en|"
    r"of|in|voor) [A-Z]))"
)
_FLATTENED = 300
_PROMOTION_HEADING = re.compile(
    r"\W*(?:\w+\W+){0,3}(?:bevordering|"
    r"interne mobiliteit)\b(?!.*aanwerving)",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\W*(?:voor |bij |via )?(?:de )?(?:bevordering|interne mobiliteit|"
    r"interne kandidaten)\s*:",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that is read as one statement.

    `start` is its place in the text of `passage`; `heading` and `label` say under which heading or field label it
    stands, `before` and `after` are the clauses around it within the same section.
    """

    text: str
    passage: Passage
    start: int
    section: SectionLabel
    kind: BlockKind
    heading: str = ""
    label: str = ""
    before: str = field(default="", compare=False)
    after: str = field(default="", compare=False)
    said: Said = field(default=Said("", ()), compare=False)

    def span(self, start: int, end: int) -> Span:
        """Return the document span of `text[start:end]`."""
        return self.passage.span(self.start + start, self.start + end)

    @property
    def is_promotion(self) -> bool:
        """Return whether it is a condition for colleagues who move up or over, and not for recruitment."""
        return bool(_PROMOTION_HEADING.match(self.heading) or _PROMOTION.match(self.text))

    @property
    def is_item(self) -> bool:
        """Return whether it is an item of a list or a cell."""
        return self.kind in (BlockKind.LIST_ITEM, BlockKind.CELL)


# A word with a capital where another item may begin whose line break got lost: `… in grondwerken Ervaring met …`.
_CAPITAL = re.compile(r"(?<!\S)(\S+)( +)(?=[A-ZÀ-Ý][a-zà-ÿ]+[-, ])")
_LEAN_ON = frozenset({
    "aan", "als", "bij", "door", "een", "en", "het", "in", "kennis", "met", "naar", "of", "om", "op", "over", "pakket",
    "per", "taal", "tot", "uit", "van", "via", "voor", "zoals",
})  # fmt: skip


def edges_of(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the stretch around `text[first:last]` that is its own statement, blanks and closing marks left out."""
    start, end = 0, len(text)
    for gap in _CAPITAL.finditer(text):
        if not _closes(gap[1]):
            continue
        if gap.end() <= first:
            start = gap.end()
        elif gap.start(2) >= last:
            end = gap.start(2)
            break
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(" :-")), start + len(piece.rstrip(" .,;:"))


def _closes(word: str) -> bool:
    """Return whether a statement can end with `word` when a capital follows: no adjective, article or preposition."""
    if word[-1] in ".!?" or re.fullmatch(r"[A-G]", word):
        return True
    bare = word.rstrip(")")
    return bare.islower() and bare.isalpha() and not bare.endswith("e") and bare not in _LEAN_ON


def clauses_of(posting: Posting) -> tuple[Clause, ...]:
    """Return every clause of the document in order; headings are clauses of their own."""
    found = [clause for clause in _all(posting) if clause.text]
    around = ["", *(clause.text for clause in found), ""]
    reader = TermReader(posting.analysis)
    return tuple(
        replace(
            clause,
            before=around[n],
            after=around[n + 2],
            said=Said(clause.text, reader.read(clause.passage, clause.start, clause.text)),
        )
        for n, clause in enumerate(found)
    )


def _all(posting: Posting) -> Iterator[Clause]:
    heading = ""
    for block in posting.document.blocks:
        passage = posting.document.passage(block)
        section = posting.section_at(block.span.start)
        flat = posting.on_job_site or len(passage.text) > _FLATTENED
        if block.kind is BlockKind.HEADING:
            heading = passage.text.strip()
        above = heading if heading in _FIELDS else ""
        for start, end, field_label in _fields(passage.text) if flat else [(0, len(passage.text), "")]:
            label = field_label or above
            own = _FIELDS.get(label, section)
            for first, last in _pieces(passage.text, start, end, listed=flat and label not in _SHORT):
                yield Clause(passage.text[first:last], passage, first, own, block.kind, heading, label)


def _fields(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches between field labels; the label itself stays part of its stretch."""
    marks = [(match.start(), match[1]) for match in _FIELD.finditer(text)]
    if not marks or (len(marks) == 1 and marks[0][0] > 0):
        yield 0, len(text), marks[0][1] if marks and not marks[0][0] else ""
        return
    edges = [*marks, (len(text), "")]
    if marks[0][0] > 0:
        yield 0, marks[0][0], ""
    for (start, label), (end, _) in itertools.pairwise(edges):
        yield start, end, label


def _pieces(text: str, start: int, end: int, *, listed: bool) -> Iterator[tuple[int, int]]:
    for first, last in sentence_spans(text[start:end]):
        at = start + first
        cuts = [*_PIECE.finditer(text, at, start + last)]
        if listed:
            cuts = sorted([*cuts, *_ITEM_START.finditer(text, at, start + last)], key=lambda match: match.start())
        for match in cuts:
            if text[at : match.start()].strip():
                yield _trimmed(text, at, match.start())
            at = max(at, match.end())
        yield _trimmed(text, at, start + last)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
