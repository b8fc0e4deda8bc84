"""A JSON text with one long list in it, written item by item, as `json.dumps` with two spaces would write the whole."""

from typing import Any, TextIO

from vacaturelint.core.visible import json_text

Json = dict[str, Any]
_INDENT = "  "


class JsonList:
    """Writes the items of a list; `head` stands before its bracket, `depth` is that of the line the bracket is on."""

    def __init__(self, out: TextIO, head: str = "", depth: int = 0) -> None:
        self._out = out
        self._head = head
        self._item = "\n" + _INDENT * (depth + 1)
        self._end = "\n" + _INDENT * depth
        self._begun = False

    def add(self, value: object) -> None:
        """Write one item."""
        self._out.write(("," if self._begun else f"{self._head}[") + self._item + dumped(value, self._item))
        self._begun = True

    def end(self) -> None:
        """Write the closing bracket, or an empty list."""
        self._out.write(f"{self._end}]" if self._begun else f"{self._head}[]")


def dumped(value: object, line: str = "\n") -> str:
    """Return a value as JSON; every line of it but the first begins as `line` does."""
    return json_text(value, indent=2).replace("\n", line)


def inner(values: Json) -> str:
    """Return the fields of an object as lines within its braces, each followed by a comma."""
    line = "\n" + _INDENT
    return "".join(f'{_INDENT}"{key}": {dumped(value, line)},\n' for key, value in values.items())
