"""Word lists: sorted TSV files with a comment on top that names source and licence."""

from collections.abc import Iterable, Mapping

from vacaturelint.errors import RuleFileError
from vacaturelint.resources import data_root


class Row:
    """One row of a word list; every column has a cell, `line` counts from 1. Nothing changes a row.

    Thousands are made whenever lists are read: a row shares its columns with the others and is not a dataclass, which
    takes four times as long to make.
    """

    __slots__ = ("_cells", "_columns", "line", "path")

    def __init__(self, cells: list[str], columns: Mapping[str, int], line: int, path: str) -> None:
        self._cells = cells
        self._columns = columns
        self.line = line
        self.path = path

    def __getitem__(self, column: str) -> str:
        return self._cells[self._columns[column]]

    @property
    def values(self) -> dict[str, str]:
        """Return the cells by column."""
        return dict(zip(self._columns, self._cells, strict=True))

    def parts(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that holds several, split at `;`."""
        return parts_of(self[column])

    def fail(self, message: str) -> RuleFileError:
        """Return an error at this row, for the caller to raise."""
        return RuleFileError(self.path, self.line, message)


def parts_of(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, split at `;`."""
    if ";" not in cell:
        return (cell.strip(),) if cell.strip() else ()
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def read_table(name: str, columns: Iterable[str] = ()) -> tuple[Row, ...]:
    """Return the rows of the shipped word list `wordlists/<name>`.

    Errors: RuleFileError when it is absent, lacks one of `columns`, or a row has another number of cells.
    """
    path = f"wordlists/{name}"
    source = data_root() / "wordlists" / name
    if not source.is_file():
        raise RuleFileError(path, 1, "deze woordenlijst is er niet: kijk naar de naam")
    return parse_table(source.read_text(encoding="utf-8"), path, columns)


def parse_table(text: str, path: str, columns: Iterable[str] = ()) -> tuple[Row, ...]:
    """Return the rows of a TSV text; lines that start with `#` are comments, the first other line names columns."""
    header: dict[str, int] | None = None
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = _header(cells, path, number, columns)
        elif len(cells) != len(header):
            raise RuleFileError(path, number, f"hier staan {len(cells)} kolommen: maak er {len(header)}, met tabs")
        else:
            rows.append(Row(cells, header, number, path))
    return tuple(rows)


def _header(cells: list[str], path: str, line: int, columns: Iterable[str]) -> dict[str, int]:
    for column in columns:
        if column not in cells:
            raise RuleFileError(path, line, f"kolom '{column}' ontbreekt: voeg ze toe aan de kopregel")
    return {column: nth for nth, column in enumerate(cells)}
