"""Work that kills its worker: in a module that imports nothing, for every worker that comes back imports it anew."""

import os
from collections.abc import Sequence

DEADLY = 7


def double(numbers: Sequence[int]) -> list[int]:
    if DEADLY in numbers:
        os._exit(9)
    return [2 * number for number in numbers]
