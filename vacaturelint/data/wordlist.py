"""Word lists: sorted TSV files with a comment on top that names source and licence."""

from collections.abc import Iterable
from dataclasses import dataclass

from vacaturelint.errors import RuleFileError
from vacaturelint.resources import data_root


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a word list; `values` has an entry for every column, `line` counts from 1."""

    values: dict[str, str]
    line: int
    path: str

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def parts(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that holds several, split at `;`."""
        return tuple(part.strip() for part in self.values[column].split(";") if part.strip())

    def fail(self, message: str) -> RuleFileError:
        """Return an error at this row, for the caller to raise."""
        return RuleFileError(self.path, self.line, message)


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
    header: list[str] | None = None
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
            rows.append(Row(dict(zip(header, cells, strict=True)), number, path))
    return tuple(rows)


def _header(cells: list[str], path: str, line: int, columns: Iterable[str]) -> list[str]:
    for column in columns:
        if column not in cells:
            raise RuleFileError(path, line, f"kolom '{column}' ontbreekt: voeg ze toe aan de kopregel")
    return cells
