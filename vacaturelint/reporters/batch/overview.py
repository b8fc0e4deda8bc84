"""The aggregation: a small row per vacancy, and what holds for the whole set; in memory that grows by rows only.

`Collector.add` takes one document after the other and keeps no text of it but short sentences and terms;
`Collector.overview()` gives the frozen `Overview` that every writer shows.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import fmean

from vacaturelint.core.finding import Category, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import RequirementKind, Verdict
from vacaturelint.reporters.batch.ranking import Help, HelpTally, Sentence, SentenceTally, Term, TermTally

LEVELS = (1, 2, 3, 4)
TO_REVIEW = frozenset({Verdict.UNNEEDED, Verdict.TOO_HIGH, Verdict.DOUBT})
"""Verdicts on a demand that ask for a decision."""


@dataclass(frozen=True, slots=True)
class Row:
    """One vacancy: what it is and its figures. `number` counts from 1 in the order of the run."""

    number: int
    path: str
    title: str | None
    level: str | None
    kind: str
    groups: Mapping[str, str]
    words: int
    lint_score: float | None
    lint_level: int | None
    lint_reliable: bool
    flesch_douma: float | None
    severities: Mapping[Severity, int]
    categories: Mapping[Category, int]
    demands: Mapping[tuple[RequirementKind, Verdict], int]

    @property
    def findings(self) -> int:
        """Return the number of findings."""
        return sum(self.severities.values())

    @property
    def to_review(self) -> int:
        """Return the number of demands that ask for a decision."""
        return sum(count for (_, verdict), count in self.demands.items() if verdict in TO_REVIEW)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The vacancies with one value of a group; means are per vacancy, `mean_lint` None without any score."""

    value: str
    documents: int
    mean_findings: float
    mean_lint: float | None
    to_review: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole set. Mappings hold only what occurs; lists are ordered, the most important first.

    `demands` counts per kind and verdict, `groups` maps the name of each group to its values, `weight` is the sum
    over all findings of what their severity weighs (3, 2, 1).
    """

    rows: tuple[Row, ...]
    words: int
    severities: Mapping[Severity, int]
    categories: Mapping[Category, Mapping[Severity, int]]
    lint_levels: Mapping[int, int]
    demands: Mapping[RequirementKind, Mapping[Verdict, int]]
    groups: Mapping[str, tuple[GroupLine, ...]]
    terms: tuple[Term, ...]
    first: tuple[Sentence, ...]
    helps: tuple[Help, ...]
    weight: int

    @property
    def findings(self) -> int:
        """Return the number of findings in the whole set."""
        return sum(self.severities.values())

    @property
    def to_review(self) -> int:
        """Return the number of demands that ask for a decision."""
        return sum(row.to_review for row in self.rows)

    @property
    def mean_lint(self) -> float | None:
        """Return the mean LiNT score over the vacancies that have one."""
        return _mean([row.lint_score for row in self.rows])


@dataclass(slots=True)
class Collector:
    """Takes documents one by one; see the module."""

    _rows: list[Row] = field(default_factory=list)
    _categories: defaultdict[Category, Counter[Severity]] = field(default_factory=lambda: defaultdict(Counter))
    _terms: TermTally = field(default_factory=TermTally)
    _sentences: SentenceTally = field(default_factory=SentenceTally)
    _helps: HelpTally = field(default_factory=HelpTally)

    def add(self, report: DocumentReport, groups: Mapping[str, str]) -> Row:
        """Count one document and return its row."""
        row = _row(report, groups, len(self._rows) + 1)
        self._rows.append(row)
        for finding in report.findings:
            self._categories[finding.category][finding.severity] += 1
        self._terms.add(report, row.number)
        self._helps.add(report, row.number)
        self._sentences.add(report, row.number)
        return row

    def overview(self) -> Overview:
        """Return what was collected so far."""
        severities: Counter[Severity] = Counter()
        demands: defaultdict[RequirementKind, Counter[Verdict]] = defaultdict(Counter)
        for row in self._rows:
            severities.update(row.severities)
            for (kind, verdict), count in row.demands.items():
                demands[kind][verdict] += count
        weight = sum(severity.weight * count for severity, count in severities.items())
        return Overview(
            rows=tuple(self._rows),
            words=sum(row.words for row in self._rows),
            severities={severity: severities[severity] for severity in Severity if severities[severity]},
            categories={category: self._categories[category] for category in Category if category in self._categories},
            lint_levels=Counter(row.lint_level for row in self._rows if row.lint_level),
            demands={kind: demands[kind] for kind in RequirementKind if kind in demands},
            groups=_groups(self._rows),
            terms=self._terms.most(),
            first=self._sentences.most(),
            helps=self._helps.most(weight),
            weight=weight,
        )


def _row(report: DocumentReport, groups: Mapping[str, str], number: int) -> Row:
    vacancy, scores = report.vacancy, report.scores
    lint = scores.lint
    return Row(
        number=number,
        path=report.document.path,
        title=vacancy.title,
        level=vacancy.level.value if vacancy.level else None,
        kind=vacancy.kind.value,
        groups=dict(groups),
        words=scores.words,
        lint_score=round(lint.score, 1) if lint else None,
        lint_level=lint.level if lint else None,
        lint_reliable=bool(lint and lint.reliable),
        flesch_douma=None if scores.flesch_douma is None else round(scores.flesch_douma, 1),
        severities=_counted(report.findings),
        categories=Counter(finding.category for finding in report.findings),
        demands=Counter((j.requirement.kind, j.requirement.verdict) for j in report.requirements),
    )


def _counted(findings: tuple[Finding, ...]) -> Counter[Severity]:
    return Counter(finding.severity for finding in findings)


def _groups(rows: list[Row]) -> dict[str, tuple[GroupLine, ...]]:
    """Return the lines of every group, the value with most findings a vacancy first."""
    members: defaultdict[str, defaultdict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for name, value in row.groups.items():
            members[name][value].append(row)
    return {
        name: tuple(sorted((_line(value, found) for value, found in values.items()), key=_worst))
        for name, values in members.items()
    }


def _line(value: str, rows: list[Row]) -> GroupLine:
    mean = fmean(row.findings for row in rows)
    return GroupLine(value, len(rows), mean, _mean([row.lint_score for row in rows]), sum(r.to_review for r in rows))


def _worst(line: GroupLine) -> tuple[float, str]:
    return -line.mean_findings, line.value


def _mean(scores: list[float | None]) -> float | None:
    known = [score for score in scores if score is not None]
    return fmean(known) if known else None
