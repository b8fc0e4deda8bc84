"""The settings of a run: what was typed over the configuration file over the usual values, each with its origin."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vacaturelint.core.finding import Severity
from vacaturelint.errors import UsageError
from vacaturelint.service.options import OPTIONS, Merge, Value
from vacaturelint.service.setting import Setting, plain
from vacaturelint.service.setup import Setup

if TYPE_CHECKING:
    from vacaturelint.config.reader import Config
    from vacaturelint.core.located import Located
    from vacaturelint.rulebook.profile import RuleProfile
    from vacaturelint.service.configured import Section

TYPED, USUAL = "opdrachtregel", "gewoon"


@dataclass(frozen=True)
class Settings:
    """The settings of a run, as typed and as configured. Errors in the file name its line: RuleFileError.

    `negeer` adds up, until something more particular says `kies`; of every other key the most particular value wins:
    typed, then the last section for the path, then the file, then the usual value.
    """

    typed: Mapping[str, Value] = field(default_factory=dict)
    config: "Config | None" = None
    _known: dict[tuple[int, ...], Setup] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key, value in self.typed.items():
            if OPTIONS[key].choices and value not in OPTIONS[key].choices:
                raise UsageError(f"{key}: '{value}' kan hier niet. Kies uit {', '.join(OPTIONS[key].choices)}.")
        if self.config is not None:
            from vacaturelint.service.configured import check_version

            check_version(self.config)
        for sections in ((), *((nth,) for nth in range(len(self._sections)))):
            setup = self._setup(self._merged(sections))
            if setup.changes and setup.changes.options:
                setup.adjusted()

    def value(self, key: str) -> str | None:
        """Return the value of a setting of the whole run."""
        found = self._merged(()).get(key)
        return str(found.value) if found else None

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
        from vacaturelint.rulebook.profile import load_profile

        merged = self._merged(tuple(sections))
        own = _from_profile(load_profile(str(merged["profiel"].value)))
        over = {key: setting.added_to(own.get(key)) for key, setting in merged.items()}
        return dict(sorted({**own, **over}.items()))

    def _merged(self, sections: tuple[int, ...]) -> dict[str, Setting]:
        usual = {key: Setting(option.usual, USUAL) for key, option in OPTIONS.items() if option.usual}
        typed = {key: Setting(value, TYPED) for key, value in self.typed.items()}
        merged: dict[str, Setting] = {}
        for layer in (usual, self._base, *(self._sections[nth].settings for nth in sections), typed):
            if any(_merge(key) is Merge.RESTARTS for key in layer):
                merged = {key: setting for key, setting in merged.items() if _merge(key) is not Merge.ADDS}
            for key, setting in layer.items():
                merged[key] = setting.added_to(merged.get(key), _merge(key))
        return merged

    @functools.cached_property
    def _base(self) -> dict[str, Setting]:
        if self.config is None:
            return {}
        from vacaturelint.data.fields import Fields
        from vacaturelint.service.configured import ConfigReader

        fields = Fields(self.config.root, self.config.path).only(OPTIONS)
        return dict(ConfigReader(self.config).settings(fields))

    @functools.cached_property
    def _sections(self) -> "tuple[Section, ...]":
        if self.config is None:
            return ()
        from vacaturelint.data.fields import Fields
        from vacaturelint.service.configured import ConfigReader

        return tuple(ConfigReader(self.config).sections(Fields(self.config.root, self.config.path)))

    def _setup(self, merged: Mapping[str, Setting]) -> Setup:
        chosen = {key: OPTIONS[key] for key in merged if key in OPTIONS and OPTIONS[key].field}
        fields: dict[str, Any] = {
            option.field: option.python(value) if isinstance(value := merged[key].value, str) else value
            for key, option in chosen.items()
            if option.per_path
        }
        return Setup(config=self.config, changes=_changes(merged, self.config), **fields)

    def _matches(self, patterns: tuple[str, ...], path: str) -> bool:
        if self.config is None or not path:
            return False
        from vacaturelint.service.configured import matches

        place = Path(path).parent.resolve() / Path(path).name
        folder = self.config.folder.resolve()
        return place.is_relative_to(folder) and matches(patterns, place.relative_to(folder).as_posix())


def _merge(key: str) -> Merge:
    return OPTIONS[key].merge if key in OPTIONS else Merge.LAST


def _from_profile(profile: "RuleProfile") -> dict[str, Setting]:
    """Return the severities and options that a rule profile gives rules."""
    origin = f"profiel {profile.name}"
    found = {f"ernst.{code}": Setting(severity.value, origin) for code, severity in profile.severities.items()}
    for code, options in profile.options.items():
        found |= {f"regels.{code}.{key}": Setting(plain(node), origin, node) for key, node in options.items()}
    return found


def _changes(merged: Mapping[str, Setting], config: "Config | None") -> "RuleProfile | None":
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
    from vacaturelint.rulebook.profile import RuleProfile

    return RuleProfile("configuratie", "", frozenset(), frozenset(), severities, options, config.path)
