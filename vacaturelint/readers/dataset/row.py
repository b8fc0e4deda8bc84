"""What the readers of data sets give: the columns of a table and its rows, one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number from 1 (for CSV and JSON Lines the line it starts on), and its values as text."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be read, and why, in Dutch; the rows after it can."""

    number: int
    message: str


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a data set, in order, and its rows; `unit` is what a number counts (`regel` or `rij`)."""

    columns: tuple[str, ...]
    rows: Iterator[Row | BadRow]
    unit: str
