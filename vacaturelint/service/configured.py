"""Settings as a configuration file gives them: every value checked, with file and line."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vacaturelint import __version__
from vacaturelint.core.files import is_there
from vacaturelint.core.finding import Severity
from vacaturelint.data.fields import LONGEST_NUMBER, Fields, as_text
from vacaturelint.errors import RuleFileError, UnreadableError, UsageError
from vacaturelint.service.options import MOST_PROCESSES, OPTIONS, Option, Type, Value
from vacaturelint.service.setting import Setting, plain

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from vacaturelint.config.reader import Config
    from vacaturelint.core.located import Located
    from vacaturelint.core.rule import RulePack

_PATTERN = "patroon"
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Section:
    """Settings for the paths that a pattern names."""

    patterns: tuple[str, ...]
    origin: str
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class ConfigReader:
    """Reads settings from one configuration file."""

    config: "Config"

    def settings(self, fields: Fields) -> Iterator[tuple[str, Setting]]:
        """Yield the settings of the file itself, or of one section."""
        for key, node in fields.entries().items():
            kind = OPTIONS[key].type if key in OPTIONS else Type.TABLE
            if key == "ernst":
                yield from self._severities(fields)
            elif key == "regels":
                yield from self._options(fields)
            elif kind in (Type.SELECTORS, Type.PATTERNS):
                items = fields.items(key)
                yield key, self._setting(node, tuple(as_text(item, self.config.path) for item in items))
                if kind is Type.PATTERNS:
                    self._check_patterns(items)
                else:
                    self._check_selectors(items)
            elif kind is not Type.TABLE:
                yield key, self._setting(node, self._text(fields, OPTIONS[key]))

    def sections(self, fields: Fields) -> Iterator[Section]:
        """Yield the sections for paths, in order."""
        for item in fields.items("paden") if fields.has("paden") else ():
            section = Fields(item, self.config.path).only(
                (_PATTERN, *(key for key, option in OPTIONS.items() if option.per_path))
            )
            node = section.node(_PATTERN)
            patterns = section.texts(_PATTERN) if isinstance(node.value, tuple) else (section.text(_PATTERN),)
            self._check_patterns(node.value if isinstance(node.value, tuple) else (node,))
            yield Section(patterns, f"{self.config.path}:{node.line}", dict(self.settings(section)))

    def _text(self, fields: Fields, option: Option) -> str:
        key, text = option.key, fields.text(option.key)
        if option.choices and text not in option.choices:
            raise fields.fail(key, f"'{text}' kan hier niet: kies uit {', '.join(option.choices)}")
        if option.type is Type.NUMBER and not _is_number_of_processes(text):
            raise fields.fail(key, f"'{text}' kan hier niet: geef een getal van 1 tot {MOST_PROCESSES}")
        if option.type is Type.FILE and ("\0" in text or max(map(len, text.split("/"))) > _LONGEST_NAME):
            raise fields.fail(key, "deze bestandsnaam kan niet: kijk naar de naam")
        whole = self._beside(text) if option.type is Type.FILE else text
        known = _known(key)
        if known is not None:
            self._told(fields.line_of(key), functools.partial(known, whole))
        return whole

    def _beside(self, text: str) -> str:
        """Return a path that starts from the folder of the configuration; the name of a shipped profile stays."""
        path = self.config.folder / text
        return str(path) if is_there(path) or "/" in text or Path(text).suffix else text

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

    def _code(self, key: str, node: "Located") -> str:
        rule = _pack().find(key)
        if rule is None:
            self._told(node.line, functools.partial(_select, key))
            raise RuleFileError(self.config.path, node.line, f"'{key}' is meer dan één regel: noem ze één voor één")
        return rule.code

    def _check_selectors(self, items: "Iterable[Located]") -> None:
        for item in items:
            self._told(item.line, functools.partial(_select, str(item.value)))

    def _check_patterns(self, items: "Iterable[Located]") -> None:
        for item in items:
            if "\\" in as_text(item, self.config.path):
                message = f"'{item.value}': schrijf / tussen mappen, ook op Windows"
                raise RuleFileError(self.config.path, item.line, message)
            try:
                spec_of((str(item.value),))
            except ValueError as error:
                message = f"'{item.value}' is geen patroon: schrijf bijvoorbeeld 'archief/' of '*.docx'"
                raise RuleFileError(self.config.path, item.line, message) from error

    def _told(self, line: int, work: Callable[[], object]) -> None:
        """Run `work`; what the command line would call a wrong option is a mistake on this line."""
        try:
            work()
        except UsageError as error:
            raise RuleFileError(self.config.path, line, str(error)) from error

    def _setting(self, node: "Located", value: Value) -> Setting:
        return Setting(value, f"{self.config.path}:{node.line}", node)


def check_version(config: "Config") -> None:
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


def _is_number_of_processes(text: str) -> bool:
    return text.isdecimal() and len(text) <= LONGEST_NUMBER and 1 <= int(text) <= MOST_PROCESSES


def _known(key: str) -> Callable[[str], object] | None:
    """Return what finds the thing that a setting names, so that a wrong name is told at its line; None without."""
    if key == "profiel":
        from vacaturelint.rulebook.profile import load_profile

        return load_profile
    if key == "taalprofiel":
        from vacaturelint.vacancy.own_profile import choose_profile

        return choose_profile
    return None


def _select(word: str) -> None:
    """Raise UsageError when a word selects no rule."""
    from vacaturelint.rulebook.select import select

    select(_pack(), (word,))


@functools.cache
def _pack() -> "RulePack":
    from vacaturelint.rulebook.loader import load_rules

    return load_rules()


@functools.lru_cache(maxsize=64)
def spec_of(patterns: tuple[str, ...]) -> "GitIgnoreSpec":
    """Return what matches paths as a `.gitignore` with these lines does; ValueError for what is no pattern."""
    import re

    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except re.error as error:  # of a range such as [z-a]
        raise ValueError(str(error)) from error


def matches(patterns: tuple[str, ...], path: str) -> bool:
    """Return whether one of the patterns names a path, with forward slashes, as a `.gitignore` does.

    Errors: UsageError for patterns that ask too much time: each star multiplies what there is to try.
    """
    from vacaturelint.service.budget import bounded

    try:
        return bounded(lambda: bool(spec_of(patterns).match_file(path)))
    except UnreadableError as error:
        listed = ", ".join(patterns)
        raise UsageError(f"Het patroon {listed} heeft te veel sterretjes. Schrijf het korter.") from error
