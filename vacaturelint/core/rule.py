"""Rules as data: one value per rule file."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vacaturelint.core.finding import Category, Severity
from vacaturelint.core.located import Located
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
    """Codes of rules that object to the same words with more reason: where one of them strikes, this one does not."""


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
