"""Text of others made harmless for a terminal, a log of CI and whoever reads it: what it hides or steers is shown.

Names, texts and settings may hold control signs (escape sequences move the cursor or set the title), the C1 signs that
do the same in one sign, signs that turn the direction of writing (https://trojansource.codes), and bytes that are no
text. Every writer passes what it shows through one of these functions.
"""

import functools
import operator
import re
from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args

Value = TypeVar("Value")
_RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"
)
_STEERS = re.compile(f"[{_RANGES}]")
_STEERS_OR_BREAKS = re.compile(f"[\t\n{_RANGES}]")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # not what is allowed: 4 ms to compile
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLACES_ONLY = ("blocks", "remarks")
_NUMBERS = (int, float, bool, NoneType)
_BYTES = range(0xDC80, 0xDD00)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_COMMAND = re.compile(r"^((?:\x1b\[[0-9;]*m|[^\S\n])*)::", re.MULTILINE)
_LEGACY = re.compile(r"##(?=\[|vso\[|teamcity\[)")
_COLOUR = re.compile("\x1b\\[[0-9;]*m|\x1b\\]8;[^\x1b\x07]*\x1b\\\\")
_UNKNOWN = "\ufffd"


def decodable(path: str) -> str:
    """Return a path that is text: a byte of its name that is none stands there as an escape."""
    return path if path.isascii() else _SURROGATE.sub(_escaped, path)


def visible(text: str) -> str:
    """Return a name or a message on one line: signs that steer and line feeds stand there as escapes."""
    return _STEERS_OR_BREAKS.sub(_escaped, text)


def plain(text: str) -> str:
    """Return a text of the same length with U+FFFD for every sign that steers; its lines stay."""
    return text if text.isprintable() else _STEERS.sub(_UNKNOWN, text)  # no sign that steers is printable


def legal_xml(text: str) -> str:
    """Return a text of the same length with U+FFFD for every sign that XML 1.0 cannot hold."""
    return _NO_XML.sub(_UNKNOWN, text)


def uncommanded(text: str) -> str:
    """Return lines of text in which a CI runner finds no command: GitHub's `::` and `##[`, Azure's `##vso[`.

    https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
    """
    return _LEGACY.sub("# #", _COMMAND.sub(r"\1: :", text))


def printed(text: str, *, color: bool) -> str:
    """Return what may go to stdout as text; of what steers only our colours and links stay, and only with `color`."""
    pieces = _COLOUR.split(text) if color else [text.replace("\r\n", "\n")]
    colours = [*_COLOUR.findall(text), ""] if color else [""]
    return uncommanded("".join(plain(piece) + colour for piece, colour in zip(pieces, colours, strict=True)))


def json_text(value: Any, *, indent: int | None = None) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Return a value as JSON in which every sign that steers is written as an escape, so that nothing is lost.

    A lone surrogate, which JSON cannot hold, becomes U+FFFD.
    """
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _LEGACY.sub(r"#\\u0023", _STEERS.sub(_json_escape, text))


def harmless(value: Value) -> Value:
    """Return a report, or a part of it, with `plain` text and `visible` paths everywhere; all places stay."""
    return _mapped(value)  # type: ignore[no-any-return]


def _mapped(value: Any) -> Any:  # noqa: ANN401 - any part of a report
    kind = value.__class__
    if kind is str:
        return plain(value)
    if kind is tuple:
        made = tuple(_mapped(item) for item in value)
        return made if any(map(operator.is_not, made, value)) else value
    if isinstance(value, Mapping):
        shown = {_mapped(key): _mapped(item) for key, item in value.items()}
        return value if shown == value else shown
    return _mapped_part(value)


def _mapped_part(value: Any) -> Any:  # noqa: ANN401 - a value of a report with fields, or one that holds no text
    changed = {}
    for name in _said_in(value.__class__):
        old = getattr(value, name)
        new = visible(old) if name == "path" else _mapped(old)
        if new is not old:
            changed[name] = new
    if not changed:
        return value
    return value._replace(**changed) if hasattr(value, "_replace") else replace(value, **changed)


@functools.cache
def _said_in(kind: type) -> tuple[str, ...]:
    """Return the fields of a part of a report that can hold text of others; nothing for what is no part."""
    if not (is_dataclass(kind) or hasattr(kind, "_fields")):
        return ()
    said = kind.__annotations__
    return tuple(name for name in said if name not in _PLACES_ONLY and not _is_wordless(said[name]))


def _is_wordless(kind: object) -> bool:
    """Return whether a value of this type holds no text but our own: a number, a choice, a place in the text."""
    kinds = get_args(kind) if isinstance(kind, UnionType) else (kind,)
    return all(isinstance(one, type) and (one in _NUMBERS or issubclass(one, Enum)) for one in kinds)


def _escaped(match: re.Match[str]) -> str:
    sign = match[0]
    code = ord(sign)
    if code in _BYTES:
        return f"\\x{code - 0xDC00:02x}"
    return _SHORT.get(sign) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _UNKNOWN if 0xD800 <= code < 0xE000 else f"\\u{code:04x}"
