"""Where in a document a sentence to paste belongs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.base import Facts
from vacaturelint.core.finding import HEADING
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import SectionLabel

_LONGEST_HEADING = 60  # characters; a longer one is a sentence, and nobody finds it back by its words
_ELSEWHERE = {
    SectionLabel.TASKS: "bij de taken",
    SectionLabel.DEMANDS: "bij wat je vraagt",
    SectionLabel.OFFER: "bij wat je biedt",
    SectionLabel.ABOUT: "bovenaan",
    SectionLabel.APPLY: "onderaan, bij hoe je solliciteert",
    SectionLabel.OTHER: "bovenaan",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something belongs: in words, and where the heading above it begins, None when there is no such heading."""

    words: str
    heading: int | None = None

    @property
    def data(self) -> Mapping[str, str]:
        """Return the place of the heading as data of a finding, for what puts a remark there."""
        return {} if self.heading is None else {HEADING: str(self.heading)}


def place_for(
    facts: Facts, section: SectionLabel, near: re.Match[str] | None = None, best: Wording | None = None
) -> Spot:
    """Return where in this document a sentence of that section belongs: below its shortest heading, if it has one.

    `near` is a match in the readable text that the sentence goes with: the heading above it comes first. Then comes one
    that `best` finds.
    """
    if section is SectionLabel.OTHER:
        return Spot(_ELSEWHERE[section])
    blocks = facts.document.blocks
    fitting = {nth: words for nth in range(len(blocks)) if (words := _heading_words(facts, nth, section))}
    upto = sum(near.string.count(mark, 0, near.start()) for mark in "\n\t") + 1 if near else 0
    above = next((nth for nth in range(upto - 1, -1, -1) if blocks[nth].kind is BlockKind.HEADING), None)
    if above not in fitting:
        known = best and [nth for nth in fitting if best.search(_heading(facts, nth))]
        above = min(known or fitting, key=lambda nth: (fitting[nth], nth), default=None)
    if above is None:
        return Spot(_ELSEWHERE[section])
    return Spot(f"onder '{_heading(facts, above)}'", blocks[above].span.start)


def _heading(facts: Facts, nth: int) -> str:
    return facts.document.passage(facts.document.blocks[nth]).text.strip(" :")


def _heading_words(facts: Facts, nth: int, section: SectionLabel) -> int:
    """Return the number of words of a block that heads the section, 0 for any other block."""
    block = facts.document.blocks[nth]
    if block.kind is not BlockKind.HEADING or facts.posting.section_at(block.span.start) is not section:
        return 0
    if facts.posting.on_job_site and block.field and block.field.is_chosen:
        return 0  # the site fills it in: nobody can add a sentence there
    heading = _heading(facts, nth)
    return len(heading.split()) if len(heading) <= _LONGEST_HEADING else 0
