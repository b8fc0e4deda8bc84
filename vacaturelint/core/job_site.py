"""The page of a job site (VDAB): how a text taken from one is known, and the names of its fields.

The site fills its fields in from a form: they repeat or sharpen what the recruiter wrote, in words of their own.
"""

import re
from enum import StrEnum

_TOP = 400
"""Characters in which the page says what it is: below them a recruiter may write such words too."""
_PAGE = re.compile(r"\bvoor een job in\b|\bOnline sinds\b")


class SiteField(StrEnum):
    """A field of the page that holds a demand, by the label above or before it."""

    EDUCATION = "Opleidingsniveau"
    EXPERIENCE = "Werkervaring"
    LANGUAGES = "Talenkennis"
    LICENCE = "Rijbewijs"
    STUDIES = "Vereiste studies"


DEMANDS = (SiteField.EXPERIENCE, SiteField.LICENCE, SiteField.STUDIES)
"""The fields that the detectors of demands read as demands of their own."""


def is_of_job_site(text: str) -> bool:
    """Return whether a text was taken from a page of the site."""
    return _PAGE.search(text[:_TOP]) is not None
