"""One document through every stage of the check, with the processor time of each: for growth and for shares."""

import functools
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from vacaturelint.analysis.analysis import segment
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.base import Facts
from vacaturelint.core.report import DocumentReport, Report, Tool
from vacaturelint.core.rule import RulePack
from vacaturelint.core.text import Document
from vacaturelint.editors.docx_copy import annotated_copy
from vacaturelint.editors.plan import plan_edits
from vacaturelint.editors.text import correct_text
from vacaturelint.engine import compile_pack, foreseen, report_of, strike
from vacaturelint.errors import UnreadableError
from vacaturelint.readability.score import score
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.registry import FORMATS
from vacaturelint.reporters.writer import render
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.suppression.inline import RuleNames, suppress
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import read_posting
from vacaturelint.vacancy.requirements.find import find_requirements

Result = TypeVar("Result")
Times = dict[str, float]
_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


class Clock:
    """Adds up the processor time of named stages."""

    def __init__(self) -> None:
        self.times: Times = {}

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        """Return what `work` gives."""
        start = time.process_time()
        found = work()
        self.times[stage] = self.times.get(stage, 0.0) + time.process_time() - start
        return found


class Stages:
    """Rules, compiled, and one parser: all rules there are, or those of `pack`; reports are `written` on demand."""

    def __init__(self, pack: RulePack | None = None, *, written: bool = False) -> None:
        pack = pack or load_rules()
        self._written = written
        self._rules = compile_pack(pack)
        self._names = RuleNames(pack, frozenset(rule.code for rule in pack))
        self.parser = Parser()

    def check(self, name: str, data: bytes, clock: Clock) -> None:
        """Check one document; what cannot be read has only the stage in which that showed."""
        facts = self.gather(name, data, clock)
        if facts is not None:
            self.judge(facts, data, clock)

    def gather(self, name: str, data: bytes, clock: Clock) -> Facts | None:
        """Return what the rules need to know of one document; None when it cannot be read."""
        try:
            document = clock.time("read", lambda: read(Source(name, data)))
        except UnreadableError:
            return None
        return self._facts(document, clock)

    def foresee(self, several: Iterable[Facts], clock: Clock) -> None:
        """Parse together what the rules will ask the parse of, as the service does."""
        asked = clock.time("replaced", lambda: [text for facts in several for text in foreseen(self._rules, facts)])
        clock.time("replaced", lambda: self.parser.read(asked))

    def judge(self, facts: Facts, data: bytes, clock: Clock) -> None:
        """Run the rules, and write the reports when they are wanted."""
        struck = []
        for rule in self._rules:
            hits, problems = clock.time(rule.rule.code, functools.partial(strike, (rule,), facts))
            assert not problems, problems
            struck += hits
        report = clock.time("report", lambda: report_of(struck, facts))
        told = clock.time("suppress", lambda: suppress(report, self._names))
        if self._written:
            _write(told, data, clock)

    def _facts(self, document: Document, clock: Clock) -> Facts:
        clock.time("cut", lambda: segment(document))
        analysis = clock.time("parse", lambda: self.parser.parse(document))
        clock.time("words", lambda: analysis.words)
        posting = clock.time("posting", lambda: read_posting(analysis, Overrides()))
        demands = clock.time("demands", lambda: find_requirements(posting))
        facts = Facts(posting, demands, clock.time("score", lambda: score(analysis)), self.parser.read)
        clock.time("running", lambda: facts.trees)
        return facts


def _write(report: DocumentReport, data: bytes, clock: Clock) -> None:
    """Write a report in every format that is text, as a corrected text, and as a Word file with comments."""
    look, whole = Look(everything=True), Report((report,), (), Tool())
    for name, form in FORMATS.items():
        if not form.binary:
            clock.time(name, functools.partial(render, form.load(), whole, look))
    if report.document.same_offsets:
        plan = clock.time(
            "plan", lambda: plan_edits(report, lambda one: report.document.is_unbroken(one.span), unsafe=True)
        )
        clock.time("verbeter", lambda: correct_text(data, plan.edits))
    clock.time("annoteer", lambda: annotated_copy(report.document, report.findings, _MOMENT))
