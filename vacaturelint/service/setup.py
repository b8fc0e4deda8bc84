"""Everything that decides what is found in a document, as plain values that travel to other processes.

What it takes to check is imported where it is needed: for a result in the cache that is nothing.
"""

import hashlib
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.core.files import is_there
from vacaturelint.core.vacancy import FunctionLevel, Region
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.service.options import STANDARD

if TYPE_CHECKING:
    from vacaturelint.analysis.pipeline import Parser
    from vacaturelint.config.reader import Config
    from vacaturelint.core.rule import RulePack
    from vacaturelint.rulebook.profile import RuleProfile
    from vacaturelint.vacancy.posting import Overrides, Reference


class Setup(NamedTuple):
    """What the user chose: rule profile and rules, what is said of the function, and the configuration.

    `language_profile` is a name or a path, `function_profile` a path; `changes` are the severities and options that
    the configuration gives rules.
    """

    profile: str = STANDARD
    chosen: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    level: FunctionLevel | None = None
    region: Region | None = None
    language_profile: str | None = None
    function_profile: str | None = None
    config: "Config | None" = None
    changes: "RuleProfile | None" = None

    def rules(self) -> "RulePack":
        """Return the rules that run, as the profile and the configuration want them.

        Errors: VacaturelintError for an option or setting that cannot be used.
        """
        from vacaturelint.rulebook.select import select

        selected = select(self.adjusted(), self.chosen, self.ignored)
        if self.config is None:
            return selected
        from vacaturelint.checks.words.house import with_house

        return with_house(selected, self.config)

    def adjusted(self) -> "RulePack":
        """Return every rule, also those that do not run, with the severity and options it has here."""
        from vacaturelint.rulebook.loader import load_rules
        from vacaturelint.rulebook.profile import apply_profile, load_profile

        pack = apply_profile(load_rules(), load_profile(self.profile))
        if self.changes is not None:
            pack = apply_profile(pack, self.changes)
            _check_options(pack, self.changes)
        return pack

    def overrides(self, parser: "Parser") -> "Overrides":
        """Return what the user says of the function; UsageError when a profile cannot be read."""
        from vacaturelint.vacancy.own_profile import choose_profile
        from vacaturelint.vacancy.posting import Overrides

        return Overrides(
            self.level,
            self.region,
            choose_profile(self.language_profile) if self.language_profile else None,
            function_profile_at(self.function_profile, parser) if self.function_profile else None,
        )

    def key(self) -> str:
        """Return a SHA-256 that changes with the setup and with every file that it names."""
        digest = hashlib.sha256(pickle.dumps(self, protocol=5))
        for path in self.files():
            digest.update(hashlib.sha256(path.read_bytes() if is_there(path) else b"").digest())
        return digest.hexdigest()

    def files(self) -> Iterator[Path]:
        """Yield what the setup names: profiles and word lists; a name may also be no file."""
        for name in (self.language_profile, self.function_profile):
            if name:
                yield Path(name)
        if self.config is not None:
            yield from self.config.files()


def _check_options(pack: "RulePack", changes: "RuleProfile") -> None:
    """Raise RuleFileError, at the line of the configuration, for an option that the kind of a rule does not know."""
    from vacaturelint.checks.kinds import KINDS

    for rule in pack:
        if rule.code in changes.options:
            KINDS[rule.kind](replace(rule, path=changes.path))


def function_profile_at(path: str, parser: "Parser") -> "Reference":
    """Return the function profile at `path`; UsageError when it cannot be read."""
    from vacaturelint.readers.files import read_file
    from vacaturelint.readers.registry import read
    from vacaturelint.vacancy.reading import reference_of

    try:
        return reference_of(read(read_file(path)), parser)
    except UnreadableError as error:
        raise UsageError(f"Het functieprofiel {path} is niet te lezen. {error}") from error
