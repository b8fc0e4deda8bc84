"""The sentences of a document that can be said, with their part of the vacancy; long ones cut where nothing changes."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Block, BlockKind, Passage, Span
from vacaturelint.core.vacancy import SectionLabel

_SAYABLE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CELL)
_LONGEST = 20
_FEWEST = 3
# What hangs behind a clause and only explains or illustrates it: without it the clause stays true.
_TAIL = re.compile(
    r",?(?<!\s)\s+(?:zodat|waarbij|waardoor|zoals|bijvoorbeeld|onder andere|waaronder|o\.a\.|bijv\.)\s.*$"
)
_ASIDE = re.compile(r"(?<!\s)\s+\((?![^()]*\d)[^()]*\)(?=[\s.,;:!?]|$)")
# Where two clauses with a subject of their own meet: each is a sentence by itself.
_MEET = re.compile(r";\s+|,?(?<!\s)\s+en\s+(?=(?:je|jij|we|wij|u)\s+\w)", re.IGNORECASE)
# … unless what goes before hangs on a condition or on somebody: then the rest hangs on it too.
_HANGS = re.compile(
    r"\b(?:als|indien|wanneer|zodra|tenzij|omdat|doordat|zodat|terwijl|hoewel|mits|voor(?:al)?eer|nadat|totdat|of|dat|die"
    r"|wie|wat|waar\w*|ofwel|niet|geen)\b",
    re.IGNORECASE,
)
_BRIEF_PARTS = (SectionLabel.TASKS, SectionLabel.DEMANDS, SectionLabel.OFFER)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence as written, its place and the part it belongs to; `is_running` tells it from an item of a list.

    `clauses` are its parts that stay true without the others; none when it cannot be cut.
    """

    text: str
    span: Span
    label: SectionLabel
    is_running: bool
    clauses: "tuple[Utterance, ...]" = ()

    @property
    def is_short(self) -> bool:
        """Return whether it can be said in sentences of some twenty words at most."""
        return max(len(piece.split()) for piece in brief(self.text)) <= _LONGEST


def utterances(report: DocumentReport) -> Iterator[Utterance]:
    """Yield every Dutch sentence outside headings and page margins, in order."""
    document = report.document
    starts = [section.span.start for section in report.sections]
    for block, passage in zip(document.blocks, document.passages, strict=True):
        if block.kind not in _SAYABLE or not block.is_dutch:
            continue
        nth = bisect.bisect_right(starts, block.span.start) - 1
        label = report.sections[nth].label if nth >= 0 else SectionLabel.OTHER
        yield from _of_block(block, passage, label)


def _of_block(block: Block, passage: Passage, label: SectionLabel) -> Iterator[Utterance]:
    is_running = block.kind is BlockKind.PARAGRAPH
    fewest = 1 if block.kind is BlockKind.LIST_ITEM and label in _BRIEF_PARTS else _FEWEST
    for start, end in sentence_spans(passage.text):
        text = passage.text[start:end]
        if len(text.split()) < fewest or text.endswith(":"):
            continue
        cuts = [(start + first, start + last) for first, last in _cuts(text)]
        clauses = [Utterance(passage.text[f:t], passage.span(f, t), label, is_running) for f, t in cuts]
        yield Utterance(text, passage.span(start, end), label, is_running, tuple(clauses) if len(clauses) > 1 else ())


def brief(text: str) -> list[str]:
    """Return the short sentences that say what `text` says: cut where clauses meet, without what only illustrates."""
    bare = " ".join(_ASIDE.sub("", text).split())
    if len(bare.split()) <= _LONGEST:
        return [bare]
    pieces = [_TAIL.sub("", bare[start:end]).strip(" ,;.") for start, end in _cuts(bare)]
    return [f"{piece}." for piece in pieces if piece] or [bare]


def _cuts(text: str) -> list[tuple[int, int]]:
    """Return where the clauses of a sentence begin and end; the whole of it when it is one, or hangs together."""
    cuts, start = [], 0
    for match in _MEET.finditer(text):
        if _HANGS.search(text, start, match.start()):
            return [(0, len(text))]
        cuts.append((start, match.start()))
        start = match.end()
    return [*cuts, (start, len(text))]
