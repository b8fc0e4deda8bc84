"""The text in clauses: sentences, list items and the fields of a flattened job-site page, with what stands around."""

import dataclasses
import functools
import re
from collections.abc import Iterator

from vacaturelint.analysis.breaks import closes
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.job_site import SiteField
from vacaturelint.core.text import BlockKind, Passage, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.leaning import leans_on
from vacaturelint.data.wordlist import read_table
from vacaturelint.language.names import LANGUAGES
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import TermReader
from vacaturelint.vacancy.posting import Posting

# The part of the vacancy that a field of a job site opens, where it is not the one with the demands.
_OPENS = {
    SiteField.TASKS: SectionLabel.TASKS, SiteField.SKILLS: SectionLabel.TASKS, SiteField.OFFER: SectionLabel.OFFER,
    SiteField.PLACE: SectionLabel.APPLY, SiteField.APPLY: SectionLabel.APPLY,
}  # fmt: skip
_PIECE = re.compile(r"[;•·✓▪]|\s(?:-\s(?=[A-ZJ])|\s{2,})")
# A word with a capital where another item may begin whose line break got lost: `… in grondwerken Ervaring met …`.
_CAPITAL = re.compile(r"(?<!\S)(\S+)( +)(?=([A-ZÀ-Ý][a-zà-ÿ]+)[-, ])")
_ITEM = re.compile(r"(?<!\S)(\S+)( +)(?=([A-Z]\w*)(?! (?:van|en|of|in|voor) [A-Z]))")
_LICENCES = frozenset("ABCDEFG")
_FLATTENED = 300
"""Characters of a block that must have lost its line breaks: one line in a hundred of tidy vacancies is longer, and one
in five of texts that were copied from a site."""
_PROMOTION = re.compile(
    r"\W*(?:\w+\W+){0,3}(?:bevordering|interne (?:mobiliteit|kandidaten))\b(?!.*aanwerving)", re.IGNORECASE
)
# A rule that can be looked up: an article, or a law with its date. "Kennis van de wet" cites none.
_CITED = re.compile(
    r"\bart(?:ikel|\.)? ?\d+|"
    r"\b(?:wet(?:ten)?|decreet|k\.?b\.?|mb|besluit|regering) (?:van )?\d{1,2}[/. -]\w+[/. -]\d{4}",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that is read as one statement.

    `start` is its place in the text of `passage`; `heading` and `field` say under which heading or in which field of
    a job site it stands, `lead` what stands above the list that it is in.
    """

    text: str
    passage: Passage
    start: int
    section: SectionLabel
    kind: BlockKind
    heading: str = ""
    field: SiteField | None = None
    lead: str = ""
    said: Said = dataclasses.field(default=Said("", ()), compare=False)

    def span(self, start: int, end: int) -> Span:
        """Return the document span of `text[start:end]`."""
        return self.passage.span(self.start + start, self.start + end)

    @property
    def is_chosen(self) -> bool:
        """Return whether it is the value of a field that somebody chose from a list."""
        return self.field is not None and self.field.is_chosen

    @property
    def is_by_law(self) -> bool:
        """Return whether a law is cited in it or above it: who writes it could not leave it out."""
        lead = self.lead if self.lead.rstrip().endswith(":") else ""
        return any(_CITED.search(text) for text in (self.text, self.heading, lead))

    @property
    def is_promotion(self) -> bool:
        """Return whether it is a condition for colleagues who move up or over, and not for recruitment."""
        lead, colon, _ = self.text.partition(":")
        return bool(_PROMOTION.match(self.heading) or (colon and _PROMOTION.match(lead)))

    @property
    def is_item(self) -> bool:
        """Return whether it is an item of a list or a cell."""
        return self.kind in (BlockKind.LIST_ITEM, BlockKind.CELL)


def part_around(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the stretch around `text[first:last]` that is its own statement where line breaks may have got lost."""
    start, end = 0, len(text)
    for gap in _CAPITAL.finditer(text):
        if _closes(gap[1]) and gap[3].casefold() not in LANGUAGES:
            start = gap.end() if gap.end() <= first else start
            end = min(end, gap.start(2)) if gap.start(2) >= last else end
    return start, end


def _closes(word: str) -> bool:
    """Return whether a statement can end with `word`, marks and all, when a capital follows."""
    return closes(word.rstrip(")")) or word[-1] in ".!?" or word in _LICENCES


def clauses_of(posting: Posting) -> tuple[Clause, ...]:
    """Return every clause of the document in order; headings are clauses of their own."""
    return tuple(_all(posting, TermReader(posting.analysis)))


def _all(posting: Posting, reader: TermReader) -> Iterator[Clause]:
    heading, below, lead = "", False, ""
    for block in posting.document.blocks:
        passage = posting.document.passage(block)
        section = posting.section_at(block.span.start)
        if block.kind is BlockKind.HEADING:
            words = passage.text.strip()
            # `Voorwaarden (art. 12)` and then `Je hebt:`: the words that lead in a list stand below the heading.
            heading = f"{heading} {words}" if below and words.endswith(":") else words
        lead = lead if block.kind is BlockKind.LIST_ITEM else passage.text
        below = block.kind is BlockKind.HEADING
        own = _OPENS.get(block.field, SectionLabel.DEMANDS) if block.field else section
        flat = posting.on_job_site or len(passage.text) > _FLATTENED
        listed = flat and not (block.field and block.field.is_chosen)
        for first, last in _pieces(passage.text, listed=listed):
            if text := passage.text[first:last]:
                said = Said(text, reader.read(passage, first, text))
                yield Clause(text, passage, first, own, block.kind, heading, block.field, lead, said)


def _pieces(text: str, *, listed: bool) -> Iterator[tuple[int, int]]:
    for start, end in sentence_spans(text):
        at = start
        cuts = [match.span() for match in _PIECE.finditer(text, start, end)]
        if listed:
            cuts = sorted([*cuts, *_item_gaps(text, start, end)])
        for first, last in cuts:
            if text[at:first].strip():
                yield _trimmed(text, at, first)
            at = max(at, last)
        yield _trimmed(text, at, end)


def _item_gaps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the gaps in a flattened list behind which a new item begins: its items follow each other without a stop."""
    words, beginnings = _item_words()
    for gap in _ITEM.finditer(text, start, end):
        word, begins = gap[1], gap[3].casefold()
        closed = word[-1] in "0123456789)" or word[-1].islower() or word in _LICENCES
        if closed and not leans_on(word) and (begins in words or begins.startswith(beginnings)):
            yield gap.span(2)


@functools.cache
def _item_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that begin an item, and the beginnings of such words."""
    words = frozenset(row["woord"] for row in read_table("itembegin.tsv", ("woord",)))
    return words, tuple(word[:-1] for word in words if word.endswith("*"))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
