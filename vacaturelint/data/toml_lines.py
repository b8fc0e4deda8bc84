"""On which line every table, key and list item of a TOML text stands; tomllib does not tell.

The text is known to be valid TOML, so a small scanner that skips strings and comments is enough.
"""

import re
from dataclasses import dataclass, field

Path = tuple[str, ...]
_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*""")
_LONG = ('"""', "'''")


@dataclass(slots=True)
class _Scan:
    """A walk over the text: where it is, and what was found so far."""

    text: str
    at: int = 0
    found: dict[Path, int] = field(default_factory=dict)
    tables: dict[Path, int] = field(default_factory=dict)

    _counted: tuple[int, int] = (0, 1)

    @property
    def line(self) -> int:
        at, line = self._counted if self._counted[0] <= self.at else (0, 1)
        self._counted = self.at, line + self.text.count("\n", at, self.at)
        return self._counted[1]

    def skip_space(self) -> None:
        while self.at < len(self.text):
            if self.text[self.at] == "#":
                self.at = self._end_of_line()
            elif self.text[self.at].isspace():
                self.at += 1
            else:
                return

    def _end_of_line(self) -> int:
        end = self.text.find("\n", self.at)
        return len(self.text) if end < 0 else end

    def key(self) -> Path:
        """Read a dotted key; the position is then at what follows it."""
        parts: list[str] = []
        while match := _PART.match(self.text, self.at):
            parts.append(next(group for group in match.groups() if group is not None))
            self.at = match.end()
            if self.text[self.at : self.at + 1] != ".":
                break
            self.at += 1
        return tuple(parts)

    def value(self, path: Path) -> None:
        """Skip a value and note the lines of the keys and items in it."""
        self.skip_space()
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self._items(path)
        elif opening == "{":
            self._entries(path)
        elif opening in ('"', "'"):
            self._string()
        else:
            while self.at < len(self.text) and self.text[self.at] not in ",]}\n#":
                self.at += 1

    def _items(self, path: Path) -> None:
        self.at += 1
        nth = 0
        while True:
            self.skip_space()
            if self._closes("]"):
                return
            self.found[(*path, str(nth))] = self.line
            self.value((*path, str(nth)))
            nth += 1

    def _entries(self, path: Path) -> None:
        self.at += 1
        while True:
            self.skip_space()
            if self._closes("}"):
                return
            self.assignment(path)

    def _closes(self, closing: str) -> bool:
        """Step over a comma or the closing bracket, and return whether it was the bracket."""
        if self.text[self.at : self.at + 1] == ",":
            self.at += 1
            self.skip_space()
        if self.text[self.at : self.at + 1] in (closing, ""):
            self.at += 1
            return True
        return False

    def _string(self) -> None:
        mark = next((long for long in _LONG if self.text.startswith(long, self.at)), self.text[self.at])
        end = self.at + len(mark)
        while not self.text.startswith(mark, end):
            end += 2 if self.text[end] == "\\" and mark[0] == '"' else 1
        self.at = end + len(mark)
        while len(mark) == len(_LONG[0]) and self.text[self.at : self.at + 1] == mark[0]:
            self.at += 1

    def assignment(self, path: Path) -> None:
        """Read `key = value`."""
        line = self.line
        key = self.key()
        for depth in range(1, len(key) + 1):
            self.found.setdefault((*path, *key[:depth]), line)
        self.skip_space()
        self.at += 1  # the equals sign
        self.value((*path, *key))

    def header(self) -> Path:
        """Read `[table]` or `[[table]]` and return the path of what follows; tables in a list have their number."""
        line = self.line
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        path = self._numbered(self.key(), many=many)
        self.at += 2 if many else 1
        for depth in range(1, len(path) + 1):
            self.found.setdefault(path[:depth], line)
        return path

    def _numbered(self, key: Path, *, many: bool) -> Path:
        path: Path = ()
        for nth, part in enumerate(key):
            path = (*path, part)
            if many and nth == len(key) - 1:
                self.tables[path] = self.tables.get(path, -1) + 1
            if path in self.tables:
                path = (*path, str(self.tables[path]))
        return path


def lines_of(text: str) -> dict[Path, int]:
    """Return the line of every table, key and list item of a valid TOML text; an item has its number as last part."""
    scan = _Scan(text)
    table: Path = ()
    scan.skip_space()
    while scan.at < len(text):
        if text[scan.at] == "[":
            table = scan.header()
        else:
            scan.assignment(table)
        scan.skip_space()
    return scan.found
