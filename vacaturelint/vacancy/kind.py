"""The kind of document: a vacancy, a function profile, a student job or an internal vacancy."""

import re

from vacaturelint.core.text import Document
from vacaturelint.core.vacancy import DocumentKind
from vacaturelint.vacancy.titles import Title

_PROFILE = re.compile(
    r"\bfunctieprofiel\b|\bfunctiebeschrijving\b|\bfunctiekaart\b|\bcompetentieprofiel\b|\bfunctiefiche\b", re.I
)
_CANDIDACY = re.compile(
    r"\bsollicite(?:er|ren)\b|\bkandidatuur|\bkandidaatstelling|\bselectieprocedure|\binschrijvingsformulier", re.I
)
_STUDENT = re.compile(
    r"\bjobstudent|\bstudentenjob|\bvakantiejob|\bwerkstudent|^student\b|^hogeschoolstudent|student\(e\)|"
    r"\bstudentenarbeid|^stage\b|\bstagiair",
    re.I,
)
_INTERNAL = re.compile(
    r"\binterne (?:vacature|oproep|selectie)|(?:alleen|enkel|uitsluitend) voor (?:eigen )?(?:personeel|medewerkers)",
    re.I,
)


def kind_of(document: Document, title: Title | None) -> DocumentKind:
    """Return the kind that the first three blocks and the title tell; a vacancy when they tell nothing.

    A document that begins as a function profile but also says how to apply is an information pack: a vacancy.
    """
    head = " ".join(document.passage(block).text[:200] for block in document.blocks[:3])
    if _PROFILE.search(head) and not _CANDIDACY.search(document.text):
        return DocumentKind.PROFILE
    if _STUDENT.search(title.line if title else head) or _STUDENT.search(head[:60]):
        return DocumentKind.STUDENT
    return DocumentKind.INTERNAL if _INTERNAL.search(head) else DocumentKind.VACANCY
