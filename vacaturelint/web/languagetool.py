"""Findings as the LanguageTool protocol tells them: what LibreOffice, `language_tool_python` and editors can read.

Field by field as `https://languagetool.org/http-api/` describes the answer of `/v2/check`.
"""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vacaturelint import __version__
from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.core.finding import Category, Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Live
from vacaturelint.web.languages import NAMES
from vacaturelint.web.paragraph import Paragraph, utf16

Json = dict[str, Any]
# What a loose paragraph can be judged on: its words and sentences. Demands and gaps need the whole vacancy.
_LOOSE = (Category.READABILITY, Category.JARGON, Category.INCLUSION)
_MANY_SECTIONS = 2
_VACANCY = (SectionLabel.TASKS, SectionLabel.DEMANDS, SectionLabel.OFFER, SectionLabel.APPLY)
_MOST_REPLACEMENTS = 5
_AROUND = 40
# The categories that LibreOffice draws in a colour of their own: grammar in red-blue, style in another.
_KINDS = {
    Severity.ERROR: ("GRAMMAR", "Fouten", "grammar"),
    Severity.WARNING: ("STYLE", "Stijl", "style"),
    Severity.HINT: ("STYLE", "Stijl", "style"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules and categories that a client switched off, and those that alone it wants, when it wants only some."""

    disabled: frozenset[str] = frozenset()
    only: frozenset[str] | None = None

    def takes(self, finding: Finding) -> bool:
        """Return whether a client wants this finding: rules go by code, name and category, ours or LanguageTool's."""
        names = {finding.code, finding.name, finding.category.value, _KINDS[finding.severity][0]}
        return not names & self.disabled and (self.only is None or bool(names & self.only))


def languages(known: tuple[str, ...]) -> list[Json]:
    """Return the answer of `/v2/languages`."""
    return [{"name": NAMES[code], "code": code[:2], "longCode": code} for code in known]


def software() -> Json:
    """Return who answers, as every answer tells it."""
    return {
        "name": "vacaturelint",
        "version": __version__,
        "buildDate": "",
        "commit": None,
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def check(live: Live, paragraph: Paragraph, language: str, choice: Choice) -> Json:
    """Return the answer of `/v2/check`; a text without words has no matches."""
    matches: list[Json] = []
    sentences = Sentences(paragraph.text)
    try:
        report = live.check(Source(live.place("tekst.txt"), paragraph.text.encode("utf-8", "replace")))
    except UnreadableError:
        if paragraph.text.strip():
            raise
    else:
        matches = [
            _match(finding, span, paragraph, sentences) for finding, span in _placed(report) if choice.takes(finding)
        ]
    ranges = [paragraph.stretch(*span) for span in sentences.spans]
    return {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": {
            "name": NAMES[language],
            "code": language,
            "detectedLanguage": {"name": NAMES[language], "code": language, "confidence": 1.0, "source": "given"},
        },
        "matches": matches,
        "sentenceRanges": [[start, start + length] for start, length in ranges],
    }


def _placed(report: DocumentReport) -> Iterator[tuple[Finding, Span]]:
    """Yield what applies to this text, each place by itself; what is missing stands at the title of a vacancy."""
    whole = len({section.label for section in report.sections} & set(_VACANCY)) >= _MANY_SECTIONS
    title = next(
        (b.span for b in report.document.blocks if b.kind is BlockKind.HEADING), report.document.blocks[0].span
    )
    for finding in report.findings:
        if not whole and finding.category not in _LOOSE:
            continue
        for place in finding.everywhere:
            if place.span is not None:
                yield place, place.span
            elif whole:
                yield place, title


class Sentences:
    """The sentences of a text, cut once however many matches ask for theirs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans = sentence_spans(text)

    def at(self, place: int) -> str:
        """Return the sentence that holds a place, nothing between two of them."""
        nth = bisect.bisect_right(self.spans, place, key=lambda span: span[0]) - 1
        start, end = self.spans[nth] if nth >= 0 else (0, 0)
        return self._text[start:end] if place < end else ""


def _match(finding: Finding, span: Span, paragraph: Paragraph, sentences: Sentences) -> Json:
    offset, length = paragraph.stretch(span.start, span.end)
    category, name, issue = _KINDS[finding.severity]
    replacements = [one for one in finding.suggestions if one.replaces and finding.span]
    return {
        "message": finding.message,
        "shortMessage": finding.name.replace("-", " ").capitalize(),
        "replacements": [{"value": one.text} for one in replacements[:_MOST_REPLACEMENTS]],
        "offset": offset,
        "length": length,
        "context": _context(paragraph.text, span),
        "sentence": sentences.at(span.start),
        "type": {"typeName": "Hint" if finding.severity is Severity.HINT else "Other"},
        "rule": {
            "id": finding.code,
            "description": " ".join(finding.reason.split()),
            "issueType": issue,
            "category": {"id": category, "name": name},
            "isPremium": False,
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _context(text: str, span: Span) -> Json:
    """Return the words around a place; offset and length count in UTF-16 units of that piece."""
    start, end = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(text))
    before, after = "..." if start else "", "..." if end < len(text) else ""
    piece = text[start:end].replace("\n", " ")
    return {
        "text": f"{before}{piece}{after}",
        "offset": utf16(before + text[start : span.start]),
        "length": utf16(text[span.start : span.end]),
    }
