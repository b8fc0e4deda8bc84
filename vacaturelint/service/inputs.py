"""What to check: files, folders, stdin, and texts that are already at hand."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vacaturelint.core.finding import EMPTY
from vacaturelint.core.format import BY_NAME, SUFFIXES
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.files import read_file
from vacaturelint.readers.limits import MAX_FILE_BYTES
from vacaturelint.readers.source import Source
from vacaturelint.reporters.own import is_own

STDIN = "-"
_UNNAMED, _MARKDOWN = "stdin.txt", "stdin.md"
_NO_TEXT = "Via - kwam er geen tekst binnen. Geef een bestand, of laat een ander programma tekst doorgeven."
_MOST_NAMED = 3
Say = Callable[[str], None]


def _quiet(_message: str) -> None:
    """Keep to yourself what is only good to know."""


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


def find_inputs(paths: Iterable[str], say: Say = _quiet, *, stdin_name: str = _UNNAMED) -> Iterator[Input]:
    """Yield every input once, in order; `-` is what stands on stdin, under the name `stdin_name`.

    Without a name that somebody gave, headings with `#` make it Markdown. `say` is as in `find_paths`.
    """
    for path in find_paths(paths, say):
        if path != STDIN:
            yield Input(path)
            continue
        data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        if not data and stdin_name == _UNNAMED:
            yield Input(STDIN, data, refusal=_NO_TEXT)
            continue
        from vacaturelint.readers.detect import looks_like_markdown  # with all that opens archives

        is_markdown = stdin_name == _UNNAMED and looks_like_markdown(data)
        yield Input(_MARKDOWN if is_markdown else stdin_name, data)


def find_paths(paths: Iterable[str], say: Say = _quiet) -> Iterator[str]:
    """Yield every path once; of a folder the documents in it.

    Hidden files, Word's lock files, what git ignores and what vacaturelint wrote itself are left out of a folder.
    `say` gets a line about the documents that are only read by name.
    """
    seen: set[str] = set()
    for name in paths:
        for path in _below(name, say) if name != STDIN and Path(name).is_dir() else [name]:
            if path not in seen:
                seen.add(path)
                yield path


def _below(folder: str, say: Say) -> Iterator[str]:
    """Yield the documents below `folder`, and for the reader to refuse: a folder that is closed or holds none."""
    found = False
    by_name: list[str] = []
    for path in _walk(folder):
        if path.lower().endswith(BY_NAME):
            by_name.append(path)
            continue
        found = True
        yield path
    if by_name:
        say(_passed(folder, by_name))
    if not found:
        yield folder


def _passed(folder: str, paths: list[str]) -> str:
    """Return what to tell of documents that were passed by."""
    names = [os.path.relpath(path, folder) for path in paths[:_MOST_NAMED]]
    more = [f"en nog {len(paths) - _MOST_NAMED}"] if len(paths) > _MOST_NAMED else []
    return (
        f"{folder}: niet gelezen: {', '.join(names)}{' '.join(['', *more])}. "
        "Een .doc of .rtf uit een map lezen we niet. Geef het bestand zelf, of bewaar het als .docx."
    )


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
            if name.lower().endswith((*SUFFIXES, *BY_NAME)) and not name.startswith((".", "~$")):
                path = str(Path(root, name))
                if not is_own(path) and not ignored(path, is_folder=False):
                    yield path
    yield from closed
