"""Readability scores of one document."""

from typing import NamedTuple

from vacaturelint.core.text import Span


class LintScore(NamedTuple):
    """LiNT-II: `score` 0–100 (higher is harder), `level` 1 (easy) to 4 (very hard), and what drives it.

    `reliable` is False under 100 words or 5 full sentences; `caveat` then says why, in Dutch. `adults_struggling`
    is the share of adults (0–1) that finds a text of this level hard. `hardest` are the sentences that weigh most.
    """

    score: float
    level: int
    reliable: bool
    word_frequency: float
    max_dependency_length: float
    content_words_per_clause: float
    concrete_nouns: float
    adults_struggling: float
    caveat: str = ""
    drivers: tuple[str, ...] = ()
    hardest: tuple[Span, ...] = ()


class Scores(NamedTuple):
    """Counts and readability; lengths in words. `lint` is None when no parse was made or nothing can be scored."""

    words: int
    sentences: int
    mean_sentence_length: float
    mean_word_length: float
    flesch_douma: float | None
    lint: LintScore | None = None


class Measures(NamedTuple):
    """Measures by textstat, only when asked for: LIX (higher is harder), Flesch (higher is easier), `seconds` aloud.

    The first two are None without full sentences.
    """

    lix: float | None
    flesch: float | None
    seconds: float
