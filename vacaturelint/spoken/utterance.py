"""The sentences of a document that can be said, with their part of the vacancy; long ones cut where nothing changes."""

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.finding import Element
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import Block, BlockKind, Document, Passage, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.contact import MAIL, has_any
from vacaturelint.spoken.entries import About, Entry, entries
from vacaturelint.spoken.evidence import tells
from vacaturelint.spoken.glue import Stretch, unglued
from vacaturelint.spoken.grids import of_two_columns
from vacaturelint.spoken.head import is_employer, pieces
from vacaturelint.spoken.wordings import says, wording_of

_SAYABLE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CELL)
_LONGEST = 20
FOLLOWED = 40
"""Words of a sentence that a listener can still follow."""
_SHORT_QUESTION = 8
_FEWEST = 3
_ASIDE_LONGEST = 80  # characters
_FACTS = (Element.HOURS, Element.CONTRACT)
# What hangs behind a clause and only explains or illustrates it: without it the clause stays true.
_TAIL = re.compile(
    r"(?:,\s+(?:zodat|waarbij|waardoor)|,?(?<!\s)\s+(?:zoals|bijvoorbeeld|onder andere|waaronder|o\.a\.|bijv\.))\s.*$"
)
_ASIDE = re.compile(r"(?<!\s)\s+\((?![^()]*\d)[^()]*\)(?=[\s.,;:!?]|$)")
# Where two clauses with a subject of their own meet: each is a sentence by itself.
_MEET = re.compile(r";\s+|,?(?<!\s)\s+en\s+(?=(?:je|jij|we|wij|u)\s+\w)", re.IGNORECASE)
_BRIEF_PARTS = (SectionLabel.TASKS, SectionLabel.DEMANDS, SectionLabel.OFFER)
# What a sentence that gives an address goes on to list below it.
_LISTS = re.compile(r"(?:,? en (?:bevat(?:ten)?|omvat(?:ten)?|bestaa[nt] uit))?(?:[^:,]{0,20})?:$")
_PARAGRAPH = re.compile(r"(?:§\s?\d{0,2}\s?[.)°]?|\d{1,2}[.)])\s+(?=[A-ZÀ-Þ])")
_CLOSED = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence as written, its place and the part it belongs to; `is_running` tells it from an item of a list.

    `clauses` are its parts that stay true without the others; none when it cannot be cut. `entry` is the label and
    the value that it is, when it is that and no sentence. `of_row` marks a piece of a line of facts around the title:
    what else that line asks is not in it.
    """

    text: str
    span: Span
    label: SectionLabel
    is_running: bool
    clauses: "tuple[Utterance, ...]" = ()
    entry: Entry | None = None
    of_row: bool = False

    def is_about(self, *what: About) -> bool:
        """Return whether it is an entry about one of these."""
        return self.entry is not None and self.entry.about in what

    @property
    def is_short(self) -> bool:
        """Return whether it can be said in sentences of some twenty words at most."""
        return _longest(self.text) <= _LONGEST

    @property
    def is_too_long(self) -> bool:
        """Return whether no listener can follow it."""
        return _longest(self.text) > FOLLOWED


@dataclass(frozen=True, slots=True)
class _Place:
    """Where sentences stand: their part, whether they run on, and whether their text lost its line breaks."""

    label: SectionLabel
    is_running: bool
    is_flat: bool
    fewest: int


def _longest(text: str) -> int:
    return max(len(piece.split()) for piece in brief(text))


def utterances(report: DocumentReport) -> Iterator[Utterance]:
    """Yield every Dutch sentence outside headings, page margins and lists of competences that a site adds, in order."""
    document = report.document
    starts = [section.span.start for section in report.sections]
    listed = skill_lists(document)
    noted, untold = _by_block(document), of_two_columns(document)
    told = [number for number in range(len(document.blocks)) if number not in untold]
    for number in told:
        block, passage = document.blocks[number], document.passages[number]
        nth = bisect.bisect_right(starts, block.span.start) - 1
        label = report.sections[nth].label if nth >= 0 else SectionLabel.OTHER
        if number in noted:
            first = [entry for entry in noted[number] if entry.blocks[0] == number]
            yield from (Utterance(one.text, one.span, label, is_running=False, entry=one) for one in first)
        elif (row := pieces(document, number)) is not None:
            yield from _in_row(document, number, row, label)
        elif _is_sayable(block) and (
            MAIL.search(passage.text) or not any(one.overlaps(block.span) for one in listed)
        ):  # a way to apply may stand right behind such a list
            yield from _in_block(passage, _place(block, label, is_flat=document.shares_line(block)))


def _in_row(document: Document, number: int, row: Iterable[Span], label: SectionLabel) -> Iterator[Utterance]:
    """Yield the pieces of a line around the title; the name of an employer as an entry."""
    for span in row:
        text = document.text[span.start : span.end]
        is_name = is_employer(document, text)
        entry = Entry(About.OFFICE, "", text, span, (number,)) if is_name else None
        yield Utterance(entry.text if entry else text, span, label, is_running=False, entry=entry, of_row=True)


def _by_block(document: Document) -> dict[int, list[Entry]]:
    noted: dict[int, list[Entry]] = {}
    for entry in entries(document):
        for nth in entry.blocks:
            noted.setdefault(nth, []).append(entry)
    return noted


def _is_sayable(block: Block) -> bool:
    return block.kind in _SAYABLE and block.is_dutch


def _place(block: Block, label: SectionLabel, *, is_flat: bool) -> _Place:
    is_item = block.kind is BlockKind.LIST_ITEM
    fewest = 1 if is_item and label in _BRIEF_PARTS else _FEWEST
    return _Place(label, block.kind is BlockKind.PARAGRAPH, is_flat, fewest)


def _in_block(passage: Passage, place: _Place) -> Iterator[Utterance]:
    is_apply = place.label is SectionLabel.APPLY
    for whole in _with_questions(passage.text) if is_apply else _sentences(passage.text):
        parts = unglued(passage.text, *whole) if place.is_flat else (_as_it_is(passage.text, *whole),)
        for start, end, text in map(_unnumbered, parts):
            is_bare = len(text.split()) < place.fewest or _is_caption(text, passage.text)
            if _only_opens_a_list(text) or (is_bare and not any(tells(element, text) for element in _FACTS)):
                continue
            if text == passage.text[start:end] and not text.endswith(":"):
                yield _utterance(passage, start, end, place)
            else:
                yield Utterance(_LISTS.sub("", text), passage.span(start, end), place.label, place.is_running)


def _unnumbered(stretch: Stretch) -> Stretch:
    """Return a sentence and its place without the mark of its paragraph: `§ 2. Zij dienen …`."""
    start, end, text = stretch
    mark = _PARAGRAPH.match(text)
    return (start + mark.end(), end, text[mark.end() :]) if mark else stretch


def _only_opens_a_list(text: str) -> bool:
    """Return whether a line ends in a colon and tells nothing itself: an address in it is to be told."""
    return text.endswith(":") and not has_any(text)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage, none cut between brackets: `Nederlands (de voertaal; C1) en Frans`."""
    opened: int | None = None
    for start, end in sentence_spans(text):
        first = start if opened is None else opened
        is_open = 0 <= text.rfind(")", first, end) < text.rfind("(", first, end) or (
            "(" in text[first:end] and ")" not in text[first:end]
        )
        if is_open and ")" in text[end : end + _ASIDE_LONGEST]:
            opened = first
            continue
        yield first, end
        opened = None
    if opened is not None:
        yield opened, len(text.rstrip())


