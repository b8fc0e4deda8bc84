"""Settings as a configuration file gives them: every value checked, with file and line."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vacaturelint import __version__
from vacaturelint.config.reader import Config
from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.located import Located
from vacaturelint.core.rule import RulePack
from vacaturelint.core.vacancy import FunctionLevel, Region
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.rulebook.fields import Fields, as_text
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.profile import load_profile
from vacaturelint.rulebook.select import select
from vacaturelint.vacancy.own_profile import choose_profile

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

RESULT_KEYS = ("profiel", "kies", "negeer", "niveau", "regio", "taalprofiel", "functieprofiel", "ernst", "regels")
RUN_KEYS = ("faal-bij", "referentie", "processen", "uitsluiten", "vereiste-versie", "termen", "paden")
_LISTS = ("kies", "negeer", "uitsluiten")
_FILES = ("taalprofiel", "functieprofiel", "referentie")
_CHOICES = {
    "niveau": tuple(level.value for level in FunctionLevel),
    "regio": tuple(region.value for region in Region),
    "faal-bij": (*(severity.value for severity in Severity), NEVER),
}

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """One effective value and where it comes from: `opdrachtregel`, `gewoon`, or file and line."""

    value: Value
    origin: str
    node: Located | None = None

    def added_to(self, known: "Setting | None", key: str) -> "Setting":
        """Return what holds for `key` when this comes over `known`: lists to ignore and tables add up."""
        if known is None:
            return self
        origin = f"{known.origin}, {self.origin}"
        if key == "negeer":
            return Setting(tuple(dict.fromkeys((*known.value, *self.value))), origin)
        if known.node is not None and self.node is not None and isinstance(self.node.value, Mapping):
            node = known.node.with_changes(self.node)
            return Setting(plain(node), origin, node)
        return self


@dataclass(frozen=True, slots=True)
class Section:
    """Settings for the paths that a pattern names."""

    patterns: tuple[str, ...]
    origin: str
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class ConfigReader:
    """Reads settings from one configuration file."""

    config: Config

    def settings(self, fields: Fields) -> Iterator[tuple[str, Setting]]:
        """Yield the settings of the file itself, or of one section."""
        for key, node in fields.entries().items():
            if key == "ernst":
                yield from self._severities(fields)
            elif key == "regels":
                yield from self._options(fields)
            elif key in _LISTS:
                items = fields.items(key)
                yield key, self._setting(node, tuple(as_text(item, self.config.path) for item in items))
                if key == "uitsluiten":
                    self._check_patterns(items)
                else:
                    self._check_selectors(items)
            elif key not in ("termen", "paden", "patroon"):
                yield key, self._setting(node, self._text(fields, key))

    def sections(self, fields: Fields) -> Iterator[Section]:
        """Yield the sections for paths, in order."""
        for item in fields.items("paden") if fields.has("paden") else ():
            section = Fields(item, self.config.path).only(("patroon", *RESULT_KEYS))
            node = section.node("patroon")
            patterns = section.texts("patroon") if isinstance(node.value, tuple) else (section.text("patroon"),)
            self._check_patterns(node.value if isinstance(node.value, tuple) else (node,))
            yield Section(patterns, f"{self.config.path}:{node.line}", dict(self.settings(section)))

    def _text(self, fields: Fields, key: str) -> str:
        text = fields.text(key)
        if key in _CHOICES and text not in _CHOICES[key]:
            raise fields.fail(key, f"'{text}' kan hier niet: kies uit {', '.join(_CHOICES[key])}")
        if key == "processen" and not (text.isdecimal() and 1 <= int(text) <= 64):
            raise fields.fail(key, f"'{text}' kan hier niet: geef een getal van 1 tot 64")
        if key == "profiel":
            self._told(fields.line_of(key), lambda: load_profile(text))
        if key == "taalprofiel":
            self._told(fields.line_of(key), lambda: choose_profile(self._beside(text)))
        return self._beside(text) if key in _FILES else text

    def _beside(self, text: str) -> str:
        """Return a path that starts from the folder of the configuration; the name of a shipped profile stays."""
        path = self.config.folder / text
        return str(path) if path.is_file() or "/" in text or Path(text).suffix else text

    def _severities(self, fields: Fields) -> Iterator[tuple[str, Setting]]:
        table = fields.mapping("ernst")
        for key, node in table.entries().items() if table else ():
            if table is not None:
                severity = table.choice(key, {severity.value: severity for severity in Severity})
                yield f"ernst.{self._code(key, node)}", self._setting(node, severity.value)

    def _options(self, fields: Fields) -> Iterator[tuple[str, Setting]]:
        table = fields.mapping("regels")
        for key, node in table.entries().items() if table else ():
            code = self._code(key, node)
            for option, value in Fields(node, self.config.path).entries().items():
                yield f"regels.{code}.{option}", self._setting(value, plain(value))

    def _code(self, key: str, node: Located) -> str:
        rule = _pack().find(key)
        if rule is None:
            self._told(node.line, lambda: select(_pack(), (key,)))
            raise RuleFileError(self.config.path, node.line, f"'{key}' is meer dan één regel: noem ze één voor één")
        return rule.code

    def _check_selectors(self, items: Iterable[Located]) -> None:
        for item in items:
            self._told(item.line, functools.partial(select, _pack(), (str(item.value),)))

    def _check_patterns(self, items: Iterable[Located]) -> None:
        for item in items:
            if "\\" in as_text(item, self.config.path):
                message = f"'{item.value}': schrijf / tussen mappen, ook op Windows"
                raise RuleFileError(self.config.path, item.line, message)

    def _told(self, line: int, work: Callable[[], object]) -> None:
        """Run `work`; what the command line would call a wrong option is a mistake on this line."""
        try:
            work()
        except UsageError as error:
            raise RuleFileError(self.config.path, line, str(error)) from error

    def _setting(self, node: Located, value: Value) -> Setting:
        return Setting(value, f"{self.config.path}:{node.line}", node)


def check_version(config: Config) -> None:
    """Raise RuleFileError when the configuration asks for another version: before newer keys seem mistakes."""
    fields = Fields(config.root, config.path)
    if not fields.has("vereiste-versie"):
        return
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    wanted = fields.text("vereiste-versie")
    try:
        fits = SpecifierSet(wanted).contains(__version__, prereleases=True)
    except InvalidSpecifier as error:
        message = f"'{wanted}' is geen reeks versies: schrijf bijvoorbeeld '>=0.1,<0.2'"
        raise fields.fail("vereiste-versie", message) from error
    if not fits:
        message = f"je team wil {wanted}, en dit is {__version__}: installeer een versie die past"
        raise fields.fail("vereiste-versie", message)


def plain(node: Located) -> str:
    """Return a value on one line, for people."""
    if isinstance(node.value, Mapping):
        return ", ".join(f"{key} = {plain(item)}" for key, item in node.value.items())
    return node.value if isinstance(node.value, str) else ", ".join(plain(item) for item in node.value)


@functools.cache
def _pack() -> RulePack:
    return load_rules()


@functools.lru_cache(maxsize=64)
def spec_of(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """Return what matches paths as a `.gitignore` with these lines does."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
