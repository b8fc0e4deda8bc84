"""`moeilijke-woorden`: one tip with the words of a text that outsiders are least likely to know, hardest first.

What a word list knows is left to that list. The rest is judged by `readability.familiarity`, which knows no meaning: so
there is nothing to write instead, and a word of the trade that the function names is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis, Token
from vacaturelint.analysis.words import fold
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.checks.words.abbreviation_list import is_listed
from vacaturelint.checks.words.term_explained import explained_after
from vacaturelint.checks.words.term_index import shared_index
from vacaturelint.checks.words.trades import trades_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.site_text import not_written_here
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Span
from vacaturelint.data.fields import Fields
from vacaturelint.readability.familiarity import difficulty, is_known, is_slip
from vacaturelint.readability.usage import usage_of

_CONTENT = ("NOUN", "ADJ", "VERB", "ADV", "X")
_SHAPE = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")
_LEAST = 4
_SAME_START = 5  # letters that a word of the title and one of the text share when they are of one family
_AROUND = 3
_FEWEST_STRANGE = 3
_LIST = "jargon.tsv"


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word at its first mention, and from 0 to 1 how likely an outsider does not know it."""

    token: Token
    difficulty: float


@declares(
    Option("hoogstens", "zoveel woorden noemt deze regel hoogstens"),
    Option("vanaf", "zo zeker, in procent, is een woord voor buitenstaanders moeilijk"),
    Option("bekend", "woorden die iedereen kent"),
)
def compile_hard_words(fields: Fields) -> Check:
    """Strike a whole document, and name its hardest words."""
    most, least, known = fields.integer("hoogstens"), fields.integer("vanaf") / 100, folded(fields.texts("bekend"))

    def run(facts: Facts) -> Iterator[Hit]:
        hard = [one for one in hard_words(facts, least) if fold(one.token.text) not in known][:most]
        if hard:
            listed = ", ".join(f"'{one.token.text}'" for one in hard)
            yield Hit(None, {"woorden": listed}, tuple(_shown(one.token, facts.analysis) for one in hard))

    return Check(run, frozenset({"woorden"}), frozenset({Need.PARSE}))


def hard_words(facts: Facts, least: float) -> list[HardWord]:
    """Return the words of a document that no list knows and that are at least so difficult, hardest first."""
    spoken = _Spoken(facts)
    found: dict[str, HardWord] = {}
    for token in unlisted(facts):
        word = fold(token.text)
        if word not in found and (how := difficulty(word, fold(token.lemma))) >= least:
            found[word] = HardWord(token, how)
    fitting = [one for one in found.values() if not spoken.knows(one.token) and not is_slip(fold(one.token.text))]
    return sorted(_one_of_a_kind(fitting), key=lambda one: (-one.difficulty, one.token.start))


def unlisted(facts: Facts) -> Iterator[Token]:
    """Yield the content words of the writer that no list knows."""
    known = Spans(one.span for one in shared_index(_LIST, strict=True).of(facts))
    for token in content_words(facts):
        if not is_listed(token.text) and not known.overlap(token.span):
            yield token


def content_words(facts: Facts) -> Iterator[Token]:
    """Yield the content words that the writer chose: no names, nothing in another language."""
    analysis = facts.analysis
    skipped = Spans([*not_written_here(analysis.document), *facts.foreign, *_in_no_known_language(analysis)])
    starts = {sentence.span.start for sentence in analysis.sentences}
    tokens = [token for token in analysis.tokens if _SHAPE.fullmatch(token.text) and len(token.text) >= _LEAST]
    names = {fold(token.text) for token in tokens if token.text[0].isupper() and token.start not in starts}
    for token in tokens:
        if token.pos not in _CONTENT or not token.text[1:].islower() or fold(token.text) in names:
            continue
        if token.text[0].isupper() and not is_known(fold(token.text)):
            continue  # at the start of a sentence, or alone in a list, and no word that we know: a name
        if not skipped.overlap(token.span):
            yield token


def _in_no_known_language(analysis: Analysis) -> Iterator[Span]:
    """Yield the sentences of which we know hardly a word: another language, whichever it is."""
    for sentence in analysis.sentences:
        tokens = [token for token in analysis.tokens_of(sentence) if _SHAPE.fullmatch(token.text)]
        strange = sum(len(token.text) >= _LEAST and not is_known(fold(token.text)) for token in tokens)
        if strange >= _FEWEST_STRANGE and strange * 2 >= len(tokens):
            yield sentence.span


def _one_of_a_kind(hard: list[HardWord]) -> Iterator[HardWord]:
    """Yield of every family of words (`transdiagnostisch`, `transdiagnostische`) the first one."""
    told: set[str] = set()
    for one in hard:
        kinds = {fold(one.token.lemma), fold(one.token.text).removesuffix("e").removesuffix("s")}
        if not kinds & told:
            yield one
        told |= kinds


class _Spoken:
    """What needs no explanation in this vacancy: the words of its trade, and what the text explains itself."""

    def __init__(self, facts: Facts) -> None:
        self._words = facts.analysis.words
        self._at = {word.start: at for at, word in enumerate(self._words)}
        self._trades = facts.kept(trades_of)
        title = fold(facts.posting.vacancy.title or "")
        self._starts = {word[:_SAME_START] for word in re.findall(r"[^\W\d_]+", title) if len(word) >= _SAME_START}

    def knows(self, token: Token) -> bool:
        """Return whether the function itself knows a word, or the text says what it means."""
        word = fold(token.text)
        return self._is_of_trade(word) or self._is_explained(token)

    def _is_of_trade(self, word: str) -> bool:
        if any(word[:_SAME_START] in self._starts for word in (word, *word.split("-"))):
            return True
        usage = usage_of(word)
        return "IT" in self._trades and ("-" in word or usage.english > usage.everyday)

    def _is_explained(self, token: Token) -> bool:
        at = self._at.get(token.start)
        return at is not None and explained_after(at + 1, self._words)


def _shown(token: Token, analysis: Analysis) -> Suggestion:
    """Return a word with some words around it: a place that can be found in every format."""
    near = analysis.tokens[max(0, token.nth - _AROUND) : token.nth + _AROUND + 1]
    whole = analysis.document.text
    block = analysis.document.block_at(token.start)
    inside = [other for other in near if block is not None and block.span.covers(other.span)]
    around = " ".join(whole[inside[0].start : inside[-1].end].split()) if inside else token.text
    return Suggestion(f"{token.text}: “{around}”", replaces=False)
