"""A document together with what it says about the job: what the detectors of demands and the checks read."""

import bisect
import functools
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.core.text import Block, Document
from vacaturelint.core.vacancy import FunctionLevel, Region, Section, SectionLabel, Vacancy


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says about the function; None leaves it to recognition."""

    level: FunctionLevel | None = None
    region: Region | None = None


@dataclass(frozen=True)
class Posting:
    """The analysed document, its sections and its function."""

    analysis: Analysis
    sections: tuple[Section, ...]
    vacancy: Vacancy

    @property
    def document(self) -> Document:
        """Return the document itself."""
        return self.analysis.document

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [section.span.start for section in self.sections]

    def section_at(self, offset: int) -> SectionLabel:
        """Return the label of the section that holds `offset`."""
        nth = bisect.bisect_right(self._starts, offset) - 1
        if nth < 0 or offset >= self.sections[nth].span.end:
            return SectionLabel.OTHER
        return self.sections[nth].label

    def blocks_in(self, *labels: SectionLabel) -> Iterator[Block]:
        """Yield the blocks of the sections with one of these labels."""
        for block in self.document.blocks:
            if self.section_at(block.span.start) in labels:
                yield block
