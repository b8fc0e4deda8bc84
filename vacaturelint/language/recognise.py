"""The language of a text or a sentence: Dutch unless its small words, its letters or its script clearly say another."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from vacaturelint.core.text import DUTCH
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.language.scripts import count_words, script_language

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")
_FEWEST_WORDS = 5  # with so many, a block that shows no other language is Dutch
# Different small words of the language that are no Dutch words too; one fewer when eight words or more hold no Dutch.
_FEWEST_KINDS = 3
_ENOUGH_WORDS = 8
_SHARE = 0.22  # of the words of a block are small words of its language
FEWEST_IN_SENTENCE = 7
"""Words that a sentence must have before it can be of another language: a slogan has fewer."""
_SENTENCE_SHARE = 0.4  # more than of a block: an English slogan may stand in a sentence of fields
_CLEARLY = 4
_DUTCH_SHARE = 0.15  # of a foreign block are words of Dutch sentences
_TIMES = 2  # as many small words as Dutch has, at least


def sentence_language(text: str) -> str:
    """Return the language of a sentence in a Dutch block: Dutch, unless it is clearly a whole sentence of another one.

    It needs more than a block does: no Dutch small word at all, and seven words, so that a slogan stays a slogan.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < FEWEST_IN_SENTENCE and count_words(words) < FEWEST_IN_SENTENCE:
        return DUTCH
    if not text.isascii() and (language := script_language(words)):
        return language
    if not _only_dutch().isdisjoint(words):
        return DUTCH
    known = [_languages(word) for word in words]
    hits = Counter(language for languages in known for language in languages if language != DUTCH)
    if not hits:
        return DUTCH
    language, most = hits.most_common(1)[0]
    kinds = {word: languages for word, languages in zip(words, known, strict=True) if language in languages}
    dutch = any(DUTCH in languages and language not in languages for languages in known)
    clear = sum(_tells(word, languages) for word, languages in kinds.items()) >= _FEWEST_KINDS
    return language if clear and not dutch and most >= _SENTENCE_SHARE * len(words) else DUTCH


def words_in(text: str) -> int:
    """Return how many words a text in any language has."""
    return count_words(_WORD.findall(text))


def is_english(word: str) -> bool:
    """Return whether a word in small letters is a small word of English and no Dutch one (`the`, `your`)."""
    languages = _small_words().get(word, ())
    return "en" in languages and DUTCH not in languages


def text_language(text: str) -> str:
    """Return the language of a text of more sentences, nothing when it does not show."""
    words = _WORD.findall(text.casefold())
    if not text.isascii() and (written := script_language(words)):
        return written
    known = [languages for word in words if (languages := _languages(word))]
    if all(DUTCH in languages for languages in known):
        return DUTCH if known or len(words) >= _FEWEST_WORDS else ""
    hits: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, count in Counter(words).items():
        if languages := _languages(word):
            tells = _tells(word, languages)
            for language in languages:
                hits[language] += count
                kinds[language] += tells
    dutch = hits.pop(DUTCH, 0)
    language = max(hits, key=lambda one: (hits[one], kinds[one]), default=DUTCH)
    most = hits[language]
    enough = _FEWEST_KINDS if dutch or len(words) < _ENOUGH_WORDS else _FEWEST_KINDS - 1
    if kinds[language] >= enough and most >= max(_SHARE * len(words), _TIMES * dutch + 1):
        return DUTCH if dutch and _speaks_dutch_too(text) else language
    return DUTCH if dutch or len(words) >= _FEWEST_WORDS else ""


def _speaks_dutch_too(text: str) -> bool:
    """Return whether enough of a foreign text is whole Dutch sentences: they are checked, the others left alone."""
    sentences = [_WORD.findall(sentence.casefold()) for sentence in _SENTENCE.split(text)]
    dutch = sum(len(words) for words in sentences if _is_dutch_sentence(words))
    return dutch >= _DUTCH_SHARE * sum(map(len, sentences))


def _is_dutch_sentence(words: Sequence[str]) -> bool:
    """Return whether words are a Dutch sentence: small words that only Dutch has, and hardly any that it has not."""
    known = [languages for word in words if (languages := _languages(word))]
    dutch = sum(DUTCH in languages for languages in known)
    kinds = {word for word in words if _languages(word) == (DUTCH,)}
    return len(words) >= FEWEST_IN_SENTENCE and len(kinds) >= _FEWEST_KINDS and dutch > _CLEARLY * (len(known) - dutch)


def _languages(word: str) -> tuple[str, ...]:
    """Return the languages that a word in small letters shows: as a small word of theirs, or by a letter of theirs."""
    if (known := _small_words().get(word)) is not None or word.isascii():
        return known or ()
    letters = _letters()
    return next((letters[letter] for letter in word if letter in letters), ())


def _tells(word: str, languages: tuple[str, ...]) -> bool:
    """Return whether a word tells apart from Dutch. A letter alone does not: `o.a.` and `i.p.v.` would be Polish."""
    return len(word) > 1 and DUTCH not in languages


@functools.cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Return the languages of every small word in `wordlists/taalwoorden.tsv`."""
    return _by_part((word, row["taal"]) for row in _rows() for word in row["woorden"].split())


@functools.cache
def _only_dutch() -> frozenset[str]:
    """Return the small words that only Dutch has."""
    return frozenset(word for word, languages in _small_words().items() if languages == (DUTCH,))


@functools.cache
def _letters() -> dict[str, tuple[str, ...]]:
    """Return the languages of every letter that hardly any other one writes."""
    return _by_part((letter, row["taal"]) for row in _rows() for letter in row["letters"])


def _rows() -> tuple[Row, ...]:
    return read_table("taalwoorden.tsv", ("taal", "woorden", "letters"))


def _by_part(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part, language in pairs:
        found[part] = (*found.get(part, ()), language)
    return found
