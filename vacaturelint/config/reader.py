"""`vacaturelint.toml`: finding it and reading it into values that know their line."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.core.files import text_of
from vacaturelint.errors import RuleFileError, UnreadableError

if TYPE_CHECKING:
    from vacaturelint.core.located import Located

OWN_FILE = "vacaturelint.toml"
_HOUSE, _OWN_WORDS = "termen", "eigen"
SHARED_FILE = "pyproject.toml"
SHARED_TABLE = ("tool", "vacaturelint")
_SYNTAX = re.compile(r"(?<!\s)\s*\(at (?:line (\d+), column \d+|end of document)\)")


class Config(NamedTuple):
    """A configuration file as read: its path, and its values as text with their lines."""

    path: str
    root: "Located"

    @property
    def folder(self) -> Path:
        """Return the folder that paths in the file start from."""
        return Path(self.path).parent

    def terms(self) -> "Iterator[tuple[str, Located]]":
        """Yield the entries of the house list: the key under `termen`, and its value."""
        terms = self.root.value.get("termen") if isinstance(self.root.value, Mapping) else None
        if terms is not None and isinstance(terms.value, Mapping):
            yield from terms.value.items()

    def files(self) -> Iterator[Path]:
        """Yield the word lists that the file names: what they hold counts as much as the file itself."""
        listed = dict(self.terms()).get("bestanden")
        for item in listed.value if listed and isinstance(listed.value, tuple) else ():
            yield self.folder / str(item.value)


def find_config(start: Path) -> Path | None:
    """Return the nearest `vacaturelint.toml`, or `pyproject.toml` with `[tool.vacaturelint]`, from `start` upward."""
    for folder in (start.resolve(), *start.resolve().parents):
        own, shared = folder / OWN_FILE, folder / SHARED_FILE
        if own.is_file():
            return own
        if shared.is_file() and _names_us(shared):
            return shared
    return None


def _names_us(shared: Path) -> bool:
    """Return whether a `pyproject.toml` has a table of ours; one that cannot be read is not ours to judge."""
    try:
        return re.search(r"^\[tool\.vacaturelint\b", text_of(shared), re.MULTILINE) is not None
    except UnreadableError:
        return False


def nearest_config(given: str | None, start: Path | None = None) -> Config | None:
    """Return the configuration the user names, or the nearest one upward, or None.

    Upward from `start`, the folder of what is checked; where nothing is found there, from the current folder.
    """
    path = Path(given) if given else (find_config(start) if start else None) or find_config(Path.cwd())
    return read_config(path) if path else None


def read_config(path: Path) -> Config:
    """Return the configuration in a file; RuleFileError when it cannot be read or is no TOML."""
    import tomllib

    from vacaturelint.data.toml_lines import lines_of

    name = str(path)
    try:
        text = text_of(path)
    except UnreadableError as error:
        raise RuleFileError(name, 1, str(error)) from error
    try:
        data: object = tomllib.loads(text)
        lines = lines_of(text)
        at: tuple[str, ...] = ()
        if path.name == SHARED_FILE:
            at = SHARED_TABLE
            data = _below(data, at)
        root = _located(data, at, lines, 1)
        unquoted = _unquoted(data, at)
        if unquoted:
            line = lines.get(unquoted, 1)
            raise RuleFileError(name, line, f'{unquoted[-1]}: zet dit woord tussen aanhalingstekens: "…"')
        return Config(name, root)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(name, *_syntax(str(error), text)) from error
    except RecursionError:
        raise RuleFileError(name, 1, "dit is te diep genest: haal haken weg") from None
    except ValueError as error:  # a number with thousands of digits, a date that is none
        raise RuleFileError(name, 1, "hier staat een getal of datum die niet kan: schrijf een gewone waarde") from error


def _below(data: object, keys: tuple[str, ...]) -> object:
    """Return what stands below some keys of tables; an empty table when one of them is not there."""
    for key in keys:
        data = data.get(key, {}) if isinstance(data, dict) else {}
    return data


def _syntax(message: str, text: str) -> tuple[int, str]:
    """Return the line of a mistake and what to say of it; what is missing at the end is missing on the last line."""
    found = _SYNTAX.search(message)
    line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
    return line, f"dit is geen geldige TOML ({_SYNTAX.sub('', message)}): kijk naar aanhalingstekens en haken"


def _unquoted(data: object, at: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return where in the house list a number or a truth stands in the place of a word, or None."""
    table = _below(data, (_HOUSE, _OWN_WORDS))
    words = table.items() if isinstance(table, dict) else ()
    wrong = next((word for word, better in words if not isinstance(better, str | dict | list)), None)
    return None if wrong is None else (*at, _HOUSE, _OWN_WORDS, wrong)


def _located(value: object, at: tuple[str, ...], lines: dict[tuple[str, ...], int], line: int) -> "Located":
    from vacaturelint.core.located import Located

    line = lines.get(at, line)
    if isinstance(value, dict):
        return Located({key: _located(item, (*at, key), lines, line) for key, item in value.items()}, line)
    if isinstance(value, list):
        return Located(tuple(_located(item, (*at, str(nth)), lines, line) for nth, item in enumerate(value)), line)
    if isinstance(value, bool):
        return Located("ja" if value else "nee", line)
    return Located(str(value), line)
