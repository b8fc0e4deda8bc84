"""Writes what somebody decided on the page into `vacaturelint.toml`: a rule or word that is left alone from now on."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from vacaturelint.errors import UsageError
from vacaturelint.service.target import write_file

FILE = "vacaturelint.toml"
_SELF = (
    "{path}: zet '{value}' zelf bij {key}. Het bestand is zo geschreven dat vacaturelint het niet durft te wijzigen."
)
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)


def keep(folder: str, *, rule: str | None = None, word: str | None = None) -> str:
    """Add a rule to `negeer`, or a word to `termen.stil`; return the path of the file.

    Everything else in the file stays as it was. Errors: UsageError when it cannot be changed with certainty,
    OutputError when it cannot be written.
    """
    path = Path(folder, FILE)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    where, value = (("negeer",), rule) if rule else (("termen", "stil"), word or "")
    refusal = UsageError(_SELF.format(path=path, value=value, key=".".join(where)))
    try:
        changed = _with(text, where, value)
        same = value in _list(changed, where) and _others(changed, where) == _others(text, where)
    except tomllib.TOMLDecodeError as error:
        raise refusal from error
    if not same:
        raise refusal
    if changed != text:
        write_file(changed.encode(), str(path))
    return str(path)


def _with(text: str, where: tuple[str, ...], value: str) -> str:
    """Return the text with the value in the list."""
    if value in _list(text, where):
        return text
    *tables, key = where
    start, end = _region(text, tables)
    quoted = json.dumps(value, ensure_ascii=False)  # what JSON escapes, TOML reads the same
    if start is None:
        return f"{text.rstrip()}\n\n[{tables[0]}]\n{key} = [{quoted}]\n".lstrip("\n")
    match = re.compile(rf"^[ \t]*{key}[ \t]*=[ \t]*\[([^\]]*)", re.MULTILINE).search(text, start, end)
    if match is None:
        return f"{text[:start]}{key} = [{quoted}]\n{text[start:]}"
    listed = match[1].rstrip().removesuffix(",")
    comma, place = ", " if listed else "", match.start(1) + len(listed)
    return text[:place] + comma + quoted + text[place:]


def _region(text: str, tables: list[str]) -> tuple[int | None, int]:
    """Return where the keys of the table begin and end; None when it has no heading. The top has none."""
    start: int | None = 0
    if tables:
        heading = re.search(rf"^[ \t]*\[{re.escape(tables[0])}\][ \t]*$\n?", text, re.MULTILINE)
        start = heading.end() if heading else None
    following = _TABLE.search(text, start or 0)
    return start, following.start() if following else len(text)


def _list(text: str, where: tuple[str, ...]) -> list[Any]:
    value: Any = tomllib.loads(text)
    for key in where:
        value = value.get(key, {}) if isinstance(value, dict) else {}
    return value if isinstance(value, list) else []


def _others(text: str, where: tuple[str, ...]) -> dict[str, Any]:
    """Return the settings without the list, to see that nothing else changed."""
    found = tomllib.loads(text)
    inner: Any = found
    for key in where[:-1]:
        inner = inner.setdefault(key, {})
    if isinstance(inner, dict):
        inner.pop(where[-1], None)
    return found
