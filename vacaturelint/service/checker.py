"""Checks sources the way one setup says, and keeps one bad source from stopping the others."""

import functools
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.base import Facts
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.text import Document
from vacaturelint.engine import (
    CompiledRule,
    check_document,
    compile_pack,
    foreseen,
    gather,
    judge,
    needs_of,
    read_ahead,
)
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service.budget import Meter, bounded
from vacaturelint.service.cache import user_cache
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.rulepack import take
from vacaturelint.service.setup import Setup
from vacaturelint.suppression.inline import RuleNames, suppress
from vacaturelint.vacancy.posting import Overrides, Reference

_USUAL = 20_000
"""Characters of a document that is parsed together with others."""
_Begun = tuple[Document | Facts | Outcome, Meter]
"""A source on its way: read, or with its facts, or done, and the time that is left for it."""


class Checker:
    """Checks sources; the rules are compiled and the model loaded when first needed.

    Without `cached` the rules are read from their own files, whatever an earlier run kept of them.
    """

    def __init__(self, setup: Setup, parser: Parser | None = None, *, cached: bool = True) -> None:
        self.setup = setup
        self.cached = cached
        self.parser = parser or Parser()
        self.missed = 0
        """How often work that only saves time broke: nobody is told, the run is slower, and the tests look here."""

    def prepare(self) -> None:
        """Compile the rules now; VacaturelintError for an option, setting or rule that cannot be used."""
        _ = self._rules, self._names, self._overrides

    def outcomes(self, sources: Sequence[Source]) -> Iterator[Outcome]:
        """Yield the outcome of each source, in order. Errors: ModelError when the language model cannot be loaded."""
        meters = [Meter() for _ in sources]
        documents = [
            attempt(source.path, functools.partial(meter.bounded, functools.partial(read, source)))
            for source, meter in zip(sources, meters, strict=True)
        ]
        begun: deque[_Begun] = deque(zip(documents, meters, strict=True))
        if sum(_is_usual(one) for one in documents) > 1:
            begun = self._prepared(begun)
        while begun:
            one, meter = begun.popleft()
            if isinstance(one, Outcome):
                yield one
            else:
                yield attempt(_path(one), functools.partial(meter.bounded, functools.partial(self._outcome, one)))

    def _prepared(self, begun: "deque[_Begun]") -> "deque[_Begun]":
        """Return several documents with the facts of those of usual size, and what their rules will ask parsed.

        What is parsed together takes less time. A large one goes on its own account, so that it keeps none waiting.
        """
        usual = [one for one, _ in begun if isinstance(one, Document) and _is_usual(one)]
        self._ahead(functools.partial(read_ahead, usual, self._rules, self.parser))
        ready: deque[_Begun] = deque()
        asked: list[str] = []
        for one, meter in begun:
            if isinstance(one, Document) and _is_usual(one):
                work = functools.partial(self._foreseen, one)
                found = attempt(one.path, functools.partial(meter.bounded, work))
                ready.append((found if isinstance(found, Outcome) else found[0], meter))
                asked += [] if isinstance(found, Outcome) else found[1]
            else:
                ready.append((one, meter))
        self._ahead(functools.partial(self.parser.read, asked))
        return ready

    def _ahead(self, work: Callable[[], object]) -> None:
        """Do work that only saves time. What breaks in it breaks again where it is needed, and is told of there."""
        self.missed += isinstance(attempt("", functools.partial(bounded, work)), Outcome)

    def _foreseen(self, document: Document) -> tuple[Facts, list[str]]:
        facts = gather(document, needs_of(self._rules), self.parser, self._overrides)
        return facts, foreseen(self._rules, facts)

    def check(self, source: Source, reference: Reference | None = None) -> tuple[DocumentReport, tuple[Problem, ...]]:
        """Return the report of one source, and the rules that crashed on it; UnreadableError when it cannot be read.

        `reference` is the function profile to hold this source to, when the setup names none.
        """
        return bounded(lambda: self._check(read(source), reference))

    def _check(
        self, document: Document, reference: Reference | None = None
    ) -> tuple[DocumentReport, tuple[Problem, ...]]:
        overrides = self._overrides if reference is None else replace(self._overrides, reference=reference)
        report, crashed = check_document(document, self._rules, self.parser, overrides)
        return suppress(report, self._names), crashed

    def _outcome(self, one: Document | Facts) -> Outcome:
        if isinstance(one, Document):
            return Outcome(one.path, *self._check(one))
        report, crashed = judge(self._rules, one)
        return Outcome(_path(one), suppress(report, self._names), crashed)

    @functools.cached_property
    def _rules(self) -> tuple[CompiledRule, ...]:
        if self.cached:
            take(user_cache())
        return compile_pack(self.setup.rules())

    @functools.cached_property
    def _names(self) -> RuleNames:
        return RuleNames(load_rules(), frozenset(compiled.rule.code for compiled in self._rules))

    @functools.cached_property
    def _overrides(self) -> Overrides:
        return self.setup.overrides(self.parser)


def _is_usual(one: Document | Facts | Outcome) -> bool:
    return isinstance(one, Document) and len(one.text) <= _USUAL


def _path(one: Document | Facts) -> str:
    return one.path if isinstance(one, Document) else one.document.path
