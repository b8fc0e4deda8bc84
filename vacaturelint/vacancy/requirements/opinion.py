"""What we think of a demand, and the words that go with it, which HR people edit: `wordlists/eisen/oordelen.tsv`.

The code decides which *case* a demand is and what follows from it; the row of that case says why, in a sentence for
the reader, what to write instead, and what it rests on. `geval/nuance` is a case with other words and the same topic
for rules.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypedDict, Unpack

from vacaturelint.core.requirement import NO_LEVELS, Confidence, Force, Levels, Requirement, RequirementKind, Verdict
from vacaturelint.core.text import Span
from vacaturelint.data.wordlist import Row, read_table

_FILE = "eisen/oordelen.tsv"
_ANY = "*"
PLAIN = "gewoon"
"""The topic of a demand that readers leave alone, whatever it was read as."""
UNLISTED = "gelezen"
"""The topic of a demand whose wording no frame knows and that only the second reader saw."""
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opinion:
    """A verdict with its topic for rules, its reason for the reader, what it rests on and better wordings."""

    verdict: Verdict
    topic: str
    reason: str
    advice: tuple[str, ...] = ()
    source: str = ""
    confidence: Confidence = Confidence.MEDIUM
    allowed: Levels = field(default_factory=lambda: NO_LEVELS)
    regulated: bool | None = None

    def on(self, kind: RequirementKind, span: Span, text: str, force: Force) -> Requirement:
        """Return the demand that this is the opinion on."""
        return Requirement(
            kind, span, text, force, self.verdict, self.topic, self.reason, self.source, self.confidence, self.advice,
            regulated=self.regulated, allowed=self.allowed,
        )  # fmt: skip


def doubted(opinion: Opinion) -> Opinion:
    """Return an opinion on what was not surely read: no reproach, and never an error."""
    mild = Verdict.DOUBT if opinion.verdict is Verdict.UNNEEDED else opinion.verdict
    return replace(opinion, verdict=mild, confidence=Confidence.LOW)


class Known(TypedDict, total=False):
    """What a judge knows of a case beside its words; `advice` replaces that of the row."""

    topic: str
    advice: tuple[str, ...]
    source: str
    confidence: Confidence
    allowed: Levels
    regulated: bool


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of one kind of demand; calling it gives the opinion on one."""

    kind: RequirementKind

    def __call__(
        self, verdict: Verdict, case: str, words: Mapping[str, str] = _NO_WORDS, **known: Unpack[Known]
    ) -> Opinion:
        """Return the opinion with the words of a case; `words` fill its places, `{naam}` in the row."""
        row = _row(self.kind, case)
        reason = row["reden"].format_map(words)
        told = Opinion(verdict, case.partition("/")[0], reason, self.advice(case, words), row["bron"])
        return replace(told, **known)

    def advice(self, case: str, words: Mapping[str, str] = _NO_WORDS) -> tuple[str, ...]:
        """Return the sentences to write instead, the best first."""
        return tuple(sentence.format_map(words) for sentence in _row(self.kind, case).parts("advies"))


def _row(kind: RequirementKind, case: str) -> Row:
    """Return the row of a case, else that of the case for all kinds, else that of the kind for all other cases."""
    rows = _rows()
    return rows.get((kind, case)) or rows.get((_ANY, case)) or rows[kind, _ANY]


@functools.cache
def _rows() -> Mapping[tuple[str, str], Row]:
    return {
        (row["soort"], row["geval"]): row for row in read_table(_FILE, ("soort", "geval", "reden", "advies", "bron"))
    }
