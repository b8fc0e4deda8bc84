"""`muur`, `lange-lijst` and `hoofdletters`: what makes a page hard to scan."""

import itertools
import re
from collections.abc import Iterator

from vacaturelint.analysis.words import Word
from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.job_site import JOB_IN, PRINT
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import Block, BlockKind, Span
from vacaturelint.data.fields import Fields
from vacaturelint.readability.lexicon import EVERYDAY, find

_TEXT = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_WHOLE_BLOCK = 2  # words; one word in capitals as a whole block is a heading or a name
_SHORT = 3  # letters; up to here it is an abbreviation
_OF_A_NAME = re.compile(rf"\s*(?:\d|{JOB_IN}\b|(?i:nv|bv|bvba|vzw)\b)")
_FIELD = re.compile(
    r"\W*[^\W\d_][^:.]{1,30}: ?\S"
)  # `Regime: voltijds`: the form of a site, which nobody reads through
_FIRMS = frozenset({"NV", "BV", "BVBA", "VZW", "CV", "CVBA"})
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]+(?:['’-][^\W\d_a-zß-ÿ]+)*")


@declares(Option("meer_dan", "een alinea met meer woorden valt op"))
def compile_wall(fields: Fields) -> Check:
    """Strike a paragraph that is too long.

    One of a text that lost its line breaks does not count: nobody knows how it looked.
    """
    most = fields.integer("meer_dan")

    def run(facts: Facts) -> Iterator[Hit]:
        for block in facts.document.blocks:
            if block.kind is BlockKind.PARAGRAPH and not facts.document.shares_line(block):
                words = facts.analysis.count_words(block.span)
                if words > most:
                    yield Hit(block.span, {"woorden": str(words), "hoogstens": str(most)})

    return Check(run, frozenset({"woorden", "hoogstens"}))


@declares(Option("hoogstens", "zoveel punten mogen in één lijst"))
def compile_long_list(fields: Fields) -> Check:
    """Strike the first point too many of a list."""
    most = fields.integer("hoogstens")

    def run(facts: Facts) -> Iterator[Hit]:
        skipped = skill_lists(facts.document)
        for items in _lists(facts.document.blocks):
            extra = items[most].span if len(items) > most else None
            if extra is not None and not (any(span.overlaps(extra) for span in skipped) or _is_form(facts, items)):
                yield Hit(extra, {"aantal": str(len(items)), "hoogstens": str(most)})

    return Check(run, frozenset({"aantal", "hoogstens"}))


def _is_form(facts: Facts, items: list[Block]) -> bool:
    """Return whether most points are a label with its value."""
    return 2 * sum(_FIELD.match(facts.document.passage(item).text) is not None for item in items) > len(items)


def _lists(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """Yield the lists of the document; items of a deeper level belong to the list they stand in."""
    items: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.LIST_ITEM:
            items.append(block)
        elif items:
            yield items
            items = []
    if items:
        yield items


@declares(
    Option("minstens", "zoveel woorden in hoofdletters na elkaar vallen op"),
    Option("letters", "een korter woord is een afkorting"),
)
def compile_capitals(fields: Fields) -> Check:
    """Strike words in capitals that follow each other; in a block without other words two are enough."""
    least, letters = fields.integer("minstens"), fields.integer("letters")

    def run(facts: Facts) -> Iterator[Hit]:
        for block in facts.document.blocks:
            words = [word for word in facts.analysis.words_in(block.span) if word.is_word]
            for found in _shouted(words, letters) if block.kind in _TEXT else ():
                if len(found) >= (_WHOLE_BLOCK if len(found) == len(words) else least) and not _is_name(facts, found):
                    span = Span(found[0].start, found[-1].end)
                    text = facts.document.text[span.start : span.end]
                    better = _lowered(text) if len(found) == len(words) else None
                    yield Hit(span, {"tekst": text}, (Suggestion(better),) if better else ())

    return Check(run, frozenset({"tekst"}))


def _shouted(words: list[Word], letters: int) -> Iterator[list[Word]]:
    """Yield the stretches of words in capitals with at least two that are too long for an abbreviation."""
    for capital, group in itertools.groupby(words, _in_capitals):
        found = list(group)
        if capital and sum(len(word.text) >= letters for word in found) >= _WHOLE_BLOCK:
            yield found


def _in_capitals(word: Word) -> bool:
    small = word.text.isascii() and word.text.islower()
    return not small and _CAPITAL.fullmatch(word.text) is not None


def _is_name(facts: Facts, words: list[Word]) -> bool:
    """Return whether words in capitals are the name or the address of a firm rather than a heading."""
    long = [word.text.lower() for word in words if len(word.text) > _SHORT]
    before = facts.document.text[: words[0].start].rstrip()
    after = facts.document.text[words[-1].end :]
    strange = sum(not find(word).known for word in long)
    if words[-1].text in _FIRMS:
        return True
    return 2 * strange > len(long) or before.endswith(PRINT) or _OF_A_NAME.match(after) is not None


def _lowered(text: str) -> str | None:
    """Return a heading in small letters but for its first; None where a word may be a name or an abbreviation.

    Nothing tells `GENT`, `CE` or `ICT` from other words once all are in capitals, so each must be an everyday one.
    """
    words = text.lower().split(" ")
    return text[:1] + text[1:].lower() if all(map(_is_everyday, words)) else None


def _is_everyday(word: str) -> bool:
    entry = find(word)
    return word.isalpha() and (entry.skipped or (len(word) > _SHORT and entry.frequency >= EVERYDAY))
