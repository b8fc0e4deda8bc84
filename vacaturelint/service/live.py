"""Checks texts the moment they change, warm: one parser, and the compiled rules of every setup that was asked for."""

from dataclasses import dataclass, field
from pathlib import Path

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.config.reader import read_config
from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.files import read_file
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.service.checker import Checker
from vacaturelint.service.options import typed_of
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.settings import Settings
from vacaturelint.service.setup import Setup
from vacaturelint.vacancy.reading import reference_of

_KEPT = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says of one text, over the settings; None leaves it to them.

    `profile` is the function profile; `config` the path of the configuration that holds for this text.
    """

    level: str | None = None
    region: str | None = None
    language_profile: str | None = None
    profile: Source | None = None
    config: str | None = None


NOTHING_SAID = Said()


@dataclass
class Live:
    """Checks one text after another. Errors: UnreadableError for a text, VacaturelintError for a setting."""

    settings: Settings
    parser: Parser = field(default_factory=Parser)
    _checkers: dict[str, Checker] = field(default_factory=dict)

    def check(self, source: Source, said: Said = NOTHING_SAID) -> DocumentReport:
        """Return the report of a text; only sentences that the parser did not meet before are parsed."""
        reference = reference_of(read(said.profile), self.parser) if said.profile else None
        return self._checker(source.path, said).check(source, reference)[0]

    def outcome(self, path: str) -> Outcome:
        """Return what became of the file at `path`; a file that cannot be read is a problem, no error."""
        found = attempt(path, lambda: self.check(read_file(path)))
        return found if isinstance(found, Outcome) else Outcome(path, found)

    def warm(self) -> None:
        """Load the model and compile the rules, so that the first text does not wait for them."""
        self.check(Source("warm.txt", b"Je helpt bezoekers aan het loket."))

    def _checker(self, path: str, said: Said) -> Checker:
        own = {"level": said.level, "region": said.region, "language_profile": said.language_profile}
        typed = {**self.settings.typed, **typed_of(own)}
        config = read_config(Path(said.config)) if said.config else self.settings.config
        same = typed == self.settings.typed and config is self.settings.config
        settings = self.settings if same else Settings(typed, config)
        return self._warm(settings.setup_for(path))

    def _warm(self, setup: Setup) -> Checker:
        key = setup.key()
        if key not in self._checkers:
            if len(self._checkers) >= _KEPT:
                del self._checkers[next(iter(self._checkers))]
            self._checkers[key] = Checker(setup, self.parser)
        return self._checkers[key]
