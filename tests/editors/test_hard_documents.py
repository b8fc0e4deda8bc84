"""Thirteen Word files with hard structure, checked by all rules: what a comment or correction touches, and what not."""

import functools
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import chain

import pytest

from tests.editors.hard import NAMES, hard_file
from tests.editors.tracked import AUTHOR, comments, own, part, parts, settled, shape, story_parts, tag, words_of
from tests.examples import every_rule
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.correct import Corrected, correct_document
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.plan import applied
from vacaturelint.engine import check_document
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.posting import Overrides

MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
STAMP = "2026-01-02T03:04:05Z"
CHANGED = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
REVISIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
# corrections made in each file with 'teneinde … te' and 't.b.v.': what is locked, computed, in a box, or a change of
# another becomes a comment
SAFE = {
    "controls": 4, "boxes": 2, "talk": 6, "fields": 4, "notes": 8, "strict": 2, "macros": 2, "built": 5,
    "kaders": 4, "opmaak": 7, "tabellen": 7, "velden": 6, "wijzigingen": 4,
}  # fmt: skip


def checked(data: bytes, parser: Parser) -> DocumentReport:
    report, problems = check_document(read_docx(Source("a.docx", data)), every_rule(), parser, Overrides())
    assert not problems
    return report


@functools.cache
def corrected(name: str, parser: Parser, *, unsafe: bool) -> tuple[DocumentReport, Corrected]:
    data = hard_file(name)
    report = checked(data, parser)
    made = correct_document(report, data, lambda again: checked(again, parser), moment=MOMENT, unsafe=unsafe)
    return report, made


def untouched_parts_are_the_same(before: bytes, after: bytes) -> None:
    old, new = parts(before), parts(after)
    assert list(new)[: len(old)] == list(old)
    stories = story_parts(before)
    assert {name for name in new if old.get(name) != new[name]} <= CHANGED | set(stories)
    for name in stories:
        assert shape(after, name) == shape(before, name)
    for number, comment in comments(before).items():
        assert comments(after)[number] == comment


def new_numbers_are_their_own(data: bytes) -> None:
    nodes = chain.from_iterable(part(data, name).iter() for name in story_parts(data))
    changes = [node for node in nodes if tag(node) in REVISIONS and own(node, "author")]
    numbers = [own(node, "id") for node in changes]
    for node in (node for node in changes if own(node, "author") == AUTHOR):
        assert numbers.count(own(node, "id")) == 1
        assert own(node, "date") == STAMP


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_has_its_comment_at_its_words(name: str, parser: Parser) -> None:
    data = hard_file(name)
    report = checked(data, parser)
    made = annotate_docx(data, report.document, report.findings, MOMENT)
    untouched_parts_are_the_same(data, made)
    found = [(number, lines) for number, (author, lines) in comments(made).items() if author == AUTHOR]
    assert len(found) == len(report.findings)
    left = list(report.findings)
    for number, lines in found:
        words = words_of(made, number).replace("\u00ad", "")
        finding = next(one for one in left if _is_about(one, words, lines))
        left.remove(finding)
        if lines[0].startswith("Bij '"):
            assert finding.span
            assert report.document.place(finding.span.start).part != "word/document.xml"
        else:
            assert name in ("boxes", "kaders") or finding.span is None or words == finding.text
    assert not left


def _is_about(finding: Finding, words: str, lines: list[str]) -> bool:
    """Return whether a comment with these lines, at these words, tells the finding."""
    if not lines[-1].startswith(finding.code) or not any(finding.message in line for line in lines):
        return False
    if finding.span is None:
        return words.strip() == "Administratief medewerker" or "heading" in finding.data
    return lines[0].startswith("Bij '") or "".join(finding.text.split()) in "".join(words.split())


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe too"])
@pytest.mark.parametrize("name", NAMES)
def test_accepting_gives_the_promise_and_refusing_the_original(name: str, unsafe: bool, parser: Parser) -> None:
    data = hard_file(name)
    report, made = corrected(name, parser, unsafe=unsafe)
    new_numbers_are_their_own(made.data)
    promised = applied(report.document.text, made.plan.edits)
    assert read_docx(Source("a.docx", settled(made.data, accept=True))).text == promised
    assert read_docx(Source("a.docx", made.data)).text == promised
    refused = settled(made.data, accept=False)
    assert read_docx(Source("a.docx", refused)).text == report.document.text
    untouched_parts_are_the_same(data, refused)
    ours = [number for number, (author, _) in comments(made.data).items() if author == AUTHOR]
    assert len(ours) == len(made.plan.rest)
    assert places(made.plan.rest) + len(made.plan.edits) == places(report.findings)
    for number in ours:
        words_of(made.data, number)


@pytest.mark.parametrize("name", NAMES)
def test_no_applied_finding_is_left_and_no_error_is_new(name: str, parser: Parser) -> None:
    report, made = corrected(name, parser, unsafe=False)
    after = checked(made.data, parser)
    assert len(made.plan.edits) == SAFE[name]
    for code in {edit.finding.code for edit in made.plan.edits}:
        done = sum(edit.finding.code == code for edit in made.plan.edits)
        assert (
            places(f for f in after.findings if f.code == code)
            <= places(f for f in report.findings if f.code == code) - done
        )
    assert errors(after) <= errors(report)


def places(findings: Iterable[Finding]) -> int:
    return sum(len(finding.everywhere) for finding in findings)


def errors(report: DocumentReport) -> int:
    return sum(finding.severity is Severity.ERROR for finding in report.findings)
