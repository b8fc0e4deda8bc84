"""What git ignores below a folder: its `.gitignore` files, those of the folders above, and `.git/info/exclude`."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from vacaturelint.core.files import is_there
from vacaturelint.errors import UnreadableError
from vacaturelint.service.budget import bounded

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"


class Ignored:
    """Says of a path below `folder` whether git ignores it; nothing is when `folder` lies in no repository.

    A folder that git ignores as a whole and that the user names all the same is read.
    """

    def __init__(self, folder: str) -> None:
        self._start = Path(folder).resolve()
        self._folder = folder
        self._root = next((one for one in (self._start, *self._start.parents) if (one / ".git").exists()), None)
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._off = self._root is None or (self._start != self._root and self._hides(self._start, is_folder=True))

    def __call__(self, path: str, *, is_folder: bool) -> bool:
        """Return whether git ignores `path`, a name as found below the folder."""
        return not self._off and self._hides(self._start / Path(path).relative_to(self._folder), is_folder=is_folder)

    def _hides(self, place: Path, *, is_folder: bool) -> bool:
        """Return what the deepest file with a pattern for this place says."""
        for above in (one for one in place.parents if self._root is not None and one.is_relative_to(self._root)):
            name = place.relative_to(above).as_posix()
            spec = self._spec(above)
            said = _said(spec, f"{name}/" if is_folder else name) if spec else None
            if said is not None:
                return said
        return False

    def _spec(self, folder: Path) -> "GitIgnoreSpec | None":
        """Return the patterns of a folder, if it has any."""
        if folder not in self._specs:
            lines = _lines(folder / _NAME)
            if folder == self._root:
                lines = [*_lines(folder / ".git" / "info" / "exclude"), *lines]
            self._specs[folder] = _spec_of(lines) if lines else None
        return self._specs[folder]


def _spec_of(lines: list[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # for who has patterns: it takes as long as the rest of a run from the cache

    return GitIgnoreSpec.from_lines(lines)


def _said(spec: "GitIgnoreSpec", path: str) -> bool | None:
    """Return what the patterns say of a path; nothing when they ask more time than one file may."""
    try:
        return bounded(lambda: spec.check_file(path).include)
    except UnreadableError:
        return None


def _lines(path: Path) -> list[str]:
    """Return the patterns in a file; git passes over a line that is none, and so do we."""
    if not is_there(path):
        return []
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [line for line in lines if _is_pattern(line)]


def _is_pattern(line: str) -> bool:
    try:
        _spec_of([line])
    except (ValueError, re.error):
        return False
    return True
