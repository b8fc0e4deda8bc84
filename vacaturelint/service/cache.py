"""Results of earlier runs, so that what did not change costs nothing.

One file an entry, in the cache folder of the user or in `VACATURELINT_CACHE`. The key holds all that decides a
result: the bytes, the extension, the setup with the files it names, and the program with its rules, lists and model.
An entry that is damaged counts as absent and is written again. How entries lie in the folder: `entries.py`.
"""

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.source import Source
from vacaturelint.service.codec import decode_report
from vacaturelint.service.entries import Entry, entries_in, make_folder, remove_folder
from vacaturelint.service.stamp import program_stamp

FOLDER = "VACATURELINT_CACHE"
_NAME = "vacaturelint"
MAX_BYTES = 256 * 1024 * 1024
MAX_REPORT_BYTES = 128 * 1024 * 1024


class Cache(NamedTuple):
    """The entries in one folder; whatever else is in there is left alone."""

    folder: Path

    @property
    def rules(self) -> Path:
        """Return where the rules lie as they were read (`rulepack.py`): no results, and not counted as such."""
        return self.folder / "regels"

    def find(self, source: Source, setup_key: str) -> DocumentReport | None:
        """Return the report of an earlier run on the same bytes with the same setup, or None."""
        entry = self._entry(source, setup_key)
        try:
            report = decode_report(entry.unpacked(MAX_REPORT_BYTES), source.path)
        except (OSError, ValueError, RecursionError):
            return None
        return report if report.document.sha256 == source.sha256 else None

    def keep(self, source: Source, setup_key: str, report: bytes) -> None:
        """Store an encoded report; a folder that cannot be written to only means that the next run is slower."""
        with contextlib.suppress(OSError):
            make_folder(self.folder)
            self._entry(source, setup_key).pack(report)

    def trim(self, max_bytes: int = MAX_BYTES) -> None:
        """Remove the entries that were made longest ago until at most `max_bytes` are left."""
        found = (*entries_in(self.folder), *entries_in(self.rules))
        known = sorted((status.st_mtime, status.st_size, entry) for entry, status in found)
        total = sum(size for _, size, _ in known)
        for _, size, entry in known:
            if total <= max_bytes:
                return
            total -= size
            entry.remove()

    def clear(self) -> int:
        """Remove every entry and return how many results there were; a folder goes when nothing else is in it."""
        for entry, _ in list(entries_in(self.rules)):
            entry.remove()
        remove_folder(self.rules)
        with contextlib.suppress(OSError):
            os.rmdir(self.rules)
        count = sum(entry.remove() for entry, _ in list(entries_in(self.folder)))
        remove_folder(self.folder)
        return count

    def _entry(self, source: Source, setup_key: str) -> Entry:
        parts = (program_stamp(), setup_key, source.suffix, source.sha256)
        return Entry(self.folder, hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest())


def user_cache() -> Cache:
    """Return the cache of this user."""
    given = os.environ.get(FOLDER)
    return Cache(Path(given) if given else _place_of_user() / "resultaten")


def _place_of_user() -> Path:
    """Return where the system keeps our cache; an ordinary Linux says so in a word (specifications.freedesktop.org)."""
    places = (os.environ.get("XDG_CACHE_HOME", ""), os.path.join(os.environ.get("HOME", ""), ".cache"))
    place = next(filter(os.path.isabs, places), None)
    if sys.platform == "linux" and place:
        return Path(place, _NAME)
    from platformdirs import user_cache_path  # takes half as long as Python itself to start

    return user_cache_path(_NAME, appauthor=False)
