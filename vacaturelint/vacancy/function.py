"""Title, level and region of the function, as the text tells them."""

import re

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.core.text import BlockKind, Document, Span
from vacaturelint.core.vacancy import DocumentKind, FunctionLevel, Region, Vacancy
from vacaturelint.vacancy.posting import Overrides

_LEVEL = re.compile(r"\b(?:niveau|rang|graad|schaal|weddeschaal)\s+([A-E])\b|\b([A-E])\d?[a-z]?\s?[-–]\s?\2\d[a-z]?\b")
_DUTCH = re.compile(r"\b(?:cao|mbo|hbo|wo|vmbo|zzp|fte)\b|\b\d{4}\s?[A-Z]{2}\b|\.nl\b")
_FLEMISH = re.compile(r"\b(?:ocmw|vdab|weddeschaal|maaltijdcheques|stad|schepen|paritair|brutoloon)\b|\.be\b", re.I)
_PROFILE = re.compile(r"\bfunctieprofiel\b|\bfunctiebeschrijving\b", re.I)
_STUDENT = re.compile(r"\bjobstudent|\bstudentenjob|\bvakantiejob", re.I)


def recognise(analysis: Analysis, overrides: Overrides) -> Vacancy:
    """Return what the document says about the function; what the user said wins."""
    document = analysis.document
    level, evidence = _level(document)
    given = overrides.level is not None or overrides.region is not None
    return Vacancy(
        title=_title(document),
        level=overrides.level or level,
        region=overrides.region or _region(document.text),
        kind=_kind(document),
        source="opgegeven" if given else "herkend",
        evidence=None if overrides.level else evidence,
    )


def _title(document: Document) -> str | None:
    headings = [block for block in document.blocks[:5] if block.kind is BlockKind.HEADING]
    block = headings[0] if headings else document.blocks[0]
    text = document.passage(block).text.strip()
    return text if len(text) <= 120 else None


def _level(document: Document) -> tuple[FunctionLevel | None, Span | None]:
    match = _LEVEL.search(document.text)
    if match is None:
        return None, None
    return FunctionLevel(match[1] or match[2]), Span(match.start(), match.end())


def _region(text: str) -> Region:
    dutch, flemish = len(_DUTCH.findall(text)), len(_FLEMISH.findall(text))
    return Region.NL if dutch > flemish else Region.BE


def _kind(document: Document) -> DocumentKind:
    head = " ".join(document.passage(block).text for block in document.blocks[:3])
    if _PROFILE.search(head):
        return DocumentKind.PROFILE
    return DocumentKind.STUDENT if _STUDENT.search(head) else DocumentKind.VACANCY
