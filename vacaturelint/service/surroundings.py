"""Which settings hold for which document: those of the configuration nearest to it, as other linters do.

What holds for the whole run (`faal-bij`, `referentie`, `processen`) comes from the configuration nearest to the folder
that all inputs lie in. A configuration that the user names holds for everything.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from vacaturelint.config.reader import find_config, nearest_config, read_config
from vacaturelint.service.inputs import STDIN
from vacaturelint.service.options import Value
from vacaturelint.service.settings import Settings
from vacaturelint.service.setup import Setup


def folder_of(path: str) -> Path | None:
    """Return the folder to look for a configuration from: a folder itself, of a file the one it lies in."""
    if path == STDIN or "\0" in path:
        return None
    return Path(path) if os.path.isdir(path) else Path(path).parent


@dataclass
class Surroundings:
    """The settings of a run over `inputs`, and those of each document in it; every file is read once."""

    typed: Mapping[str, Value]
    given: str | None = None
    inputs: tuple[str, ...] = ()
    _by_folder: dict[str, Settings] = field(default_factory=dict, init=False)
    _by_config: dict[Path, Settings] = field(default_factory=dict, init=False)

    @cached_property
    def run(self) -> Settings:
        """Return the settings that hold for the run as a whole."""
        found = nearest_config(self.given, _common(self.inputs))
        settings = Settings(self.typed, found)
        if found is not None:
            self._by_config[Path(found.path).resolve()] = settings
        return settings

    def of(self, path: str) -> Settings:
        """Return the settings for the document at `path`."""
        run, folder = self.run, os.path.dirname(path)
        if self.given:
            return run
        if folder not in self._by_folder:
            self._by_folder[folder] = self._near(folder)
        return self._by_folder[folder]

    def setup_for(self, path: str) -> Setup:
        """Return what decides the findings in the document at `path`."""
        return self.of(path).setup_for(path)

    def _near(self, folder: str) -> Settings:
        """Return the settings of the configuration nearest to a folder, else those of the run."""
        run, found = self.run, _found(folder)
        if found is None:
            return run
        if found not in self._by_config:
            self._by_config[found] = Settings(self.typed, read_config(found))
        return self._by_config[found]

    def files(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield every file that the settings for these documents are read from, or that they name."""
        known = {id(one): one for one in (self.run, *map(self.of, paths))}
        for one in known.values():
            yield from one.files()


def _found(folder: str) -> Path | None:
    try:
        return find_config(Path(folder))
    except ValueError:  # a name that no folder can have
        return None


def _common(inputs: tuple[str, ...]) -> Path | None:
    """Return the folder that all inputs lie in; None when there is none."""
    folders = [folder.resolve() for folder in map(folder_of, inputs) if folder is not None]
    try:
        return Path(os.path.commonpath(folders)) if folders else None
    except ValueError:  # on more than one drive
        return None
