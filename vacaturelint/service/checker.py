"""Checks sources the way one setup says, and keeps one bad source from stopping the others."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.text import Document
from vacaturelint.engine import CompiledRule, check_document, compile_pack, read_ahead
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


class Checker:
    """Checks sources; the rules are compiled and the model loaded when first needed."""

    def __init__(self, setup: Setup, parser: Parser | None = None) -> None:
        self.setup = setup
        self.parser = parser or Parser()

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
        self._read_ahead(documents)
        for one, meter in zip(documents, meters, strict=True):
            if isinstance(one, Outcome):
                yield one
            else:
                yield attempt(one.path, functools.partial(meter.bounded, functools.partial(self._outcome, one)))

    def _read_ahead(self, documents: Sequence[Document | Outcome]) -> None:
        """Parse usual documents together; a large one is parsed on its own account, so that it keeps none waiting."""
        usual = [one for one in documents if isinstance(one, Document) and len(one.text) <= _USUAL]
        if len(usual) > 1:
            attempt("", functools.partial(bounded, functools.partial(read_ahead, usual, self._rules, self.parser)))

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

    def _outcome(self, document: Document) -> Outcome:
        return Outcome(document.path, *self._check(document))

    @functools.cached_property
    def _rules(self) -> tuple[CompiledRule, ...]:
        take(user_cache())
        return compile_pack(self.setup.rules())

    @functools.cached_property
    def _names(self) -> RuleNames:
        return RuleNames(load_rules(), frozenset(compiled.rule.code for compiled in self._rules))

    @functools.cached_property
    def _overrides(self) -> Overrides:
        return self.setup.overrides(self.parser)
