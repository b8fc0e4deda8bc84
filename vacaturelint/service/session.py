"""One run, the road that every command takes: settings, inputs, outcomes, how it ended, and the exit status.

The commands, the data frames of Dask, the page and the Python interface are thin on top of this: so the same options
decide the same findings everywhere, and what is wrong with one input is told in one way.
"""

import itertools
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.report import CRASHED, DocumentReport, Problem, Report, Tool
from vacaturelint.errors import ExitCode
from vacaturelint.readers.dataset.registry import is_dataset
from vacaturelint.readers.source import Source
from vacaturelint.reporters.summary import Totals
from vacaturelint.reporters.writer import Ending, Writer
from vacaturelint.service.cache import user_cache
from vacaturelint.service.inputs import STDIN, Input, find_inputs
from vacaturelint.service.options import Value
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.past import Past
from vacaturelint.service.run import FEW, Job, check_inputs, checker_for, processes_for, this_tool
from vacaturelint.service.settings import Settings
from vacaturelint.service.surroundings import Surroundings

if TYPE_CHECKING:
    from vacaturelint.service.workers import Cluster
    from vacaturelint.suppression.baseline import Baseline

Say = Callable[[str], None]
Advance = Callable[[], None]


class Order(NamedTuple):
    """What to check and how, as it was asked: every command that checks documents has these options."""

    inputs: tuple[str, ...] = ()
    typed: Mapping[str, Value] = MappingProxyType({})
    config: str | None = None
    stdin_name: str = "stdin.txt"
    cache: bool = True
    text_column: str | None = None
    id_column: str | None = None
    cluster: "Cluster | None" = None


class Done(NamedTuple):
    """An input, and what became of it."""

    input: Input
    outcome: Outcome


