"""Checks texts the moment they change, warm: one parser, and the compiled rules of every setup that was asked for."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.readers.files import read_file
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.service.cache import user_cache
from vacaturelint.service.checker import Checker
from vacaturelint.service.codec import encode_report
from vacaturelint.service.options import Value
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.session import Order, Session
from vacaturelint.service.setup import Setup
from vacaturelint.vacancy.reading import reference_of

_KEPT = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says of one text, over the settings: values by their key, and the function profile itself."""

    typed: Mapping[str, Value] = field(default_factory=dict)
    profile: Source | None = None


NOTHING_SAID = Said()


@dataclass
class Live:
    """Checks one text after another, each as the command line checks the file of that name.

    Settings and the baseline are read anew for each text: who changes them while the page or the editor is open sees
    it at once. The inputs of the order are the folder that is open, if any: names of texts start there.

    Errors: UnreadableError for a text, VacaturelintError for a setting.
    """

    order: Order
    parser: Parser = field(default_factory=Parser)
    _checkers: dict[str, Checker] = field(default_factory=dict)

    def check(self, source: Source, said: Said = NOTHING_SAID) -> DocumentReport:
        """Return the report of a text; only sentences that the parser did not meet before are parsed."""
        reference = reference_of(read(said.profile), self.parser) if said.profile else None
        session = self._session(source.path, said)
        checker = self._warm(session.surroundings.setup_for(source.path))
        return session.without_known(checker.check(source, reference)[0])

    def leaves_out(self, path: str) -> bool:
        """Return whether the configuration leaves a path out."""
        return self._session(path).surroundings.of(path).leaves_out(path)

    def place(self, name: str) -> str:
        """Return the path of a text that goes by `name` in the folder that is open."""
        return os.path.join(*self.order.inputs[:1], name)

    def outcome(self, path: str) -> Outcome:
        """Return what became of a file, of an earlier run where the cache has it; an unreadable one is a problem."""
        return attempt(path, lambda: self._looked_up(read_file(path)))

    def warm(self) -> None:
        """Load the model and compile the rules, so that the first text does not wait for them."""
        self.check(Source(self.place("warm.txt"), b"Je helpt bezoekers aan het loket."))

    def _looked_up(self, source: Source) -> Outcome:
        session = self._session(source.path)
        setup = session.surroundings.setup_for(source.path)
        cache = user_cache() if self.order.cache else None
        report = cache.find(source, setup.key()) if cache else None
        problems: tuple[Problem, ...] = ()
        if report is None:
            report, problems = self._warm(setup).check(source)
            if cache and not problems:
                cache.keep(source, setup.key(), encode_report(report))
        return Outcome(source.path, session.without_known(report), problems)

    def _session(self, path: str, said: Said = NOTHING_SAID) -> Session:
        typed = {**self.order.typed, **said.typed}
        return Session(self.order._replace(inputs=(path,), typed=typed), quiet)

    def _warm(self, setup: Setup) -> Checker:
        key = setup.key()
        if key not in self._checkers:
            if len(self._checkers) >= _KEPT:
                del self._checkers[next(iter(self._checkers))]
            self._checkers[key] = Checker(setup, self.parser, cached=self.order.cache)
        return self._checkers[key]


def quiet(_message: str) -> None:
    """Say nothing: a page or an editor shows what there is to know."""


def even(text: str) -> str:
    """Return what somebody types so that reading it as a file keeps every code point in its place."""
    spaced = text.replace("\r\n", " \n").replace("\0", " ")
    return " " + spaced[1:] if spaced.startswith("\ufeff") else spaced
