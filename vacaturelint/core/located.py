"""A value from a data file together with the line it stands on, so that each error can name it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Located:
    """Text, a list or a mapping read from a file; scalars are always text. `line` counts from 1."""

    value: "str | tuple[Located, ...] | Mapping[str, Located]"
    line: int
