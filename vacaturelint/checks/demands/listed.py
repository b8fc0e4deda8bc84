"""`aantal` and `moet-en-mag`: how many tasks or demands a vacancy lists, and whether it tells what is a plus."""

import itertools
import re
from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.checks.expressions import required
from vacaturelint.core.headings import heading_above
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import Block, BlockKind, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.fields import Fields

_ASKS_NOTHING = re.compile(
    r"\W{0,9}(?:(?:[^\W\d]+ ){0,2}(?:studies|werkervaring|talenkennis|talen|rijbewijs|opleidingsniveau|"
    r"attest(?:en)?)\s?:|"
    r"geen (?:diploma|ervaring|rijbewijs|voorkennis)\b|"
    r".{0,200}\b(?:kan|kunnen|mag|mogen) (?:ook |zeker )?(?:deelnemen|meedoen|solliciteren)\b|"
    r"[^,;]{0,200}\bniet (?:nodig|vereist|verplicht|van toepassing)\b)",
    re.IGNORECASE,
)
"""Opens a door, takes a demand back, or is a field: `Werkervaring: minstens 2 jaar` below the list that says so."""
_SECTIONS = {label.value: label for label in SectionLabel}


@declares(
    Option("deel", "het deel van de vacature"), Option("hoogstens", "zoveel punten mogen in één lijst van dat deel")
)
def compile_count(fields: Fields) -> Check:
    """Strike the heading of a list with too many points.

    Only points of the first level count, and none of a text that lost its line breaks.
    """
    section, most = fields.choice("deel", _SECTIONS), fields.integer("hoogstens")

    def run(facts: Facts) -> Iterator[Hit]:
        for items in lists_in(facts, section):
            count = len(_asking(facts, items)) if section is SectionLabel.DEMANDS else len(items)
            if count > most:
                yield Hit(heading_of(facts, items[0]), {"aantal": str(count), "hoogstens": str(most)})

    return Check(run, frozenset({"aantal", "hoogstens"}))


@declares(
    Option("vanaf", "een lijst met minder eisen valt niet op"),
    Option("hoogstens", "een lijst met meer eisen valt niet op"),
    Option("wens", "zo staat er dat iets een pluspunt is"),
)
def compile_must_and_may(fields: Fields) -> Check:
    """Strike the heading of a list of demands in which nothing is a plus or may be learned."""
    least, most = fields.integer("vanaf"), fields.integer("hoogstens")
    wish = required(fields, "wens")

    def run(facts: Facts) -> Iterator[Hit]:
        if wish.occurs(facts.readable):
            return
        for items in lists_in(facts, SectionLabel.DEMANDS):
            count = len(_asking(facts, items))
            if least <= count <= most:
                yield Hit(heading_of(facts, items[0]), {"aantal": str(count)})

    return Check(run, frozenset({"aantal"}))


def _asking(facts: Facts, items: list[Block]) -> list[Block]:
    """Return the points of a list of demands that ask something, and not what the form of a site says again."""
    return [item for item in items if not _ASKS_NOTHING.match(facts.document.passage(item).text)]


def heading_of(facts: Facts, item: Block) -> Span | None:
    """Return the nearest heading above a list: what is said of the whole list belongs there, not at one point."""
    above = heading_above(facts.document, item.span.start)
    return above.span if above else None


def lists_in(facts: Facts, section: SectionLabel) -> Iterator[list[Block]]:
    """Yield the lists of a section, each as its items of the first level.

    Where headings are lost one list may run on over several parts: each part has its own points.
    """
    skipped = skill_lists(facts.document)

    def is_of_section(block: Block) -> bool:
        return block.kind is BlockKind.LIST_ITEM and facts.posting.section_at(block.span.start) is section

    for is_list, blocks in itertools.groupby(facts.document.blocks, is_of_section):
        items = [block for block in blocks if block.level == 1]
        first = items[0].span if is_list and items else None
        if first is None:
            continue
        if not facts.document.shares_line(items[0]) and not any(span.overlaps(first) for span in skipped):
            yield items
