"""Writes what somebody decided on the page into the configuration: a rule or word that is left alone from now on."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from vacaturelint.config.reader import OWN_FILE, SHARED_FILE, SHARED_TABLE
from vacaturelint.core.files import is_there, text_of
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.service.session import Order
from vacaturelint.service.surroundings import Surroundings
from vacaturelint.service.target import write_file

_SELF = (
    "{path}: zet '{value}' zelf bij {key}. Het bestand is zo geschreven dat vacaturelint het niet durft te wijzigen."
)
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_MARK = b"\xef\xbb\xbf"


def configuration_for(order: Order, path: str) -> Path:
    """Return the configuration that holds for the document at `path`, or the one to make where none does.

    A new file in the open folder would hide the configuration of a parent folder, so that is where we write.
    Errors: VacaturelintError when the configuration cannot be read.
    """
    found = Surroundings(order.typed, order.config, (path,)).run.config
    return Path(found.path) if found else Path(*order.inputs[:1], OWN_FILE)


def keep(path: Path, *, rule: str | None = None, word: str | None = None) -> str:
    """Add a rule to `negeer`, or a word to `termen.stil`, in the configuration at `path`; return that path.

    Everything else in the file stays as it was. Errors: UsageError when it cannot be changed with certainty or read,
    OutputError when it cannot be written.
    """
    own, value = (("negeer",), rule) if rule else (("termen", "stil"), word or "")
    where = (*SHARED_TABLE, *own) if path.name == SHARED_FILE else own
    refusal = UsageError(_SELF.format(path=path, value=value, key=".".join(where)))
    try:
        text = text_of(path) if is_there(path) else ""
        changed = _with(text, where, value)
        same = _grew(_list(text, where), _list(changed, where), value) and _others(changed, where) == _others(
            text, where
        )
    except (tomllib.TOMLDecodeError, UnreadableError) as error:
        raise refusal from error
    if not same:
        raise refusal
    if changed != text:
        write_file(_as_it_was(changed, path), str(path))
    return str(path)


def _as_it_was(text: str, path: Path) -> bytes:
    """Return the bytes of the text, with the mark and the line ends that the file has."""
    before = path.read_bytes() if is_there(path) else b""
    ends = "\r\n" if b"\r\n" in before else "\n"
    return (_MARK if before.startswith(_MARK) else b"") + text.replace("\n", ends).encode()


def _with(text: str, where: tuple[str, ...], value: str) -> str:
    """Return the text with the value in the list."""
    if value in _list(text, where):
        return text
    *tables, key = where
    start, end = _region(text, tables)
    quoted = json.dumps(value, ensure_ascii=False)  # what JSON escapes, TOML reads the same
    if start is None:
        return f"{text.rstrip()}\n\n[{'.'.join(tables)}]\n{key} = [{quoted}]\n".lstrip("\n")
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
        name = r"[ \t]*\.[ \t]*".join(map(re.escape, tables))
        heading = re.search(rf"^[ \t]*\[[ \t]*{name}[ \t]*\][ \t]*(?:#.*)?$\n?", text, re.MULTILINE)
        start = heading.end() if heading else None
    following = _TABLE.search(text, start or 0)
    return start, following.start() if following else len(text)


def _list(text: str, where: tuple[str, ...]) -> list[Any]:
    value: Any = tomllib.loads(text)
    for key in where:
        value = value.get(key, {}) if isinstance(value, dict) else {}
    return value if isinstance(value, list) else []


def _grew(before: list[Any], after: list[Any], value: str) -> bool:
    """Return whether the value is in the list now, and nothing else changed in it."""
    return after == (before if value in before else [*before, value])


def _others(text: str, where: tuple[str, ...]) -> dict[str, Any]:
    """Return the settings without the list, to see that nothing else changed."""
    found = tomllib.loads(text)
    inner: Any = found
    for key in where[:-1]:
        inner = inner.setdefault(key, {})
    if isinstance(inner, dict):
        inner.pop(where[-1], None)
    return found
