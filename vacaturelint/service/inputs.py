"""What to check: files, folders, stdin, and texts that are already at hand."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vacaturelint.core.finding import EMPTY
from vacaturelint.core.format import SUFFIXES
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.detect import looks_like_markdown
from vacaturelint.readers.files import read_file
from vacaturelint.readers.limits import MAX_FILE_BYTES
from vacaturelint.readers.source import Source
from vacaturelint.reporters.own import is_own

STDIN = "-"
_UNNAMED, _MARKDOWN = "stdin.txt", "stdin.md"


class Input(NamedTuple):
    """One thing to check: a file at `path`, or the text `data` that goes by that name.

    `groups` says what the user sorts it by: the name of a group (a service, a month) and its value. `extension` is
    as in `Source`; `refusal` says in Dutch why the input could not even be offered (a broken row of a data set).
    """

    path: str
    data: bytes | None = None
    groups: Mapping[str, str] = EMPTY
    extension: str | None = None
    refusal: str = ""

    def open(self) -> Source:
        """Return its bytes; UnreadableError when they cannot be had."""
        if self.refusal:
            raise UnreadableError(self.refusal)
        return read_file(self.path) if self.data is None else Source(self.path, self.data, self.extension)


def find_inputs(paths: Iterable[str], *, stdin_name: str = _UNNAMED) -> Iterator[Input]:
    """Yield every input once, in order; `-` is what stands on stdin, under the name `stdin_name`.

    Without a name that somebody gave, headings with `#` make it Markdown.
    """
    for path in find_paths(paths):
        if path != STDIN:
            yield Input(path)
            continue
        data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        is_markdown = stdin_name == _UNNAMED and looks_like_markdown(data)
        yield Input(_MARKDOWN if is_markdown else stdin_name, data)


def find_paths(paths: Iterable[str]) -> Iterator[str]:
    """Yield every path once; of a folder the documents in it.

    Hidden files, Word's lock files, what git ignores and what vacaturelint wrote itself are left out of a folder.
    """
    seen: set[str] = set()
    for name in paths:
        for path in _below(name) if name != STDIN and Path(name).is_dir() else [name]:
            if path not in seen:
                seen.add(path)
                yield path


def _below(folder: str) -> Iterator[str]:
    """Yield the documents below `folder`, and for the reader to refuse: a folder that is closed or holds none."""
    found = False
    for path in _walk(folder):
        found = True
        yield path
    if not found:
        yield folder


def _walk(folder: str) -> Iterator[str]:
    from vacaturelint.service.ignored import Ignored

    ignored = Ignored(folder)
    closed: list[str] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(os.fsdecode(error.filename))):
        yield from closed
        closed.clear()
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not ignored(str(Path(root, name)), is_folder=True)
        )
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$")):
                path = str(Path(root, name))
                if not is_own(path) and not ignored(path, is_folder=False):
                    yield path
    yield from closed
