"""The kind of document: a vacancy, a function profile, a student job, an internal vacancy, or none of these."""

import functools
import re
from collections.abc import Sequence

from vacaturelint.core.text import Document
from vacaturelint.core.vacancy import DocumentKind, Section
from vacaturelint.data.wordings import wording
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.sections import PARTS
from vacaturelint.vacancy.titles import Title

_PROFILE = re.compile(rf"\b{wording('functieprofiel')}\b", re.IGNORECASE)
_CANDIDACY = re.compile(rf"\b{wording('kandidatuur')}", re.IGNORECASE)
_STUDENT = re.compile(wording("studentenjob"), re.IGNORECASE)
_INTERNAL = re.compile(wording("voor-eigen-personeel"), re.IGNORECASE)
_SAYS_A_JOB = 2
"""Words of a job, different ones, from which a text is taken for a vacancy: one of them stands in many a long text."""
_SHORT = 300
"""Characters of a text in which one such word is enough."""


def kind_of(document: Document, title: Title | None, sections: Sequence[Section]) -> DocumentKind:
    """Return the kind that the first three blocks and the title tell; else a vacancy when anything speaks of a job.

    A document that begins as a function profile but also says how to apply is an information pack: a vacancy.
    """
    head = " ".join(document.passage(block).text[:200] for block in document.blocks[:3])
    if _PROFILE.search(head) and not _CANDIDACY.search(document.text):
        return DocumentKind.PROFILE
    if _STUDENT.search(title.line if title else head) or _STUDENT.search(head[:60]):
        return DocumentKind.STUDENT
    if _INTERNAL.search(head):
        return DocumentKind.INTERNAL
    return DocumentKind.VACANCY if _is_of_a_job(document, title, sections) else DocumentKind.OTHER


def _is_of_a_job(document: Document, title: Title | None, sections: Sequence[Section]) -> bool:
    """Return whether anything speaks of a job: a function in the title, a part of a vacancy, or words of a job."""
    if (title is not None and title.functions) or any(section.label in PARTS for section in sections):
        return True
    needed = 1 if len(document.text) <= _SHORT else _SAYS_A_JOB
    return len({match[0].casefold() for match in _words_of_a_job().finditer(document.text)}) >= needed


@functools.cache
def _words_of_a_job() -> re.Pattern[str]:
    words = [row["woord"] for row in read_table("jobwoorden.tsv", ("woord",))]
    patterns = (re.escape(word.removesuffix("*")) + ("" if word.endswith("*") else r"\b") for word in words)
    return re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)
