"""Boxes to tick in front of lines: where some are ticked, what stands behind an empty one was not chosen."""

import itertools
import re
from collections.abc import Mapping, Sequence

from vacaturelint.core.text import Block

EMPTY = "☐□◻▢⬜❏❑🞎"
TICKED = "☑☒✓✔✅⊠🗹🗷"
_BOX = re.compile(rf"\s*(?:(?:[-*•]\s+)?([{EMPTY}])|([{TICKED}])|\[([ xX])\](?=\s))\ufe0f?\s*")


def box_at(line: str) -> bool | None:
    """Return whether the box that a line begins with is ticked, None when it begins with none."""
    found = _BOX.match(line)
    if found is None:
        return None
    return bool(found[2]) or (found[3] or "").strip() != ""


def is_box(line: str) -> bool:
    """Return whether a line is nothing but a box, as in a cell before the text that it is for."""
    found = _BOX.match(line)
    return found is not None and found.end() == len(line)


def settled(blocks: Sequence[Block], boxes: Mapping[int, bool]) -> tuple[list[Block], int]:
    """Return the blocks with those marked whose box is empty, and their number; `boxes` says whether block n is ticked.

    A list in which nothing is ticked is an ordinary list: its boxes are bullets.
    """
    found = list(blocks)
    left_out = 0
    numbers = sorted(boxes)
    for _, group in itertools.groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        if not any(boxes[number] for number in run):
            continue
        for number in run:
            if not boxes[number]:
                found[number] = found[number]._replace(chosen=False)
                left_out += 1
    return found, left_out


def told(left_out: int) -> tuple[str, ...]:
    """Return the notice about options that were not chosen."""
    if not left_out:
        return ()
    what = "1 keuze zonder kruisje telt" if left_out == 1 else f"{left_out} keuzes zonder kruisje tellen"
    return (f"{what} niet mee als tekst van de vacature.",)
