"""The page of a job site (VDAB): how a text taken from one is known, its fields, and what may be chosen in them.

The site fills its fields in from a form: they repeat or sharpen what the recruiter wrote, in words of their own.
"""

import itertools
import re
from collections.abc import Iterator
from enum import StrEnum

_TOP = 400
"""Characters in which the page says what it is: below them a recruiter may write such words too."""
_PAGE = re.compile(r"\bvoor een job in\b|\bOnline sinds\b")
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
    TRAITS = "Persoonsgebonden vaardigheden"
    OFFER = "Aanbod"
    PLACE = "Plaats tewerkstelling"
    APPLY = "Hoe solliciteren?"

    @property
    def is_chosen(self) -> bool:
        """Return whether its value is chosen from a list, and is no sentence of the recruiter."""
        return self in _CHOSEN


_CHOSEN = frozenset({
    SiteField.EDUCATION, SiteField.EXPERIENCE, SiteField.LANGUAGES, SiteField.LICENCE, SiteField.STUDIES,
})  # fmt: skip
_LABELS = {field.value: field for field in SiteField}
# What must follow a label in mid-line, so that the same word in a sentence is none.
_LABEL = re.compile(
    r"(?<![\w\"'])(Talenkennis(?=:? [A-Z])|Vereiste studies(?=:? )|Werkervaring(?= (?:Geen|Minstens|Beperkte|Niet|$))|"
    r"Rijbewijs(?= [A-G]\b)|Functieomschrijving\b|Profiel(?= [A-Z•\-])|Professionele vaardigheden\b|"
    r"Persoonsgebonden vaardigheden\b|Aanbod(?= [A-Z•\-])|Plaats tewerkstelling\b|Hoe solliciteren\?|"
    r"Opleidingsniveau(?=:))"
)
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


def fields_in(text: str, *, on_page: bool) -> Iterator[tuple[int, SiteField | None]]:
    """Yield where each field begins in the text of a block, the label included, and before it what is none.

    One label in mid-text is a word like any other, and so is every label in a short text that is not `on_page`.
    """
    flat = on_page or len(text) > _FLATTENED
    marks = [(match.start(), _LABELS[match[1]]) for match in _LABEL.finditer(text)] if flat else []
    if not marks or (marks[0][0] > 0 and len(marks) == 1):
        yield 0, None
        return
    yield from itertools.chain([] if marks[0][0] == 0 else [(0, None)], marks)


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
