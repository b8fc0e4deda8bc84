"""JUnit XML, as Jenkins, GitLab and others read it: a suite a document, a test a rule that found something.

Only findings that make the run fail (`--faal-bij`) are failures, so that the tests are red when the exit status is;
lighter ones are the output of a test that passes. A document that could not be checked is an error. The shape follows
junit-10.xsd of https://github.com/jenkinsci/xunit-plugin; no times, so that the same input gives the same file.
"""

from collections.abc import Iterable, Mapping
from typing import TextIO
from xml.etree import ElementTree

from vacaturelint.core.finding import EMPTY, Finding
from vacaturelint.core.report import DocumentReport, Problem
from vacaturelint.core.text import Document
from vacaturelint.reporters.cells import shown_in_xml
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.paths import shown_path
from vacaturelint.reporters.phrases import advice_lines
from vacaturelint.reporters.places import where
from vacaturelint.reporters.writer import Ending, Spool, Writer

_CLEAN = "geen opmerkingen"
Element = ElementTree.Element


class JunitWriter(Writer):
    """Writes the run as JUnit XML; the counts over all suites stand above them."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._suites = out, look, Spool()
        self._counts = dict.fromkeys(("tests", "failures", "errors"), 0)

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Keep the suite of one document."""
        self._keep(_document(report, self._look))

    def finish(self, ending: Ending) -> None:
        """Write the counts, the suites and those of what could not be checked."""
        for problem in ending.problems:
            self._keep(_problem(problem, self._look))
        counts = "".join(f' {name}="{count}"' for name, count in self._counts.items())
        self._out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vacaturelint"{counts}>\n')
        self._suites.pour(self._out)
        self._out.write("</testsuites>\n")

    def close(self) -> None:
        """Let go of the suites that were kept."""
        self._suites.close()

    def _keep(self, suite: Element) -> None:
        for name in self._counts:
            self._counts[name] += int(suite.get(name, "0"))
        ElementTree.indent(suite, level=1)
        self._suites.write(f"  {ElementTree.tostring(suite, encoding='unicode').rstrip()}\n")


def _document(report: DocumentReport, look: Look) -> Element:
    path = shown_path(report.document.path, look.root)
    by_rule: dict[str, list[Finding]] = {}
    for finding in look.shown(report):
        by_rule.setdefault(finding.code, []).append(finding)
    cases = [_rule(report.document, path, by_rule[code], look) for code in sorted(by_rule)]
    return _suite(path, cases or [_case(path, _CLEAN)])


def _rule(document: Document, path: str, findings: list[Finding], look: Look) -> Element:
    """Return the test of one rule: a failure for what makes the run fail, output for the rest."""
    first = findings[0]
    case = _case(path, f"{first.code} {first.name}")
    failing = [finding for finding in findings if look.fails(finding)]
    if failing:
        kind = failing[0].severity.value
        failure = _element("failure", {"type": kind, "message": failing[0].message})
        failure.text = _told(document, failing)
        case.append(failure)
    passing = [finding for finding in findings if not look.fails(finding)]
    if passing:
        output = _element("system-out", {})
        output.text = _told(document, passing)
        case.append(output)
    return case


def _told(document: Document, findings: Iterable[Finding]) -> str:
    """Return findings as lines of text."""
    lines: list[str] = []
    for finding in findings:
        place = where(document, finding)
        head = f"{finding.severity.value}, {place}: " if place else f"{finding.severity.value}: "
        lines += [head + finding.message]
        if finding.text:
            lines.append(f"  »{' '.join(finding.text.split())}«")
        lines += [f"  {line}" for line in advice_lines(finding)]
    return shown_in_xml("\n".join(lines))


def _problem(problem: Problem, look: Look) -> Element:
    path = shown_path(problem.path, look.root)
    case = _case(path, problem.code)
    error = _element("error", {"type": problem.code, "message": problem.message})
    error.text = shown_in_xml(problem.message)
    case.append(error)
    return _suite(path, [case])


def _suite(path: str, cases: list[Element]) -> Element:
    suite = _element("testsuite", {"name": path, "tests": str(len(cases))})
    for name, count in (("failures", _having(cases, "failure")), ("errors", _having(cases, "error"))):
        suite.set(name, str(count))
    suite.extend(cases)
    return suite


def _having(cases: list[Element], tag: str) -> int:
    return sum(case.find(tag) is not None for case in cases)


def _case(path: str, name: str) -> Element:
    return _element("testcase", {"classname": path, "name": name})


def _element(tag: str, attributes: dict[str, str]) -> Element:
    return ElementTree.Element(tag, {name: shown_in_xml(value) for name, value in attributes.items()})
