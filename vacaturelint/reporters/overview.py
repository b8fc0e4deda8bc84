"""What a set of vacancies has in common: a small row for each, and counts over all, collected in one pass."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from statistics import fmean

from vacaturelint.core.finding import TERM, Category, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import RequirementKind, Verdict
from vacaturelint.core.scores import Measures
from vacaturelint.core.text import Span
from vacaturelint.core.visible import visible
from vacaturelint.core.worth import is_word
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.summary import measured

SENTENCES = 10
"""How many sentences the report puts first."""
_SHOWN_TERMS = 20
_SHOWN_HELP = 8
_SHOWN_MESSAGES = 3
TOO_MUCH = (Verdict.UNNEEDED, Verdict.TOO_HIGH)
"""What is said of a demand that asks more than the work needs."""
_KEPT_SENTENCES = 10_000
"""Sentences kept when there are twice as many: the lightest go, so that memory is bounded."""


@dataclass(frozen=True, slots=True)
class Row:
    """One vacancy in short. `number` counts from 1; scores are None when nothing could be scored."""

    number: int
    path: str
    title: str | None
    level: str | None
    kind: str
    groups: Mapping[str, str]
    words: int
    lint_score: float | None
    lint_level: int | None
    flesch_douma: float | None
    severities: Mapping[Severity, int]
    categories: Mapping[Category, int]
    verdicts: Mapping[Verdict, int]
    measures: Measures | None = None

    @property
    def findings(self) -> int:
        """Return the number of findings."""
        return sum(self.severities.values())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is hard to read and has findings; `row` and `path` are those of the first vacancy it stands in.

    `weight` is the sum of their severities (fout 3 … tip 1) in every vacancy with that sentence: what is copied
    everywhere pays most. `messages` say what is wrong with it, the heaviest first.
    """

    row: int
    path: str
    text: str
    weight: int
    words: int
    documents: int = 1
    messages: tuple[str, ...] = ()

    def again(self, weight: int) -> "Sentence":
        """Return it as standing in one more vacancy."""
        return replace(self, weight=self.weight + weight, documents=self.documents + 1)


@dataclass(frozen=True, slots=True)
class Help:
    """A rule, and what mending it everywhere takes away: findings, the documents they stand in, and their weight."""

    code: str
    name: str
    message: str
    findings: int
    documents: int
    weight: int


@dataclass(frozen=True, slots=True)
class Term:
    """A word that rules about words report, how often and in how many documents, and what to write instead."""

    text: str
    findings: int
    documents: int
    better: str


