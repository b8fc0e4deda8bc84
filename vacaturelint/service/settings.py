"""The settings of a run: what was typed over the configuration file over the usual values, each with its origin."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vacaturelint.config.reader import Config
from vacaturelint.core.finding import Severity
from vacaturelint.core.located import Located
from vacaturelint.core.vacancy import FunctionLevel, Region
from vacaturelint.rulebook.fields import Fields
from vacaturelint.rulebook.profile import STANDARD, RuleProfile, load_profile
from vacaturelint.service.configured import (
    RESULT_KEYS,
    RUN_KEYS,
    ConfigReader,
    Section,
    Setting,
    Value,
    check_version,
    plain,
    spec_of,
)
from vacaturelint.service.setup import Setup

TYPED, USUAL = "opdrachtregel", "gewoon"
_USUAL = {"profiel": STANDARD, "faal-bij": Severity.ERROR.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What the command line says; None or empty leaves it to the configuration."""

    profile: str | None = None
    chosen: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    level: str | None = None
    region: str | None = None
    language_profile: str | None = None
    function_profile: str | None = None
    fail_at: str | None = None
    baseline: str | None = None
    processes: int | None = None

    def settings(self) -> dict[str, Setting]:
        """Return what was typed, by the key of the configuration."""
        said: dict[str, Value | None] = {
            "profiel": self.profile,
            "kies": self.chosen,
            "negeer": self.ignored,
            "niveau": self.level,
            "regio": self.region,
            "taalprofiel": self.language_profile,
            "functieprofiel": self.function_profile,
            "faal-bij": self.fail_at,
            "referentie": self.baseline,
            "processen": str(self.processes) if self.processes else None,
        }
        return {key: Setting(value, TYPED) for key, value in said.items() if value}


@dataclass(frozen=True)
class Settings:
    """The settings of a run, as typed and as configured. Errors in the file name its line: RuleFileError.

    `negeer` adds up, until something more particular says `kies`; of every other key the most particular value wins:
    typed, then the last section for the path, then the file, then the usual value.
    """

    typed: Typed
    config: Config | None = None
    _known: dict[tuple[int, ...], Setup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.config is not None:
            check_version(self.config)
        for sections in ((), *((nth,) for nth in range(len(self._sections)))):
            setup = self._setup(self._merged(sections))
            if setup.changes and setup.changes.options:
                setup.adjusted()

    def value(self, key: str) -> str | None:
        """Return the value of a setting of the whole run."""
        found = self._merged(()).get(key)
        return str(found.value) if found else None

    def said(self, key: str) -> str | None:
        """Return the value of a setting of the whole run when it was typed or configured, else None."""
        found = self._merged(()).get(key)
        return None if found is None or found.origin == USUAL else str(found.value)

    def setup_for(self, path: str) -> Setup:
        """Return what decides the findings in the document at `path`; one object for equal settings."""
        sections = tuple(nth for nth, section in enumerate(self._sections) if self._matches(section.patterns, path))
        if sections not in self._known:
            self._known[sections] = self._setup(self._merged(sections))
        return self._known[sections]

    def leaves_out(self, path: str) -> bool:
        """Return whether the configuration leaves this path out."""
        patterns = self._merged(()).get("uitsluiten")
        return patterns is not None and self._matches(tuple(patterns.value), path)

    def files(self) -> Iterator[str]:
        """Yield every file that the settings are read from, or that they name."""
        if self.config is not None:
            yield self.config.path
        for sections in ((), *((nth,) for nth in range(len(self._sections)))):
            yield from map(str, self._setup(self._merged(sections)).files())
        baseline = self.value("referentie")
        if baseline:
            yield baseline

    def patterns(self) -> Iterator[tuple[str, str]]:
        """Yield the patterns of every section for paths, and where it stands."""
        for section in self._sections:
            yield ", ".join(section.patterns), section.origin

    def shown(self, path: str | None = None) -> dict[str, Setting]:
        """Return the effective settings by key, for one path or for all that no section names."""
        sections = [nth for nth, one in enumerate(self._sections) if path and self._matches(one.patterns, path)]
        merged = self._merged(tuple(sections))
        own = _from_profile(load_profile(str(merged["profiel"].value)))
        over = {key: setting.added_to(own.get(key), key) for key, setting in merged.items()}
        return dict(sorted({**own, **over}.items()))

    def _merged(self, sections: tuple[int, ...]) -> dict[str, Setting]:
        usual = {key: Setting(value, USUAL) for key, value in _USUAL.items()}
        merged: dict[str, Setting] = {}
        for layer in (usual, self._base, *(self._sections[nth].settings for nth in sections), self.typed.settings()):
            if "kies" in layer:
                merged.pop("negeer", None)
            for key, setting in layer.items():
                merged[key] = setting.added_to(merged.get(key), key)
        return merged

    @functools.cached_property
    def _base(self) -> dict[str, Setting]:
        if self.config is None:
            return {}
        fields = Fields(self.config.root, self.config.path).only((*RESULT_KEYS, *RUN_KEYS))
        return dict(ConfigReader(self.config).settings(fields))

    @functools.cached_property
    def _sections(self) -> tuple[Section, ...]:
        if self.config is None:
            return ()
        return tuple(ConfigReader(self.config).sections(Fields(self.config.root, self.config.path)))

    def _setup(self, merged: Mapping[str, Setting]) -> Setup:
        def text(key: str) -> str | None:
            return str(merged[key].value) if key in merged else None

        def words(key: str) -> tuple[str, ...]:
            return tuple(merged[key].value) if key in merged else ()

        level, region = text("niveau"), text("regio")
        return Setup(
            profile=text("profiel") or STANDARD,
            chosen=words("kies"),
            ignored=words("negeer"),
            level=FunctionLevel(level) if level else None,
            region=Region(region) if region else None,
            language_profile=text("taalprofiel"),
            function_profile=text("functieprofiel"),
            config=self.config,
            changes=_changes(merged, self.config),
        )

    def _matches(self, patterns: tuple[str, ...], path: str) -> bool:
        if self.config is None or not path:
            return False
        place = Path(path).parent.resolve() / Path(path).name
        folder = self.config.folder.resolve()
        return place.is_relative_to(folder) and spec_of(patterns).match_file(place.relative_to(folder).as_posix())


def _from_profile(profile: RuleProfile) -> dict[str, Setting]:
    """Return the severities and options that a rule profile gives rules."""
    origin = f"profiel {profile.name}"
    found = {f"ernst.{code}": Setting(severity.value, origin) for code, severity in profile.severities.items()}
    for code, options in profile.options.items():
        found |= {f"regels.{code}.{key}": Setting(plain(node), origin, node) for key, node in options.items()}
    return found


def _changes(merged: Mapping[str, Setting], config: Config | None) -> RuleProfile | None:
    """Return the severities and options that the configuration gives rules, or None when it changes none."""
    severities: dict[str, Severity] = {}
    options: dict[str, dict[str, Located]] = {}
    for key, setting in merged.items():
        kind, _, rest = key.partition(".")
        if kind == "ernst" and rest:
            severities[rest] = Severity(str(setting.value))
        elif kind == "regels" and setting.node is not None:
            code, _, option = rest.partition(".")
            options.setdefault(code, {})[option] = setting.node
    if config is None or not (severities or options):
        return None
    return RuleProfile("configuratie", "", frozenset(), frozenset(), severities, options, config.path)