def _with_questions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage, a short question together with its answer (`Vragen? Bel An.`)."""
    asked: tuple[int, int] | None = None
    for start, end in _sentences(text):
        first = start if asked is None else asked[0]
        if asked is None and text[start:end].endswith("?") and len(text[start:end].split()) <= _SHORT_QUESTION:
            asked = start, end
            continue
        yield first, end
        asked = None
    if asked is not None:
        yield asked


def _utterance(passage: Passage, start: int, end: int, place: _Place) -> Utterance:
    text = passage.text[start:end]
    cuts = [(start + first, start + last) for first, last in _cuts(text)]
    clauses = [
        Utterance(_begun(passage.text[first:last]), passage.span(first, last), place.label, place.is_running)
        for first, last in cuts
    ]
    kept = tuple(clauses) if len(clauses) > 1 else ()
    return Utterance(text, passage.span(start, end), place.label, place.is_running, kept)


def _begun(clause: str) -> str:
    return clause[:1].upper() + clause[1:]


def _is_caption(text: str, block: str) -> bool:
    """Return whether a stretch is a heading that stands behind or between sentences: it closes nothing."""
    return text != block.strip() and len(text.split()) <= _FEWEST + 1 and not text.endswith(_CLOSED)


def _as_it_is(text: str, start: int, end: int) -> Stretch:
    return start, end, text[start:end]


def brief(text: str, *, whole: bool = False) -> list[str]:
    """Return the short sentences that say what `text` says: cut where clauses meet, without what only illustrates.

    `whole` keeps what stands between brackets: of a demand or of the pay it may be the condition.
    """
    bare = " ".join(text.split())
    if len(bare.split()) <= _LONGEST:
        return [bare]
    bare = bare if whole else " ".join(_ASIDE.sub("", text).split())
    if len(bare.split()) <= _LONGEST:
        return [bare]
    cut = [_TAIL.sub(_unless_asked, bare[start:end]).strip(" ,;.") for start, end in _cuts(bare)]
    return [piece if piece.endswith(_CLOSED) else f"{piece}." for piece in cut if piece] or [bare]


def _unless_asked(tail: re.Match[str]) -> str:
    """Return nothing for a tail that only explains; one that asks something stays, or that ends a sentence."""
    hangs = says("open-einde", tail.string[: tail.start()])
    return tail[0] if hangs or says("vraagt-iets", tail[0]) else ""


def _cuts(text: str) -> list[tuple[int, int]]:
    """Return where the clauses of a sentence begin and end; the whole of it when it is one, or hangs together."""
    cuts, start = [], 0
    for match in _MEET.finditer(text):
        if text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue
        if wording_of("hangt-af").search(text, start, match.start()):
            return [(0, len(text))]
        cuts.append((start, match.start()))
        start = match.end()
    return [*cuts, (start, len(text))]
