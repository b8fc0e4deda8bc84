"""What a document is and shows: `geen-vacature`, `lijst-zonder-inleiding`, `zonder-kopjes` and `onderstreept`."""

import itertools
import re
from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, BlockKind, Span
from vacaturelint.data.fields import Fields
from vacaturelint.vacancy.sections import PARTS

_ANNOUNCES = re.compile(r"[:?…,]\s*$")
_SPEAKS = re.compile(r"\b(?:je|jij|jouw|u|we|wij|ons|onze)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S@\S|://|\bwww\.")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CELL})


@declares(Option("minstens", "een lijst met zoveel punten valt op"))
def compile_bare_list(fields: Fields) -> Check:
    """Strike the first point of a list of loose words that nothing announces."""
    least = fields.integer("minstens")

    def run(facts: Facts) -> Iterator[Hit]:
        before: Block | None = None
        for is_list, group in itertools.groupby(facts.document.blocks, lambda b: b.kind is BlockKind.LIST_ITEM):
            items = list(group)
            listed = is_list and len(items) >= least and _is_marked(facts, items[0])
            if listed and not (_is_announced(facts, before) or _is_of_part(facts, items[0]) or _speaks(facts, items)):
                yield Hit(items[0].span, {"aantal": str(len(items))})
            before = items[-1]

    return Check(run, frozenset({"aantal"}))


def _is_marked(facts: Facts, item: Block) -> bool:
    """Return whether a point is one in the source too, and not only by its look."""
    document = facts.document
    if document.format is Format.TEXT:
        return document.text[document.text.rfind("\n", 0, item.span.start) + 1 : item.span.start].strip() != ""
    return True


def _is_announced(facts: Facts, before: Block | None) -> bool:
    """Return whether what stands before a list says what it lists, or cannot be judged."""
    if before is None:
        return False
    text = facts.document.passage(before).text.strip()
    if before.kind is not BlockKind.PARAGRAPH or _ANNOUNCES.search(text):
        return True
    return not text.endswith((".", "!"))


def _is_of_part(facts: Facts, item: Block) -> bool:
    """Return whether a point stands below a heading, not the title, in a part that says what it lists."""
    blocks = facts.document.blocks
    headed = any(block.kind is BlockKind.HEADING and block.span < item.span for block in blocks[1:])
    return headed and facts.posting.section_at(item.span.start) in PARTS


def _speaks(facts: Facts, items: list[Block]) -> bool:
    """Return whether most points are sentences, which say by themselves what they are about."""
    sentences = sum(_SPEAKS.search(facts.document.passage(item).text) is not None for item in items)
    return 2 * sentences >= len(items)


@declares(Option("meer_dan", "een tekst met meer woorden valt op"))
def compile_without_headings(fields: Fields) -> Check:
    """Strike a long document that has no heading but its title."""
    most = fields.integer("meer_dan")

    def run(facts: Facts) -> Iterator[Hit]:
        blocks = facts.document.blocks
        words = sum(facts.analysis.count_words(block.span) for block in blocks if block.kind is not BlockKind.MARGIN)
        headed = any(block.kind is BlockKind.HEADING for block in blocks[1:])
        if words > most and not headed and not any(facts.document.shares_line(block) for block in blocks):
            yield Hit(None, {"woorden": str(words)})

    return Check(run, frozenset({"woorden"}))


@declares()
def compile_no_vacancy(_fields: Fields) -> Check:
    """Strike a whole document; `waar` says that it is one without a word of a job."""
    return Check(lambda _: iter((Hit(None),)))


@declares(Option("minstens", "zoveel onderstreepte woorden vallen op"))
def compile_underlined(fields: Fields) -> Check:
    """Strike the first underlined stretch of a block; links do not count."""
    least = fields.integer("minstens")

    def run(facts: Facts) -> Iterator[Hit]:
        for block in facts.document.blocks:
            for span in _underlined(facts, block) if block.kind in _TEXT else ():
                if facts.analysis.count_words(span) >= least:
                    yield Hit(span)
                    break

    return Check(run)


def _underlined(facts: Facts, block: Block) -> Iterator[Span]:
    """Yield the stretches of a block with a line below them that are no address."""
    for underlined, group in itertools.groupby(block.fragments, lambda fragment: fragment.underlined):
        fragments = list(group)
        span = Span(fragments[0].span.start, fragments[-1].span.end)
        if underlined and _ADDRESS.search(facts.document.text, span.start, span.end) is None:
            yield span
