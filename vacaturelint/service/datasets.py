"""Data sets as input: every row of a CSV, JSON Lines or Parquet file is a vacancy, its other columns are groups."""

import functools
import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType

from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.dataset.registry import read_table
from vacaturelint.readers.dataset.row import BadRow, Row, Table
from vacaturelint.readers.limits import MAX_CHARACTERS, too_long
from vacaturelint.service.budget import bounded
from vacaturelint.service.inputs import Input

_TEXT_NAMES = ("text", "tekst", "vacaturetekst", "beschrijving", "omschrijving")
_ID_NAMES = ("id", "vacaturenummer", "vacature_id", "referentie")
_LONGEST_GROUP = 100
_LONGEST_ID = 120
_MARKUP = re.compile(
    r"<br\s*/?>|</?(?:p|li|ul|ol|div|span|strong|em|b|i|u|h[1-6]|td|tr|table|a|font)(?:\s[^<>]*)?>", re.IGNORECASE
)
_ESCAPED = re.compile(r"&lt;/?(?:p|br|li|ul|ol|div|span|strong|em|b|h[1-6]|table)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_NOTHING = ("", "nan", "none", "null", "nat", "<na>", "n/a", "#n/a", "#n/b")


@dataclass(slots=True)
class DataSet:
    """A data set that was opened: which columns hold the text and the name of each row, and its rows as inputs.

    `skipped` counts the rows without text that were met so far; `notices` tell in Dutch what was chosen for the user.
    """

    path: str
    text_column: str
    id_column: str | None
    notices: tuple[str, ...]
    _table: Table = field(repr=False)
    skipped: int = 0

    def inputs(self) -> Iterator[Input]:
        """Yield an input for each row with text, and one that is refused for each row that cannot be read; once."""
        seen: Counter[str] = Counter()
        for row in self._table.rows:
            place = f"{self._table.unit}-{row.number}"
            if isinstance(row, BadRow):
                yield Input(f"{self.path}#{place}", refusal=row.message)
            elif len(row.values.get(self.text_column, "")) > MAX_CHARACTERS:
                yield Input(f"{self.path}#{place}", refusal=str(too_long()))
            elif not _is_nothing(row.values.get(self.text_column, "")):
                yield self._input(row, self._name(row, place, seen))
            else:
                self.skipped += 1

    def _name(self, row: Row, place: str, seen: Counter[str]) -> str:
        """Return what the row goes by: its id, with a number behind it from the second time on."""
        name = " ".join(row.values.get(self.id_column, "").split())[:_LONGEST_ID] if self.id_column else ""
        name = name or place
        seen[name] += 1
        while seen[name] > 1:
            name = f"{name}~{seen[name]}"
            seen[name] += 1
        return name

    def _input(self, row: Row, name: str) -> Input:
        groups = {
            column: value.strip() if len(value.strip()) <= _LONGEST_GROUP and not _is_nothing(value) else ""
            for column, value in row.values.items()
            if column not in (self.text_column, self.id_column)
        }
        return Input(f"{self.path}#{name}", cell_bytes(row.values[self.text_column]), MappingProxyType(groups), "")


def open_dataset(path: str, text_column: str | None = None, id_column: str | None = None) -> DataSet:
    """Return the data set in a file; without the name of a column an obvious one is taken.

    Errors: UnreadableError when the file cannot be read, UsageError when a column is not there or a package is missing.
    """
    table = read_table(path)
    text = _column(path, table.columns, text_column, "--tekstkolom", _TEXT_NAMES)
    if text is None:
        raise UsageError(f"{path}: welke kolom bevat de tekst? Kies met --tekstkolom uit {_listed(table.columns)}.")
    key = _column(path, table.columns, id_column, "--id-kolom", _ID_NAMES)
    notices = [] if text_column else [f"{path}: de tekst staat in kolom '{text}'. Kies een andere met --tekstkolom."]
    return DataSet(path, text, key, tuple(notices), table)


def rows_of(
    paths: Sequence[str], say: Callable[[str], None], *, text_column: str | None = None, id_column: str | None = None
) -> Iterator[Input]:
    """Yield the rows of every data set as inputs; a file that cannot be read is one refused input.

    `say` gets what the user should know: the columns that were chosen, the rows that were skipped.
    Errors: UsageError when a column is not there or a package is missing.
    """
    for path in paths:
        try:
            data = open_dataset(path, text_column, id_column)
            for notice in data.notices:
                say(notice)
            inputs = data.inputs()
            while (one := bounded(functools.partial(next, inputs, None))) is not None:
                yield one
        except UnreadableError as error:
            yield Input(path, refusal=str(error))
            continue
        if data.skipped:
            rows = "1 rij zonder tekst is" if data.skipped == 1 else f"{data.skipped} rijen zonder tekst zijn"
            say(f"{path}: {rows} overgeslagen.")


def _column(path: str, columns: Sequence[str], name: str | None, option: str, usual: Sequence[str]) -> str | None:
    """Return the column that `option` names, also when the capitals differ; without a name one with a usual name.

    Errors: UsageError when there is no such column.
    """
    if name is None:
        return _obvious(columns, usual)
    if name in columns:
        return name
    folded = {column.casefold().strip(): column for column in reversed(columns)}
    if name.casefold().strip() in folded:
        return folded[name.casefold().strip()]
    near = get_close_matches(name.casefold(), folded, 1, 0.6)
    guess = folded[near[0]] if near else _obvious(columns, usual)
    hint = f" Bedoel je {option} '{guess}'?" if guess else ""
    raise UsageError(f"{path}: er is geen kolom '{name}'. De kolommen zijn {_listed(columns)}.{hint}")


def _obvious(columns: Sequence[str], names: Sequence[str]) -> str | None:
    folded = {column.casefold().strip(): column for column in reversed(columns)}
    return next((folded[name] for name in names if name in folded), None)


def _listed(columns: Sequence[str]) -> str:
    shown = ", ".join(f"'{column}'" for column in columns[:30])
    return f"{shown} …" if len(columns) > 30 else shown


def cell_bytes(text: str) -> bytes:
    """Return the text of a cell as a file would hold it: text, or HTML when tags stand in it, written out or not."""
    if _ESCAPED.search(text) and not _MARKUP.search(text):
        text = html.unescape(text)
    is_page = _MARKUP.search(text) is not None
    shown = f"<div>{text}</div>" if is_page else _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return shown.encode("utf-8", "replace")


def _is_nothing(text: str) -> bool:
    """Return whether a cell holds no text, or what programs write when there is none."""
    return text.strip().casefold() in _NOTHING
