"""The text of the page as a file: a new document, or the Word file that was dropped with tracked changes."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from vacaturelint.core.finding import Category, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.editors.docx_changes import Changeable, correct_docx
from vacaturelint.editors.docx_copy import word_file
from vacaturelint.editors.plan import Edit, Plan
from vacaturelint.errors import UsageError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Live
from vacaturelint.web.work import Text, report_of

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
_TAGS = {BlockKind.LIST_ITEM: "li", BlockKind.PARAGRAPH: "p", BlockKind.CELL: "p", BlockKind.MARGIN: "p"}


@dataclass(frozen=True, slots=True)
class Tracked:
    """A Word file with the changes, and the lines that could not be put in it."""

    data: bytes
    left: tuple[str, ...]


def new_file(_live: Live, text: Text, kind: str) -> bytes:
    """Return the text as a new `docx`, `html` or `md` file."""
    if kind == "md":
        return text.data
    document = read(text.source)
    title = document.passage(document.blocks[0]).text
    if kind == "docx":
        return word_file(document, title=title)
    if kind == "html":
        return "".join(_page(document, title)).encode()
    raise UsageError(f"'{kind}' kan hier niet: kies uit docx, html, md.")


def _page(document: Document, title: str) -> Iterator[str]:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    yield f'<!doctype html>\n<html lang="nl"><head>{head}</head>\n<body>\n'
    listed = False
    for block in document.blocks:
        is_item = block.kind is BlockKind.LIST_ITEM
        if is_item != listed:
            yield "<ul>\n" if is_item else "</ul>\n"
            listed = is_item
        tag = f"h{min(block.level, 6)}" if block.kind is BlockKind.HEADING else _TAGS[block.kind]
        yield f"<{tag}>{escape(document.passage(block).text)}</{tag}>\n"
    yield "</ul>\n</body></html>\n" if listed else "</body></html>\n"


def tracked(live: Live, name: str, data: bytes, text: Text) -> Tracked:
    """Return the Word file `data` with what changed in the editor as tracked changes, what is left as comments."""
    report = live.check(Source(live.place(name), data), text.said)
    document = report.document
    if not document.format.tracks:
        raise UsageError("Wijzigingen bijhouden kan alleen in een Word-bestand.")
    wanted = read(text.source)
    can_change = Changeable(data, document)
    edits: list[Edit] = []
    left: list[str] = []
    for block, words in _pairs(document, wanted):
        if block is None:
            left.append(words)
            continue
        own = list(_edits(document, block, words))
        if own and not all(map(can_change, own)):
            left.append(words)
        else:
            edits += own
    still = {(finding.code, finding.text) for finding in report_of(live, text).findings}
    rest = tuple(_rest(report, edits, still))
    plan = Plan(tuple(sorted(edits, key=lambda edit: edit.span)), rest, report.findings)
    return Tracked(correct_docx(data, document, plan, datetime.now(UTC)), tuple(left))


def _rest(report: DocumentReport, edits: list[Edit], still: set[tuple[str, str]]) -> Iterator[Finding]:
    """Yield the findings that the text still has, at words that stay as they are."""
    changed = Spans(edit.span for edit in edits)
    for finding in report.findings:
        touched = finding.span is not None and changed.overlap(finding.span)
        if not touched and (finding.code, finding.text) in still:
            yield finding


def _pairs(old: Document, new: Document) -> Iterator[tuple[Block | None, str]]:
    """Yield each changed block with its new words (none: it was taken out), and words that have no block."""
    blocks = [block for block in old.blocks if block.kind is not BlockKind.MARGIN]
    before = [_flat(old, block) for block in blocks]
    after = [_flat(new, block) for block in new.blocks]
    for kind, first, last, start, end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        found = dict(_matched(before[first:last], after[start:end]))
        for nth, words in enumerate(after[start:end]):
            yield (blocks[first + found[nth]] if nth in found else None), words
        gone = set(range(last - first)) - set(found.values())
        yield from ((blocks[first + nth], "") for nth in sorted(gone))


def _matched(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each new line that is an old one changed, with the number of that, in order."""
    free = list(range(len(before)))
    for nth, words in enumerate(after):
        score, best = max(((_likeness(before[old], words), -old) for old in free), default=(0.0, 0))
        if score >= _ALIKE:
            free = [old for old in free if old > -best]
            yield nth, -best


def _likeness(old: str, new: str) -> float:
    return difflib.SequenceMatcher(None, old, new, autojunk=False).ratio()


def _flat(document: Document, block: Block) -> str:
    return " ".join(document.passage(block).text.split())


def _edits(document: Document, block: Block, words: str) -> Iterator[Edit]:
    """Yield the changes in one block, word by word; an insertion takes the word before it along."""
    passage = document.passage(block)
    old = [(match[0], match.start()) for match in _TOKEN.finditer(passage.text)]
    new = _TOKEN.findall(words)
    was = [" " if token.isspace() else token for token, _ in old]
    matcher = difflib.SequenceMatcher(None, was, new, autojunk=False)
    for kind, *bounds in matcher.get_opcodes():
        if kind == "equal":
            continue
        first, last, start, end = bounds if bounds[0] < bounds[1] else _with_neighbour(*bounds)
        begin = old[first][1]
        stop = old[last - 1][1] + len(old[last - 1][0])
        text = "".join(new[start:end])
        if text != passage.text[begin:stop]:
            yield Edit(passage.span(begin, stop), text, _own_edit(passage.span(begin, stop)))


def _with_neighbour(first: int, last: int, start: int, end: int) -> tuple[int, int, int, int]:
    """Return an insertion as a change of the word before it, or of the first: a change needs words to stand at."""
    return (first - 1, last, start - 1, end) if first else (first, last + 1, start, end + 1)


def _own_edit(span: Span) -> Finding:
    """Return what stands behind an edit that a person made: no rule, only a place."""
    return Finding("", "eigen wijziging", Category.INTERNAL, Severity.HINT, "", "", span, "", None, (), "")
