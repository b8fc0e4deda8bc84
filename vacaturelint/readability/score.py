"""The scores of a document, from its analysis."""

from vacaturelint.analysis.analysis import Analysis, Sentence
from vacaturelint.core.scores import LintScore, Scores
from vacaturelint.core.text import BlockKind
from vacaturelint.readability.classic import flesch_douma, mean
from vacaturelint.readability.drivers import driver_names, hardest_sentences
from vacaturelint.readability.features import features_of
from vacaturelint.readability.lint import ADULTS_STRUGGLING, combine, level_of, lint_score
from vacaturelint.readability.selection import scored_text, words_of
from vacaturelint.readability.vocabulary import look_up

FEWEST_WORDS = 100  # on less, one odd word moves the score
FEWEST_SENTENCES = 5  # a mean over fewer is that of one sentence


def score(analysis: Analysis) -> Scores:
    """Return counts and readability.

    `words` counts the whole document but page headers and footers; `sentences`, the means and both measures are about
    the running text (see `selection`). `lint` is None without a parse or without anything to score.
    """
    sentences = scored_text(analysis)
    words = [word.text for word in words_of(analysis, sentences)]
    blocks = analysis.document.blocks
    return Scores(
        words=sum(word.is_word and blocks[word.block].kind is not BlockKind.MARGIN for word in analysis.words),
        sentences=len(sentences),
        mean_sentence_length=mean(len(words), len(sentences)),
        mean_word_length=mean(sum(map(len, words)), len(words)),
        flesch_douma=flesch_douma(words, len(sentences)),
        lint=_lint(analysis, sentences, len(words)) if analysis.parsed else None,
    )


def _lint(analysis: Analysis, sentences: tuple[Sentence, ...], words: int) -> LintScore | None:
    features = [features_of(analysis.tokens_of(sentence), look_up) for sentence in sentences]
    text = combine(features)
    value = lint_score(text)
    if value is None:
        return None
    level = level_of(value)
    caveat = _caveat(words, len(sentences))
    return LintScore(
        score=value,
        level=level,
        reliable=not caveat,
        word_frequency=text.word_frequency or 0.0,
        max_dependency_length=text.max_dependency_length or 0.0,
        content_words_per_clause=text.content_words_per_clause or 0.0,
        concrete_nouns=text.concrete_nouns or 0.0,
        adults_struggling=ADULTS_STRUGGLING[level - 1],
        caveat=caveat,
        drivers=driver_names(text),
        hardest=tuple(sentences[nth].span for nth in hardest_sentences(features, text)),
    )


def _caveat(words: int, sentences: int) -> str:
    if words < FEWEST_WORDS:
        return f"Er staan maar {words} woorden in volledige zinnen. Onder {FEWEST_WORDS} woorden zegt de score weinig."
    if sentences < FEWEST_SENTENCES:
        return f"Er staan maar {sentences} volledige zinnen. Onder {FEWEST_SENTENCES} zinnen zegt de score weinig."
    return ""
