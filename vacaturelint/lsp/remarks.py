"""What an editor shows: every place of every finding, with what to write instead and where a note to us belongs."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Span
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Live, even


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark; offsets in code points of the text as sent. `line_start` is where the block of it begins its line."""

    code: str
    severity: str
    message: str
    reason: str
    start: int
    end: int
    suggestions: tuple[str, ...]
    line_start: int
    about_whole: bool


def remarks_in(live: Live, path: str, text: str) -> list[Remark]:
    """Return the remarks on a text that goes by `path`, as the configuration nearest to it wants them."""
    if live.leaves_out(path):
        return []
    report = live.check(Source(path, even(text).encode("utf-8", "replace")))
    return [_remark(place, report) for finding in report.findings for place in finding.everywhere]


def _remark(finding: Finding, report: DocumentReport) -> Remark:
    span = finding.span or _title(report)
    return Remark(
        finding.code,
        finding.severity.value,
        finding.message,
        " ".join(finding.reason.split()),
        span.start,
        span.end,
        tuple(_replacements(finding)),
        _line_start(report, span),
        finding.span is None,
    )


def _replacements(finding: Finding) -> Iterator[str]:
    if finding.span is not None:
        yield from (suggestion.text for suggestion in finding.suggestions if suggestion.replaces)


def _title(report: DocumentReport) -> Span:
    return report.document.blocks[0].span


def _line_start(report: DocumentReport, span: Span) -> int:
    block = report.document.block_at(span.start)
    return report.document.text.rfind("\n", 0, (block.span if block else span).start) + 1
