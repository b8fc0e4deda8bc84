"""A document together with what it says about the job: what the detectors of demands and the checks read."""

import bisect
import functools
from collections.abc import Iterator
from dataclasses import dataclass, field

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.core.job_site import is_of_job_site
from vacaturelint.core.requirement import Requirement
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.core.vacancy import DocumentKind, FunctionLevel, Region, Section, SectionLabel, Vacancy
from vacaturelint.vacancy.professions import Profession, Stance, professions_in
from vacaturelint.vacancy.profiles import Ceiling, Function, LanguageProfile, ceiling, variant_of
from vacaturelint.vacancy.tasks import profile_from_tasks
from vacaturelint.vacancy.titles import Title, functions_named, share_a_word


@dataclass(frozen=True, slots=True)
class Reference:
    """A function profile that a vacancy is held against: whose it is, and what it asks."""

    vacancy: Vacancy
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says about the function; None leaves it to recognition.

    `profile` is the language profile to use, `reference` the function profile to hold the vacancy to.
    """

    level: FunctionLevel | None = None
    region: Region | None = None
    profile: LanguageProfile | None = None
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the document says about the function, with the title that told it.

    `profile` is the language profile that was given, or that of the functions in the title.
    """

    vacancy: Vacancy
    title: Title | None
    profile: LanguageProfile | None


@dataclass(frozen=True)
class Posting:
    """The analysed document, its sections and its function."""

    analysis: Analysis
    sections: tuple[Section, ...]
    recognised: Recognised
    overrides: Overrides = field(default_factory=Overrides)

    @property
    def vacancy(self) -> Vacancy:
        """Return what the document says about the function."""
        return self.recognised.vacancy

    @property
    def document(self) -> Document:
        """Return the document itself."""
        return self.analysis.document

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [section.span.start for section in self.sections]

    def words(self, span: Span) -> str:
        """Return the words at a place of the document."""
        return self.document.text[span.start : span.end]

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

    @functools.cached_property
    def on_job_site(self) -> bool:
        """Return whether the text was taken from a page of a job site: its fields are not the recruiter's words."""
        return is_of_job_site(self.document.text)

    @property
    def functions(self) -> tuple[Function, ...]:
        """Return the functions of the list that the title names."""
        return self.recognised.title.functions if self.recognised.title else ()

    @functools.cached_property
    def professions(self) -> tuple[Profession, ...]:
        """Return the professions that the title names, the strictest first."""
        title = self.recognised.title
        if title is None:
            return ()
        named = professions_in(title.line, self.vacancy.region)
        return named or self._by_function()

    def _by_function(self) -> tuple[Profession, ...]:
        """Return the professions that the known functions come down to; a rule for one is a question for the other."""
        rows = [row for function in self.functions for row in professions_in(function.name, self.vacancy.region)]
        return tuple(row.as_question() if row.stance is Stance.SILENT else row for row in rows)

    @functools.cached_property
    def profile(self) -> LanguageProfile | None:
        """Return the language profile: the one given, else that of the title, else one drawn from the tasks."""
        return self.recognised.profile or profile_from_tasks(self.task_texts)

    @functools.cached_property
    def task_texts(self) -> tuple[str, ...]:
        """Return the text of every block that tells the tasks."""
        return tuple(self.document.passage(block).text for block in self.blocks_in(SectionLabel.TASKS))

    @functools.cached_property
    def profile_part(self) -> int | None:
        """Return where a function profile begins that follows the vacancy in one document, or None."""
        for block in self.document.blocks[1:]:
            title = self.document.passage(block).text.strip().casefold()
            if block.kind is BlockKind.HEADING and block.level == 1 and title.startswith("functieprofiel"):
                return block.span.start
        return None

    @functools.cached_property
    def other_function(self) -> str | None:
        """Return the title of the function profile when it is clearly of another function, else None."""
        title = self._title_of_profile
        theirs, own = functions_named(title), functions_named(self.vacancy.title or "")
        apart = {one.family for one in theirs}.isdisjoint(one.family for one in own)
        return title if theirs and own and apart and not share_a_word(title, self.vacancy.title or "") else None

    @functools.cached_property
    def _title_of_profile(self) -> str:
        if self.overrides.reference is not None:
            return self.overrides.reference.vacancy.title or ""
        start = self.profile_part
        block = None if start is None else self.document.block_at(start)
        return self.document.passage(block).text.strip() if block else ""

    @functools.cached_property
    def ceiling(self) -> Ceiling | None:
        """Return the Dutch that may be asked for this function; None when nothing is known of it."""
        level = self.vacancy.level
        if self.vacancy.kind is DocumentKind.STUDENT and not (self.functions or self.overrides.level):
            level = None
        return ceiling(self.profile, level, variant_of(self.functions, level))
