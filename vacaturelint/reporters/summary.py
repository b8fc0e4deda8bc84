"""A document and a run in a few lines: what it is, how it reads, which demands it makes, and how much was found."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vacaturelint.core.dutch import listed
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport, JudgedRequirement
from vacaturelint.core.requirement import Force
from vacaturelint.core.scores import Measures
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import adults, count_of, level_words

DEMAND_COLUMNS = ("soort", "in de tekst", "kracht", "oordeel")
_FORCE = {Force.HARD: "vereist", Force.SOFT: "andere weg kan", Force.WISH: "pluspunt"}
_WORDS = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.HINT: ("tip", "tips"),
}


def summary_lines(report: DocumentReport, look: Look) -> Iterator[str]:
    """Yield what the document is about, how hard it reads and what would help, and the remarks of the reader."""
    vacancy, scores = report.vacancy, report.scores
    facts = [vacancy.title or "Functie niet herkend"]
    if vacancy.level:
        facts.append(f"niveau {vacancy.level.value}")
    yield " · ".join([*facts, count_of(scores.words, "woord", "woorden")])
    lint = scores.lint
    if lint is not None:
        doubt = f" {lint.caveat}" if lint.caveat else ""
        yield f"Leesniveau {lint.level} van 4: {level_words(lint.level)}. {adults(lint.adults_struggling)}{doubt}"
        if lint.drivers:
            yield f"Wat het meest helpt: {' en '.join(lint.drivers)}."
    if look.measures:
        yield measures_line(report)
    yield from report.document.notices
    if not report.findings:
        yield "Geen opmerkingen."


def measured(report: DocumentReport, look: Look) -> Measures | None:
    """Return the extra measures of a document, when they are asked for."""
    if not look.measures:
        return None
    from vacaturelint.readability.measures import measures_of

    return measures_of(report.document)


def measures_line(report: DocumentReport) -> str:
    """Return the extra measures of a document in words."""
    from vacaturelint.readability.measures import measures_of

    found = measures_of(report.document)
    parts = [] if found.lix is None else [f"LIX {found.lix:.0f} (hoger is moeilijker)"]
    parts += [] if found.flesch is None else [f"Flesch {found.flesch:.0f} (hoger is makkelijker)"]
    return f"Leesmaten: {', '.join([*parts, f'hardop lezen duurt {spoken_time(found.seconds)}'])}."


def spoken_time(seconds: float) -> str:
    """Return how long something takes, as people say it: under a minute in tens of seconds, then in half minutes."""
    if seconds < 55:
        return f"ongeveer {max(round(seconds / 10), 1) * 10} seconden"
    halves = round(seconds / 30)
    whole, half = divmod(halves, 2)
    return f"ongeveer {whole}{',5' if half else ''} {'minuut' if halves == 2 else 'minuten'}"


def demand_row(judged: JudgedRequirement) -> tuple[str, str, str, str]:
    """Return a demand in the order of `DEMAND_COLUMNS`."""
    req = judged.requirement
    force = "geen eis" if req.asks_nothing else _FORCE[req.force]
    return req.kind.value, " ".join(req.text.split()), force, req.verdict.value


@dataclass(slots=True)
class Totals:
    """How many findings of each severity there are, in how many documents; as text a sentence."""

    documents: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)

    def add(self, report: DocumentReport) -> None:
        """Count one document."""
        self.documents += 1
        self.severities.update(finding.severity for finding in report.findings)

    def reaches(self, severity: Severity) -> bool:
        """Return whether any finding is at least as heavy as `severity`."""
        return any(count and found.weight >= severity.weight for found, count in self.severities.items())

    def __str__(self) -> str:
        return f"{counted(self.severities)} in {count_of(self.documents, 'document', 'documenten')}."


def counted(severities: Iterable[Severity]) -> str:
    """Return how many there are of each severity: `2 fouten, 1 waarschuwing en 3 tips`."""
    counts = Counter(severities)
    parts = [count_of(counts[severity], *_WORDS[severity]) for severity in Severity if counts[severity]]
    return listed(parts) or "Geen opmerkingen"
