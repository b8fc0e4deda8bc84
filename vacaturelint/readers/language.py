"""In which language each block is, given what it shows itself and the blocks around it."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.text import DUTCH, Block
from vacaturelint.language.recognise import FEWEST_IN_SENTENCE, text_language, words_in


def with_languages(blocks: Sequence[Block], texts: Iterable[str]) -> tuple[Block, ...]:
    """Return the blocks, each with its language; `texts` are what they say, in the same order.

    A short block that says nothing of its language (a heading, a name) has that of the foreign blocks around it.
    """
    told = list(texts)
    judged = _without_slogans([text_language(text) for text in told], told)
    if not any(language not in ("", DUTCH) for language in judged):
        return tuple(blocks)
    return tuple(
        block._replace(language=language) if language != block.language else block
        for block, language in zip(blocks, _settled(judged), strict=True)
    )


def _without_slogans(judged: list[str], texts: Sequence[str]) -> list[str]:
    """Return the languages with that of a slogan left open: a few foreign words alone among Dutch ones are checked."""
    found = list(judged)
    alone = DUTCH not in judged
    for nth, language in enumerate(judged):
        near = {judged[at] for at in (nth - 1, nth + 1) if 0 <= at < len(judged)}
        if language not in ("", DUTCH) and language not in near and words_in(texts[nth]) < FEWEST_IN_SENTENCE:
            found[nth] = language if alone else DUTCH
    return found


def _settled(judged: Sequence[str]) -> Iterator[str]:
    """Yield the language of each block, given what the blocks show of theirs."""
    alone = DUTCH not in judged
    before = itertools.accumulate(judged, _latest)
    after = reversed([*itertools.accumulate(reversed(judged), _latest)])
    for language, above, below in zip(judged, before, after, strict=True):
        around = {above, below} - {""}
        is_one = len(around) == 1 and (alone or (above and below))
        yield language or (around.pop() if is_one else DUTCH)


def _latest(known: str, language: str) -> str:
    return language or known