@dataclass
class Session:
    """A run over the inputs of an order; `say` gets what the user should know meanwhile.

    Errors of every method: VacaturelintError for an option, setting or rule that cannot be used.
    """

    order: Order
    say: Say
    totals: Totals = field(default_factory=Totals, init=False)
    problems: list[Problem] = field(default_factory=list, init=False)
    solved: int = field(default=0, init=False)
    known: int = field(default=0, init=False)
    done: int = field(default=0, init=False)
    stopped: bool = field(default=False, init=False)

    @cached_property
    def surroundings(self) -> Surroundings:
        """Return the settings of each document, read once."""
        return Surroundings(self.order.typed, self.order.config, self.order.inputs)

    @property
    def settings(self) -> Settings:
        """Return the settings of the run as a whole."""
        return self.surroundings.run

    @cached_property
    def baseline(self) -> "Baseline | None":
        """Return the findings that the team knows, which do not count; None without."""
        path = self.settings.value("referentie")
        if not path:
            return None
        from vacaturelint.suppression.baseline import read_baseline

        return read_baseline(path)

    @property
    def tool(self) -> Tool:
        """Return the program and the language model of the run."""
        return this_tool()

    @cached_property
    def total(self) -> int | None:
        """Return how many inputs there are; None when a data set is among them, which is read row by row."""
        return None if self._sets else len(self._files)

    def prepare(self) -> None:
        """Read the settings and the baseline now: what is wrong with them is told before there is a text to check."""
        _ = self.settings, self.baseline

    def documents(self) -> tuple[str, ...]:
        """Return the paths of the documents to check, without those that the configuration leaves out."""
        return tuple(one.path for one in self._files)

    def reads(self, *, but: str | None = None) -> tuple[str, ...]:
        """Return the files that the run reads, `-` for stdin among them; of the settings without `but`."""
        documents = [one.path for one in self._found if one.data is None]
        named = (path for path in self.surroundings.files(documents) if path != but)
        return (*documents, STDIN, *self._sets, *named)

    def outcomes(self) -> Iterator[Done]:
        """Yield every input with its outcome, in order; what counts for the ending is counted on the way."""
        waiting: deque[Input] = deque()
        inputs = itertools.chain(self._files, self._rows())
        first = list(itertools.islice(inputs, FEW))  # nobody knows how many rows a data set has

        def fed() -> Iterator[Input]:
            for one in itertools.chain(first, inputs):
                waiting.append(one)
                yield one

        for outcome in check_inputs(fed(), self._job(few=len(first) < FEW)):
            yield Done(waiting.popleft(), self._counted(outcome))

    def write(self, writer: Writer, past: Past, advance: Advance) -> None:
        """Give every outcome to the writer; Ctrl-C ends it with what is ready. `advance` is called after each."""
        try:
            for one, outcome in self.outcomes():
                if outcome.report is not None:
                    writer.add(outcome.report, one.groups)
                    past.add(outcome.report)
                advance()
        except KeyboardInterrupt:
            self.stopped = True
        trend = None if self.stopped else past.trend(self.problems, self.tool)
        moment = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        problems = tuple(self.problems)
        writer.finish(Ending(problems=problems, moment=moment, stopped=self.stopped, total=self.total, trend=trend))

    def check(self, source: Source) -> Outcome:
        """Return the outcome of one text that is at hand, as the settings for its path want it."""
        (outcome,) = checker_for(self.surroundings.setup_for(source.path), cached=self.order.cache).outcomes([source])
        return outcome

    def report(self, path: str, opened: Callable[[], Source]) -> Report:
        """Return the report of one text or file, without what the baseline knows."""
        outcome = attempt(path, lambda: self.check(opened()))
        counted = self._counted(outcome)
        return Report((counted.report,) if counted.report else (), counted.problems, self.tool)

    def without_known(self, report: DocumentReport) -> DocumentReport:
        """Return a report without the findings that the baseline knows; those and the ones that went are counted."""
        if self.baseline is None:
            return report
        left, stale = self.baseline.without_known(report)
        self.solved += len(stale)
        self.known += len(report.findings) - len(left.findings)
        return left

    def attempt(self, path: str, work: Callable[[], None]) -> None:
        """Do more with one input; what goes wrong is a problem of that input, and leaves the others alone."""
        from vacaturelint.service.budget import bounded

        ended = attempt(path, lambda: bounded(work))
        if ended is not None:
            self.problems += ended.problems

    def threshold(self, usual: str) -> Severity | None:
        """Return from which severity on a run fails; None for never. `usual` counts when nobody said anything."""
        said = self.settings.value("faal-bij") or usual
        return None if said == NEVER else Severity(said)

    def status(self, threshold: Severity | None) -> ExitCode:
        """Return the exit status of what was seen so far."""
        if self.stopped:
            return ExitCode.INTERRUPTED
        if any(problem.code == CRASHED for problem in self.problems):
            return ExitCode.BUG
        if self.problems:
            return ExitCode.FAILED
        return ExitCode.FINDINGS if threshold and self.totals.reaches(threshold) else ExitCode.CLEAN

    @cached_property
    def _sets(self) -> tuple[str, ...]:
        return tuple(path for path in self.order.inputs if is_dataset(path))

    @cached_property
    def _found(self) -> tuple[Input, ...]:
        others = [path for path in self.order.inputs if path not in self._sets]
        return tuple(find_inputs(others, self.say, stdin_name=self.order.stdin_name))

    @cached_property
    def _files(self) -> list[Input]:
        return [one for one in self._found if one.data is not None or not self._leaves_out(one.path)]

    def _rows(self) -> Iterator[Input]:
        """Return the rows of the data sets, the readers of which are loaded when there are any."""
        if not self._sets:
            return iter(())
        from vacaturelint.service.datasets import rows_of

        return rows_of(self._sets, self.say, text_column=self.order.text_column, id_column=self.order.id_column)

    def _leaves_out(self, path: str) -> bool:
        """Return whether the configuration leaves a path out; says so when the user named that very path."""
        settings = self.surroundings.of(path)
        out = settings.leaves_out(path)
        if out and path in self.order.inputs:
            self.say(f"{path}: overgeslagen door 'uitsluiten' in {settings.shown()['uitsluiten'].origin}.")
        return out

    def _job(self, *, few: bool) -> Job:
        asked = self.settings.value("processen")
        return Job(
            self.surroundings.setup_for,
            processes_for(int(asked) if asked else None, few=few),
            user_cache() if self.order.cache else None,
            self.order.cluster,
        )

    def _counted(self, outcome: Outcome) -> Outcome:
        """Return an outcome without the findings that the baseline knows, and count it."""
        if outcome.report is not None:
            left = self.without_known(outcome.report)
            outcome = outcome._replace(report=left)
            self.totals.add(left)
        self.problems += outcome.problems
        self.done += 1
        return outcome
