"""What makes a text hard: which features cost most points, and in which sentences."""

from collections.abc import Sequence

from vacaturelint.readability.features import SentenceFeatures
from vacaturelint.readability.lint import COEFFICIENTS, TextFeatures, combine

# Per feature: its Dutch name and its value in plain text, the mean of what editors of the City of Amsterdam wrote
# (simple side of `pairs_dev`, see bench/readability.py).
_PLAIN = (
    ("zeldzame woorden", 4.5),
    ("woorden die bij elkaar horen en ver uit elkaar staan", 6.9),
    ("veel informatie per zin", 4.2),
    ("abstracte woorden", 0.4),
)
_MOST_DRIVERS = 2  # named in one sentence
_MOST_SENTENCES = 3
_FEWEST_CONTENT_WORDS = 4  # a shorter sentence is hard by chance
_LEAST_POINTS = 2.0  # points of the score (0-100)


def points_lost(features: TextFeatures) -> tuple[float, ...]:
    """Return for each feature the points of LiNT-II that the text is harder than plain text by it; 0 when easier."""
    values = (
        features.word_frequency,
        features.max_dependency_length,
        features.content_words_per_clause,
        features.concrete_nouns,
    )
    return tuple(
        0.0 if value is None else max(0.0, weight * (plain - value))
        for weight, (_, plain), value in zip(COEFFICIENTS[1:], _PLAIN, values, strict=True)
    )


def driver_names(features: TextFeatures) -> tuple[str, ...]:
    """Return in Dutch the at most two features that would help most, heaviest first."""
    return tuple(_PLAIN[nth][0] for nth in _drivers(features))


def _drivers(features: TextFeatures) -> list[int]:
    lost = points_lost(features)
    heavy = [nth for nth in sorted(range(len(lost)), key=lambda nth: -lost[nth]) if lost[nth] >= _LEAST_POINTS]
    return heavy[:_MOST_DRIVERS]


def hardest_sentences(sentences: Sequence[SentenceFeatures], text: TextFeatures) -> list[int]:
    """Return the at most three sentences, by their index, that lose most points on the drivers of the text."""
    drivers = _drivers(text)
    lost: dict[int, float] = {}
    for nth, sentence in enumerate(sentences):
        if sentence.content_words < _FEWEST_CONTENT_WORDS:
            continue
        points = points_lost(combine([sentence]))
        lost[nth] = sum(points[driver] for driver in drivers)
    worst = sorted((nth for nth, points in lost.items() if points >= _LEAST_POINTS), key=lambda nth: (-lost[nth], nth))
    return sorted(worst[:_MOST_SENTENCES])
