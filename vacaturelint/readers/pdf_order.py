"""The order in which a person reads the lines of a page: one column, two columns, or rows of a table."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.readers.pdf_lines import Line
from vacaturelint.readers.pdf_rows import row_numbers

_FEWEST = 3  # lines each column must have
_GUTTER_STEPS = 40
_SAME_ROW = 3.0  # points
_FULL = 0.55  # of the column width: a line of running text is at least this wide


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that belong together, in order, with the right edge that their text runs to; or the cells of a table.

    `rows` tells of each cell in which row it stands, 0 where nobody knows.
    """

    lines: tuple[Line, ...]
    right: float
    cells: tuple[tuple[Line, ...], ...] = ()
    rows: tuple[int, ...] = ()


def regions_of(lines: list[Line]) -> Iterator[Region]:
    """Yield the regions of one page in reading order; `lines` come from top to bottom."""
    gutter = _gutter(lines)
    if gutter is None:
        yield from _single(lines)
        return
    band: list[Line] = []
    for line in lines:
        if line.left < gutter < line.right:
            yield from _band(band, gutter)
            band = []
            yield from _single([line])
        else:
            band.append(line)
    yield from _band(band, gutter)


def _single(lines: list[Line]) -> Iterator[Region]:
    """Yield running text, and the cells of lines that stand beside each other as regions of their own."""
    right = max((line.right for line in lines), default=0.0)
    text: list[Line] = []
    cells: list[list[Line]] = []
    printed: list[int] = []
    for nth, row in enumerate(_rows(lines)):
        home = _cell_above(cells, row[0]) if len(row) == 1 else None
        if home is not None:
            home.append(row[0])
            continue
        if len(row) > 1 and text:
            yield Region(tuple(text), right)
            text = []
        if len(row) == 1 and cells:
            yield _table(cells, printed, right)
            cells, printed = [], []
        if len(row) > 1:
            cells.extend([line] for line in row)
            printed.extend(nth for _ in row)
        else:
            text.append(row[0])
    if cells:
        yield _table(cells, printed, right)
    if text:
        yield Region(tuple(text), right)


def _table(cells: list[list[Line]], printed: list[int], right: float) -> Region:
    return Region((), right, tuple(tuple(cell) for cell in cells), row_numbers(cells, printed))


def _cell_above(cells: list[list[Line]], line: Line) -> list[Line] | None:
    """Return the cell that a lone line goes on in: it stands right under a cell that is not the first of its row."""
    for nth in range(len(cells) - 1, max(len(cells) - 5, 0), -1):
        last = cells[nth][-1]
        below = 0 < last.middle - line.middle < 2.2 * max(last.top - last.bottom, 1.0)
        if below and abs(last.left - line.left) <= _SAME_ROW and line.left > cells[0][0].left + _SAME_ROW:
            return cells[nth]
    return None


def _band(lines: list[Line], gutter: float) -> Iterator[Region]:
    """Yield what stands between two lines over the full width: a table row by row, columns one after the other."""
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    if left and right and _is_table(left, right):
        yield from _single(lines)
        return
    yield from _single(left)
    yield from _single(right)


def _gutter(lines: list[Line]) -> float | None:
    """Return the place of white space from top to bottom between two columns, None when there is one column."""
    if len(lines) < 2 * _FEWEST:
        return None
    low, high = min(line.left for line in lines), max(line.right for line in lines)
    best: tuple[int, float] | None = None
    for step in range(round(0.2 * _GUTTER_STEPS), round(0.8 * _GUTTER_STEPS)):
        place = low + (high - low) * step / _GUTTER_STEPS
        left = sum(line.right <= place for line in lines)
        right = sum(line.left >= place for line in lines)
        crossing = len(lines) - left - right
        if min(left, right) >= _FEWEST and crossing <= 0.34 * len(lines) and _side_by_side(lines, place):
            score = (min(left, right) - 2 * crossing, place)
            best = score if best is None or score[0] > best[0] else best
    return best[1] if best is not None else None


def _side_by_side(lines: list[Line], place: float) -> bool:
    """Return whether what stands left and right of `place` shares its height on the page."""
    left = [line.middle for line in lines if line.right <= place]
    right = [line.middle for line in lines if line.left >= place]
    overlap = min(max(left), max(right)) - max(min(left), min(right))
    return overlap > 0.3 * min(max(left) - min(left), max(right) - min(right)) and overlap > 0


def _is_table(left: list[Line], right: list[Line]) -> bool:
    """Return whether the columns are rows: most lines of the left have one beside them and do not fill the column."""
    beside = sum(any(abs(line.middle - other.middle) <= _SAME_ROW for other in right) for line in left)
    width = max(line.right for line in left) - min(line.left for line in left)
    usual = statistics.median(line.right - line.left for line in left)
    words = statistics.median(len(line.text.split()) for line in left)
    return beside >= 0.6 * len(left) and (words <= 4 or usual < _FULL * width)


def _rows(lines: list[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that stand beside each other, from left to right."""
    row: list[Line] = []
    for line in lines:
        if row and abs(row[0].middle - line.middle) > _SAME_ROW:
            yield tuple(sorted(row, key=lambda each: each.left))
            row = []
        row.append(line)
    if row:
        yield tuple(sorted(row, key=lambda each: each.left))
