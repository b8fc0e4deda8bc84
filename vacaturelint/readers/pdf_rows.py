"""Which row of a printed table a cell stands in: lines beside each other, and the lines of wrapped cells below them."""

import itertools
from collections.abc import Sequence

from vacaturelint.readers.pdf_lines import Line

Cell = Sequence[Line]
_LEADING = 1.6  # times the letter size: lines of one paragraph stand closer
_TIGHT = 1.25  # times the smallest distance between two lines of a table: no further apart are lines of one row
_APART = 1.4  # times that distance: somewhere in the table the rows are


def row_numbers(cells: Sequence[Cell], printed: Sequence[int]) -> tuple[int, ...]:
    """Return the row of each cell, from 1; all 0 where nobody can tell a wrapped line from a new row.

    `printed` counts, for each cell, the lines over the width of the table from its top.
    """
    heights: dict[int, float] = {}
    for cell, line in zip(cells, printed, strict=True):
        heights.setdefault(line, cell[0].middle)
    steps = [above - below for above, below in itertools.pairwise(heights.values())]
    least = min(steps, default=0.0)
    if least > _LEADING * cells[0][0].size or not _has_wrapped(cells, printed):
        begins = [True] * len(steps)
    elif least > 0 and max(steps) >= _APART * least:
        begins = [step > _TIGHT * least for step in steps]
    else:
        return (0,) * len(cells)
    rows = dict(zip(heights, itertools.accumulate(begins, initial=1), strict=True))
    return tuple(rows[line] for line in printed)


def _has_wrapped(cells: Sequence[Cell], printed: Sequence[int]) -> bool:
    """Return whether a cell below the first line goes on with small letters, as the second line of a cell does."""
    return any(line > printed[0] and cell[0].text[:1].islower() for cell, line in zip(cells, printed, strict=True))