@dataclass(frozen=True, slots=True)
class Group:
    """One value of a group, such as a service: its documents, mean LiNT score and findings a document."""

    name: str
    value: str
    documents: int
    mean_lint: float | None
    findings: float


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts over all vacancies, the most frequent first."""

    rows: tuple[Row, ...]
    levels: Mapping[int, int]
    categories: Mapping[Category, int]
    severities: Mapping[Severity, int]
    demands: Mapping[tuple[RequirementKind, Verdict], int]
    terms: tuple[Term, ...]
    help: tuple[Help, ...]
    sentences: tuple[Sentence, ...]
    groups: tuple[Group, ...]

    @property
    def findings(self) -> int:
        """Return the number of findings over all vacancies."""
        return sum(self.severities.values())

    @property
    def mean_lint(self) -> float | None:
        """Return the mean LiNT score, or None without any score."""
        scores = [row.lint_score for row in self.rows if row.lint_score is not None]
        return fmean(scores) if scores else None


@dataclass(slots=True)
class _Tally:
    """Findings and documents of one rule or term, with what to show of it."""

    shown: str
    name: str = ""
    findings: int = 0
    weight: int = 0
    documents: int = 0
    last: int = 0

    def add(self, finding: Finding, number: int) -> None:
        self.findings += 1
        self.weight += finding.severity.weight
        if self.last != number:
            self.documents, self.last = self.documents + 1, number


@dataclass(slots=True)
class Collector:
    """Takes the reports one by one and keeps what the overview needs of each, no text."""

    look: Look = field(default_factory=Look)
    _rows: list[Row] = field(default_factory=list)
    _rules: dict[str, _Tally] = field(default_factory=dict)
    _terms: dict[str, _Tally] = field(default_factory=dict)
    _demands: Counter[tuple[RequirementKind, Verdict]] = field(default_factory=Counter)
    _sentences: dict[str, Sentence] = field(default_factory=dict)

    def add(self, report: DocumentReport, groups: Mapping[str, str]) -> Row:
        """Return the row of a report that was added to the counts."""
        row = _row(report, len(self._rows) + 1, groups, self.look)
        self._rows.append(row)
        for finding in report.findings:
            self._rules.setdefault(finding.code, _Tally(finding.message, finding.name)).add(finding, row.number)
            term = finding.data.get(TERM)
            if is_word(finding) and term:
                better = finding.suggestions[0].text if finding.suggestions else finding.message
                self._terms.setdefault(term, _Tally(better)).add(finding, row.number)
        self._demands.update((judged.requirement.kind, judged.requirement.verdict) for judged in report.requirements)
        self._keep(_sentences(report, row))
        return row

    def _keep(self, sentences: Iterable[Sentence]) -> None:
        """Count sentences of one vacancy, the same words as one sentence."""
        for one in {sentence.text: sentence for sentence in sentences}.values():
            known = self._sentences.get(one.text)
            self._sentences[one.text] = known.again(one.weight) if known else one
        if len(self._sentences) > 2 * _KEPT_SENTENCES:
            self._sentences = {one.text: one for one in _first(self._sentences.values(), _KEPT_SENTENCES)}

    def overview(self) -> Overview:
        """Return the overview of what was added so far."""
        rows = tuple(self._rows)
        return Overview(
            rows=rows,
            levels=Counter(row.lint_level for row in rows if row.lint_level is not None),
            categories=sum((Counter(row.categories) for row in rows), Counter()),
            severities=sum((Counter(row.severities) for row in rows), Counter()),
            demands=self._demands,
            terms=tuple(
                Term(text, tally.findings, tally.documents, tally.shown)
                for text, tally in _heaviest(self._terms)[:_SHOWN_TERMS]
            ),
            help=tuple(
                Help(code, tally.name, tally.shown, tally.findings, tally.documents, tally.weight)
                for code, tally in _heaviest(self._rules)[:_SHOWN_HELP]
            ),
            sentences=tuple(_first(self._sentences.values(), SENTENCES)),
            groups=tuple(_groups(rows)),
        )


def too_much(overview: Overview) -> dict[str, int]:
    """Return how many demands of each kind ask more than the work needs, the most frequent first."""
    counts: Counter[str] = Counter()
    for (kind, verdict), number in overview.demands.items():
        if verdict in TOO_MUCH and number:
            counts[kind.value] += number
    return dict(counts.most_common())


def worst_first(rows: Iterable[Row]) -> list[Row]:
    """Return the vacancies with most faults first, then most warnings and tips, then the hardest to read."""
    return sorted(rows, key=lambda row: ([-row.severities.get(one, 0) for one in Severity], -(row.lint_score or 0)))


def _first(sentences: Iterable[Sentence], most: int) -> list[Sentence]:
    """Return the heaviest sentences; of equal ones the longest, then the first."""
    return sorted(sentences, key=lambda one: (-one.weight, -one.words, one.row))[:most]


def _heaviest(tallies: Mapping[str, _Tally]) -> list[tuple[str, _Tally]]:
    return sorted(tallies.items(), key=lambda item: (-item[1].weight, -item[1].documents, item[0]))


def _row(report: DocumentReport, number: int, groups: Mapping[str, str], look: Look) -> Row:
    vacancy, scores = report.vacancy, report.scores
    return Row(
        number=number,
        path=visible(report.document.path),
        title=vacancy.title,
        level=vacancy.level.value if vacancy.level else None,
        kind=vacancy.kind.value,
        groups=dict(groups),
        words=scores.words,
        lint_score=scores.lint.score if scores.lint else None,
        lint_level=scores.lint.level if scores.lint else None,
        flesch_douma=scores.flesch_douma,
        severities=Counter(finding.severity for finding in report.findings),
        categories=Counter(finding.category for finding in report.findings),
        verdicts=Counter(judged.requirement.verdict for judged in report.requirements),
        measures=measured(report, look),
    )


def _sentences(report: DocumentReport, row: Row) -> list[Sentence]:
    """Return the hardest sentences of a report that have findings."""
    lint = report.scores.lint
    found = []
    for span in lint.hardest if lint else ():
        own = sorted((f for f in report.findings if f.span and f.span.overlaps(span)), key=_lightness)
        if own:
            text = _text(report, span)
            weight = sum(finding.severity.weight for finding in own)
            messages = tuple(dict.fromkeys(finding.message for finding in own))[:_SHOWN_MESSAGES]
            found.append(Sentence(row.number, row.path, text, weight, len(text.split()), messages=messages))
    return found


def _lightness(finding: Finding) -> int:
    return -finding.severity.weight


def _text(report: DocumentReport, span: Span) -> str:
    return " ".join(report.document.text[span.start : span.end].split())


def _groups(rows: tuple[Row, ...]) -> list[Group]:
    members: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for name, value in ((name, value) for name, value in row.groups.items() if value):
            members.setdefault((name, value), []).append(row)
    return [
        Group(name, value, len(own), _mean(own), fmean(row.findings for row in own))
        for (name, value), own in sorted(members.items())
    ]


def _mean(rows: list[Row]) -> float | None:
    scores = [row.lint_score for row in rows if row.lint_score is not None]
    return fmean(scores) if scores else None
