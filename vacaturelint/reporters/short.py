"""One finding a line, as editors and `grep` read them: `pad:regel:kolom: VL201 waarschuwing melding`."""

from collections.abc import Iterator

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.reporters.cells import one_line
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.places import excerpt, region_of, where


def report_short(report: Report, look: Look) -> str:
    """Return a line for each finding, in the order of the text, then one for each problem.

    What has no lines says its page or paragraph; a finding about a whole text file stands at 1:1.
    """
    lines = [line for document in report.documents for line in _document(document, look)]
    lines += [f"{shown_path(one.path, look.root)}: {one.code} {one.message}" for one in report.problems]
    return "".join(f"{one_line(line)}\n" for line in lines)


def _document(report: DocumentReport, look: Look) -> Iterator[str]:
    path = shown_path(report.document.path, look.root)
    for finding in look.shown(report):
        words = excerpt(finding.text)
        quote = f" ['{words}']" if words and words not in finding.message else ""
        place = _place(report, finding)
        yield f"{path}:{place} {finding.code} {finding.severity.value} {finding.message}{quote}"


def _place(report: DocumentReport, finding: Finding) -> str:
    region = region_of(report.document, finding)
    if region is not None:
        return f"{region.line}:{region.column}:"
    place = where(report.document, finding)
    return f" {place}:" if place else "1:1:"
