"""The scores of a document, from its analysis."""

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.core.scores import Scores


def score(analysis: Analysis) -> Scores:
    """Return counts and readability; only what the analysis allows (no sentences without a parse)."""
    words = [word for word in analysis.words if word.is_word]
    letters = sum(len(word.text) for word in words)
    sentences = len(analysis.sentences)
    return Scores(
        words=len(words),
        sentences=sentences,
        mean_sentence_length=len(words) / sentences if sentences else 0.0,
        mean_word_length=letters / len(words) if words else 0.0,
        flesch_douma=None,
    )
