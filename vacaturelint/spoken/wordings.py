"""By which words one sees what a sentence says: `wordlists/voorlezen.tsv`, a row a wording."""

import functools
import re
from collections.abc import Iterable, Mapping

from vacaturelint.data.wordings import filled
from vacaturelint.data.wordlist import Row, read_table

TABLE = "voorlezen.tsv"
_COLUMNS = ("naam", "waar", "patroon", "voorbeeld")
_PLACES = {"woord": r"(?<!\w)(?:{})(?!\w)", "begin": r"^(?:{})(?!\w)", "heel": "^(?:{})$", "stuk": "{}"}
"""Where a wording must stand: whole words, the first ones, all there is, or any piece."""


def says(name: str, text: str) -> bool:
    """Return whether a text holds a wording that goes by this name; KeyError when none does."""
    return wording_of(name).search(text) is not None


@functools.cache
def wording_of(name: str) -> re.Pattern[str]:
    """Return the wordings that go by a name as one pattern, for who asks where they stand; KeyError when none does."""
    return re.compile(_table()[name], re.IGNORECASE)


def by_name(rows: Iterable[Row]) -> Mapping[str, str]:
    """Return the pattern of each name that rows give wordings for; RuleFileError at a row that has no such place."""
    written: dict[str, list[str]] = {}
    for row in rows:
        written.setdefault(row["naam"], []).append(_placed(row))
    return {name: "|".join(patterns) for name, patterns in written.items()}


@functools.cache
def _table() -> Mapping[str, str]:
    return by_name(read_table(TABLE, _COLUMNS))


def _placed(row: Row) -> str:
    if row["waar"] not in _PLACES:
        raise row.fail(f"'{row['waar']}' is geen plaats: kies {', '.join(_PLACES)}")
    return _PLACES[row["waar"]].replace("{}", filled(row["patroon"], row.path, row.line))
