"""LiNT-II: how hard a text is, from word frequency, dependency length, information density and concreteness.

Source of formula, coefficients and cut-offs: Kim & Pander Maat, https://github.com/vanboefer/lint_ii (EUPL-1.2),
regression for spaCy 3.7 and noun list 20260420 (adjusted R² 0.74 on 120 texts). Higher is harder.
"""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vacaturelint.readability.features import SentenceFeatures

COEFFICIENTS = (-4.302208863089504, 17.314066317616003, -1.6240611785998273, -2.5422287085919666, 15.951894022642866)
"""Constant, word frequency, dependency length, content words per clause, share of concrete nouns."""
LEVELS = (34.0, 46.0, 58.0)
"""Scores from which a text is level 2, 3 and 4."""
ADULTS_STRUGGLING = (0.14, 0.29, 0.53, 0.78)
"""Share of adults that struggles with a text of level 1 to 4."""


@dataclass(frozen=True, slots=True)
class TextFeatures:
    """The four features of a text or sentence; None where it has nothing to measure."""

    word_frequency: float | None
    max_dependency_length: float | None
    content_words_per_clause: float | None
    concrete_nouns: float | None


def combine(sentences: Sequence[SentenceFeatures]) -> TextFeatures:
    """Return the features of a text: frequency over words, nouns over nouns, the other two over sentences."""
    lengths = [s.max_dependency_length for s in sentences if s.max_dependency_length is not None]
    typed = sum(s.typed_nouns for s in sentences)
    return TextFeatures(
        word_frequency=_mean(f for s in sentences for f in s.frequencies),
        max_dependency_length=_mean(lengths),
        content_words_per_clause=_mean(s.content_words / s.finite_verbs for s in sentences if s.finite_verbs),
        concrete_nouns=sum(s.concrete_nouns for s in sentences) / typed if typed else None,
    )


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return statistics.fmean(found) if found else None


def lint_score(features: TextFeatures) -> float | None:
    """Return the score from 0 to 100, higher is harder; None when a feature is missing.

    `100 - (-4.30 + 17.31 · frequency - 1.62 · dependency length - 2.54 · content words + 15.95 · concrete nouns)`
    """
    values = (
        features.word_frequency,
        features.max_dependency_length,
        features.content_words_per_clause,
        features.concrete_nouns,
    )
    ease = COEFFICIENTS[0]
    for weight, value in zip(COEFFICIENTS[1:], values, strict=True):
        if value is None:
            return None
        ease += weight * value
    return min(100.0, max(0.0, 100 - ease))


def level_of(score: float) -> int:
    """Return 1 (easy) to 4 (very hard)."""
    return 1 + sum(score >= limit for limit in LEVELS)
