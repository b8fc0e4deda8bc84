"""What the page asks of the process that checks: plain values in, plain values out."""

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.core.worth import by_worth, first_steps
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.reporters.json import document_json
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.phrases import adults, level_words
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service.live import Live, Said
from vacaturelint.spoken.pace import breathless
from vacaturelint.spoken.script import Script, spoken_version
from vacaturelint.spoken.ssml import language_of, ssml
from vacaturelint.web.markdown import editable

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """The text in the editor, the name it goes by, what the user says of it, and the file it came from, if any.

    Settings and the baseline go by that file, though its text is edited as Markdown.
    """

    name: str
    text: str
    said: Said
    path: str | None = None

    @property
    def source(self) -> Source:
        """Return the text as a file."""
        return Source(self.path or self.name, self.data, PurePath(self.name).suffix.lower())

    @property
    def data(self) -> bytes:
        """Return the bytes of the text."""
        return self.text.encode("utf-8", "replace")


def report_of(live: Live, text: Text) -> DocumentReport:
    """Return the report of a text, as the settings for its place in the open folder want it."""
    return live.check(text.source._replace(path=live.place(text.source.path)), text.said)


def opened(_live: Live, name: str, data: bytes) -> Json:
    """Return the text to edit of a file, the name it then goes by, and what its reader noticed."""
    document = read(Source(name, data))
    own = document.format.is_text
    return {
        "text": editable(document),
        "name": name if own else f"{name}.md",
        "format": document.format,
        "notices": list(document.notices),
    }


def checked(live: Live, text: Text) -> Json:
    """Return the document as `--formaat json` shows it, and what the page shows beside that."""
    report = report_of(live, text)
    findings = list(report.findings)
    order = {id(finding): nth for nth, finding in enumerate(by_worth(findings))}
    steps = [id(step.finding) for step in first_steps(findings)]
    return {
        "document": document_json(report, Look()),
        "remarks": [_remark(finding, order[id(finding)], id(finding) in steps, report) for finding in findings],
        "advice": [list(judged.requirement.advice) for judged in report.requirements],
        "reading": _reading(report),
        "breath": [[one.span.start, one.span.end, round(one.seconds)] for one in breathless(report)],
    }


def _remark(finding: Finding, order: int, begin: bool, report: DocumentReport) -> Json:
    places = [[place.span.start, place.span.end] for place in finding.everywhere if place.span]
    return {"order": order, "begin": begin, "places": places, "insert": _insertion(finding, report)}


def _insertion(finding: Finding, report: DocumentReport) -> int | None:
    """Return where a sentence that is missing belongs: behind the part that its rule names, else at the end."""
    if finding.span is not None:
        return None
    ends = [section.span.end for section in report.sections if section.label.value == _belongs().get(finding.code)]
    return ends[-1] if ends else report.document.blocks[-1].span.end


@functools.cache
def _belongs() -> dict[str, str]:
    """Return the part of the vacancy where the sentence of a rule belongs, by its code; read once, not at every key."""
    found: dict[str, str] = {}
    for rule in load_rules():
        options = rule.options.value
        where = options.get("bij") if isinstance(options, dict) else None
        found[rule.code] = str(where.value) if where is not None else SectionLabel.OFFER.value
    return found


def _reading(report: DocumentReport) -> Json | None:
    lint = report.scores.lint
    if lint is None or not math.isfinite(lint.score):
        return None
    return {
        "level": lint.level,
        "words": level_words(lint.level),
        "score": round(lint.score, 1),
        "who": adults(lint.adults_struggling),
        "caveat": lint.caveat,
        "drivers": list(lint.drivers),
    }


def spoken(live: Live, text: Text) -> Json:
    """Return the spoken version of a text."""
    script = script_of(live, text)
    return {
        "parts": [list(_part(script, nth)) for nth in range(len(script.parts))],
        "seconds": round(script.seconds),
        "unspoken": list(script.unspoken),
        "asked": list(script.asked),
        "left_out": list(script.left_out),
        "language": language_of(script),
    }


def _part(script: Script, nth: int) -> Iterator[str]:
    part = script.parts[nth]
    yield from filter(None, (part.lead, *(line.text for line in part.lines)))


def spoken_ssml(live: Live, text: Text) -> bytes:
    """Return the spoken version as SSML."""
    return ssml(script_of(live, text)).encode()


def script_of(live: Live, text: Text) -> Script:
    """Return the spoken version itself, for who makes sound of it."""
    return spoken_version(report_of(live, text))
