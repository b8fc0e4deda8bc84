"""Rules as data: one value per rule file."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vacaturelint.core.finding import Category, Severity
from vacaturelint.core.located import Located
from vacaturelint.core.near import nearest
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import DocumentKind, Region, SectionLabel


class Status(StrEnum):
    """Life of a rule: on trial, promised, or kept only so that its code is never reused."""

    TRIAL = "proef"
    STABLE = "stabiel"
    RETIRED = "vervallen"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a rule looks; an empty set means everywhere."""

    sections: frozenset[SectionLabel] = frozenset()
    blocks: frozenset[BlockKind] = frozenset()
    kinds: frozenset[DocumentKind] = frozenset()
    regions: frozenset[Region] = frozenset()


@dataclass(frozen=True, slots=True)
class BadExample:
    """A text that must give exactly the marked spans; `better` is the text after applying the first suggestion."""

    text: str
    marks: tuple[tuple[int, int], ...]
    better: str | None
    line: int


@dataclass(frozen=True, slots=True)
class GoodExample:
    """A text on which the rule stays silent; a near miss looks like a case but is none."""

    text: str
    near_miss: bool
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its file says. `options` are read by the kind of check when the pack is compiled."""

    code: str
    name: str
    title: str
    category: Category
    status: Status
    since: str
    severity: Severity
    kind: str
    scope: Scope
    message: str
    explanation: str
    sources: tuple[str, ...]
    options: Located
    bad: tuple[BadExample, ...]
    good: tuple[GoodExample, ...]
    path: str
    yields_to: tuple[str, ...] = ()
    """Codes or categories of rules that object to the same words with more reason: where one strikes, this does not."""

    def answers_to(self, word: str) -> bool:
        """Return whether a word of the user selects this rule: its code or the start of it, its name or category."""
        folded = word.casefold()
        begins = folded.startswith("vl") and len(folded) > 2 and self.code.casefold().startswith(folded)
        return begins or folded in (self.name.casefold(), self.category.value)

    def yields(self, other: "Rule") -> bool:
        """Return whether this rule gives way to another one that strikes the same words."""
        return other.code != self.code and any(other.answers_to(word) for word in self.yields_to)


@dataclass(frozen=True, slots=True)
class RulePack:
    """Rules in order of code."""

    rules: tuple[Rule, ...]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def find(self, key: str) -> Rule | None:
        """Return the rule with this code or name (any case), or None."""
        wanted = key.casefold()
        return next((r for r in self.rules if wanted in (r.code.casefold(), r.name.casefold())), None)

    def selected(self, word: str) -> frozenset[str]:
        """Return the codes of the rules that a word of the user selects; none for a word that selects no rule."""
        return frozenset(rule.code for rule in self.rules if rule.answers_to(word))

    def hint(self, word: str) -> str:
        """Return what to tell the user whose word selects no rule: the nearest one that does, or where to look."""
        known = [name for rule in self.rules for name in (rule.code, rule.name)] + [c.value for c in Category]
        near = nearest(word, known)
        return f"Bedoel je '{near}'?" if near else "Kijk met 'vacaturelint regels'."
