"""The page of a job site (VDAB): how a text taken from one is known, its fields, and what may be chosen in them.

The site fills its fields in from a form: they repeat or sharpen what the recruiter wrote, in words of their own.
"""

import functools
import itertools
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

_TOP = 400
"""Characters in which the page says what it is: below them a recruiter may write such words too."""
PRINT = "Print"
"""The button that the page puts behind a title."""
JOB_IN, ONLINE = "voor een job in", "Online sinds"
"""What it says behind a title: where the job is, and since when it is there."""
_PAGE = re.compile(rf"\b(?:{JOB_IN}|{ONLINE})\b")
_FLATTENED = 300
"""Characters of a paragraph from which on labels in it count on any page: nobody types so much in one piece."""


class SiteField(StrEnum):
    """A field of the page, by the label above or before it."""

    EDUCATION = "Opleidingsniveau"
    EXPERIENCE = "Werkervaring"
    LANGUAGES = "Talenkennis"
    LICENCE = "Rijbewijs"
    STUDIES = "Vereiste studies"
    TRAINING = "Opleiding"
    TASKS = "Functieomschrijving"
    SKILLS = "Professionele vaardigheden"
    PROFILE = "Profiel"
    TRAITS = "Persoonlijke vaardigheden"
    OFFER = "Aanbod"
    PLACE = "Plaats tewerkstelling"
    APPLY = "Hoe solliciteren?"

    @property
    def is_chosen(self) -> bool:
        """Return whether its value is chosen from a list, and is no sentence of the recruiter."""
        return self in _CHOSEN

    @property
    def is_listed(self) -> bool:
        """Return whether it is a list of skills from the catalogue of the site, without a sentence in it."""
        return self in _LISTED


_CHOSEN = frozenset({
    SiteField.EDUCATION, SiteField.EXPERIENCE, SiteField.LANGUAGES, SiteField.LICENCE, SiteField.STUDIES,
})  # fmt: skip
_LISTED = frozenset({SiteField.SKILLS, SiteField.TRAITS})
# The site called its lists of skills otherwise before, and what is sent to it still does.
_LABELS = {field.value: field for field in SiteField} | {
    "Jobgerelateerde competenties": SiteField.SKILLS,
    "Persoonsgebonden competenties": SiteField.TRAITS,
    "Persoonsgebonden vaardigheden": SiteField.TRAITS,
}
SKILL_LABELS = tuple(label for label, field in _LABELS.items() if field in _LISTED)
# What must follow a label in mid-line, so that the same word in a sentence is none.
_ITEM = r"(?= [A-Z•\-])"
_BEHIND = {
    SiteField.LANGUAGES: r"(?=:? [A-Z])", SiteField.STUDIES: r"(?=:? )", SiteField.LICENCE: r"(?= [A-G]\b)",
    SiteField.EXPERIENCE: r"(?= (?:Geen|Minstens|Beperkte|Niet|$))", SiteField.PROFILE: _ITEM, SiteField.OFFER: _ITEM,
    SiteField.EDUCATION: r"(?=:)", SiteField.APPLY: "",
}  # fmt: skip
_CHOICES = (
    re.escape(label) + _BEHIND.get(field, r"\b") for label, field in _LABELS.items() if field is not SiteField.TRAINING
)
_LABEL = rf"(?<![\w\"'])(?:{'|'.join(_CHOICES)})"
_SKILLS_FIRST = re.compile(rf"(?:{'|'.join(map(re.escape, SKILL_LABELS))})(?= [A-Z])")
_CHOICE = re.compile(
    r"(?:Werkervaring )?(?:Minstens (?P<least>\d+) jaar ervaring|Beperkte ervaring \( ?< ?(?P<below>\d+) jaar ?\))"
)
_NOTHING = re.compile(r"(?:Werkervaring )?Geen ervaring")
_NEXT_CHOICE = {"2": 5}
_ENDLESS = 100


def is_of_job_site(text: str) -> bool:
    """Return whether a text was taken from a page of the site."""
    return _PAGE.search(text[:_TOP]) is not None


def field_named(heading: str) -> SiteField | None:
    """Return the field that a heading is the label of."""
    return _LABELS.get(heading.strip())


class Mark(NamedTuple):
    """Where a field begins in the text of a block, and where its label ends; no field for what stands before one."""

    start: int = 0
    body: int = 0
    field: SiteField | None = None


def fields_in(text: str, *, on_page: bool) -> Iterator[Mark]:
    """Yield the fields in the text of a block, in order, and before them what is none.

    One label in mid-text is a word like any other, and so is every label in a short text that is not `on_page`, but for
    that of a list of skills in front.
    """
    flat = on_page or len(text) > _FLATTENED
    found = _label().finditer(text) if flat else filter(None, [_SKILLS_FIRST.match(text)])
    marks = [Mark(*match.span(), _LABELS[match[0]]) for match in found]
    if not marks or (marks[0].start > 0 and len(marks) == 1):
        yield Mark()
        return
    yield from itertools.chain([] if marks[0].start == 0 else [Mark()], marks)


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(_LABEL)  # when a text is read: a run from the cache reads none, and never pays for it


def chooses_none(text: str) -> bool:
    """Return whether the words are the choice of the site that asks no experience."""
    return _NOTHING.fullmatch(text.strip()) is not None


def field_years(text: str) -> tuple[int, int] | None:
    """Return the years that a choice of the site stands for, the last excluded; None for other text."""
    match = _CHOICE.fullmatch(text.strip())
    if match is None:
        return None
    if match["below"]:
        return 0, int(match["below"]) + 1
    return int(match["least"]), _NEXT_CHOICE.get(match["least"], _ENDLESS)
