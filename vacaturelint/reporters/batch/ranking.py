"""What to do first over a whole set: the sentences, the terms and the rules that weigh most.

A finding weighs 3 (fout), 2 (waarschuwing) or 1 (tip). Tallies drop the lightest entries when they grow past `KEPT`,
so that their memory is bounded; what is heavy enough to be shown comes back often and stays.
"""

import heapq
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.finding import Category, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Block, Document, Span

KEPT = 20_000
"""Entries of one tally after a trim; twice as many before it."""
MOST = 10
MOST_TERMS = 15
_LONGEST = 320
_HARDEST = 2
_MOST_ADVICE = 3
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to fix: in how many vacancies it stands (`rows` names the first), and what is wrong with it.

    `weight` is the weight of its findings, plus 2 when it is among the hardest to read of its vacancy, times the
    number of vacancies: a sentence that is copied everywhere pays most.
    """

    text: str
    weight: int
    documents: int
    row: int
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that rules on jargon met: how often, in how many vacancies, and what to write instead."""

    term: str
    code: str
    count: int
    documents: int
    better: str


@dataclass(frozen=True, slots=True)
class Help:
    """A rule: what falls away when it is followed everywhere. `share` is its part (0-1) of the weight of the set."""

    code: str
    name: str
    category: Category
    severity: Severity
    count: int
    documents: int
    weight: int
    share: float
    examples: tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    """A count that grows; `last` is the last vacancy that counted."""

    weight: int = 0
    count: int = 0
    documents: int = 0
    first: int = 0
    last: int = 0

    def grow(self, row: int, weight: int) -> None:
        """Count once more, in vacancy `row`."""
        self.first = self.first or row
        self.documents += self.last != row
        self.last = row
        self.count += 1
        self.weight += weight


@dataclass(slots=True)
class TermTally:
    """Counts the words that jargon rules met."""

    _entries: dict[tuple[str, str], _Entry] = field(default_factory=dict)
    _better: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, report: DocumentReport, row: int) -> None:
        """Count the terms of one document."""
        for finding in report.findings:
            if finding.category is Category.JARGON and finding.text:
                key = (" ".join(finding.text.split()).casefold()[:_LONGEST], finding.code)
                self._entries.setdefault(key, _Entry()).grow(row, finding.severity.weight)
                if finding.suggestions:
                    self._better.setdefault(key, finding.suggestions[0].text)
        if len(self._entries) > 2 * KEPT:
            self._entries = _heaviest(self._entries)
            self._better = {key: text for key, text in self._better.items() if key in self._entries}

    def most(self) -> tuple[Term, ...]:
        """Return the terms in most vacancies, the most frequent first."""
        best = heapq.nsmallest(MOST_TERMS, self._entries.items(), key=lambda it: (-it[1].count, it[0]))
        return tuple(
            Term(term, code, entry.count, entry.documents, self._better.get((term, code), ""))
            for (term, code), entry in best
        )


@dataclass(slots=True)
class HelpTally:
    """Counts what each rule found."""

    _entries: dict[str, _Entry] = field(default_factory=dict)
    _seen: dict[str, Finding] = field(default_factory=dict)
    _words: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, report: DocumentReport, row: int) -> None:
        """Count the findings of one document."""
        for finding in report.findings:
            self._entries.setdefault(finding.code, _Entry()).grow(row, finding.severity.weight)
            best = self._seen.setdefault(finding.code, finding)
            if finding.severity.weight > best.severity.weight:
                self._seen[finding.code] = finding
            words = self._words.setdefault(finding.code, Counter())
            flat = " ".join(finding.text.split())
            if 0 < len(flat) <= 40:
                words[flat.casefold()] += 1
            if len(words) > 2 * KEPT:
                self._words[finding.code] = Counter(dict(words.most_common(KEPT)))

    def most(self, total: int) -> tuple[Help, ...]:
        """Return the rules that weigh most in a set that weighs `total`."""
        best = heapq.nsmallest(MOST, self._entries.items(), key=lambda it: (-it[1].weight, it[0]))
        return tuple(self._help(code, entry, total) for code, entry in best)

    def _help(self, code: str, entry: _Entry, total: int) -> Help:
        seen = self._seen[code]
        examples = tuple(word for word, count in self._words[code].most_common(3) if count > 1)
        share = entry.weight / max(total, 1)
        return Help(
            code, seen.name, seen.category, seen.severity, entry.count, entry.documents, entry.weight, share, examples
        )


@dataclass(slots=True)
class SentenceTally:
    """Weighs sentences with findings, the same words in several vacancies together."""

    _entries: dict[str, _Entry] = field(default_factory=dict)
    _messages: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, report: DocumentReport, row: int) -> None:
        """Weigh the sentences of one document."""
        hardest = report.scores.lint.hardest if report.scores.lint else ()
        for span, findings in _by_sentence(report):
            key = " ".join(report.document.text[span.start : span.end].split())
            if len(key) > _LONGEST:
                key = key[:_LONGEST].rpartition(" ")[0] + " …"
            weight = sum(finding.severity.weight for finding in findings)
            entry = self._entries.setdefault(key, _Entry())
            entry.grow(row, weight + (_HARDEST if any(span.overlaps(hard) for hard in hardest) else 0))
            messages = dict.fromkeys(f.message for f in sorted(findings, key=lambda f: -f.severity.weight))
            self._messages.setdefault(key, tuple(messages)[:_MOST_ADVICE])
        if len(self._entries) > 2 * KEPT:
            self._entries = _heaviest(self._entries)
            self._messages = {key: self._messages[key] for key in self._entries}

    def most(self) -> tuple[Sentence, ...]:
        """Return the sentences that weigh most."""
        best = heapq.nsmallest(MOST, self._entries.items(), key=lambda it: (-it[1].weight, it[1].first, it[0]))
        return tuple(
            Sentence(text, entry.weight, entry.documents, entry.first, self._messages[text]) for text, entry in best
        )


def _heaviest(entries: dict[_Key, _Entry]) -> dict[_Key, _Entry]:
    return dict(heapq.nlargest(KEPT, entries.items(), key=lambda item: item[1].weight))


def _by_sentence(report: DocumentReport) -> Iterator[tuple[Span, list[Finding]]]:
    """Yield each sentence in which a finding begins, with those findings."""
    document = report.document
    placed: dict[Span, list[Finding]] = {}
    for finding in report.findings:
        block = document.block_at(finding.span.start) if finding.span else None
        if block is not None and finding.span is not None:
            placed.setdefault(_sentence_at(document, block, finding.span.start), []).append(finding)
    yield from placed.items()


def _sentence_at(document: Document, block: Block, offset: int) -> Span:
    passage = document.passage(block)
    for start, end in sentence_spans(passage.text):
        span = passage.span(start, end)
        if offset < span.end:
            return span
    return block.span
