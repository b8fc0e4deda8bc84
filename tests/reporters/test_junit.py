"""JUnit XML against its schema, read by junitparser."""

from pathlib import Path

import junitparser
import pytest
from lxml import etree

from tests.reporters.sample import PROBLEMS, ROOT, clean, sample
from vacaturelint.core.finding import Severity
from vacaturelint.reporters.junit import JunitWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("junit.xsd"))))
LOOKS = [Look(root=ROOT, fail_at=level) for level in (*Severity, None)]
LOOK = LOOKS[0]


def suites(text: str) -> list[junitparser.TestSuite]:
    return list(junitparser.JUnitXml.fromstring(text.encode()))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: str(look.fail_at))
def test_it_follows_the_schema(look: Look) -> None:
    for report in (sample(), clean(), sample()._replace(documents=(), problems=())):
        root = etree.fromstring(render(JunitWriter, report, look).encode())
        assert SCHEMA.validate(root), SCHEMA.error_log


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: str(look.fail_at))
def test_tests_fail_exactly_where_the_run_fails(look: Look) -> None:
    report = sample()
    found = suites(render(JunitWriter, report, look))
    for suite, document in zip(found, report.documents, strict=False):
        failing = {finding.code for finding in document.findings if look.fails(finding)}
        assert {case.name.split()[0] for case in suite if case.result} == failing
        assert suite.failures == len(failing)
        assert suite.errors == 0
        assert suite.tests == len({finding.code for finding in document.findings})


def test_problems_are_errors() -> None:
    found = suites(render(JunitWriter, sample(), LOOK))[-2:]
    assert [(suite.name, suite.errors, suite.failures) for suite in found] == [(p.path, 1, 0) for p in PROBLEMS]
    results = [result for suite in found for case in suite for result in case.result]
    assert all(isinstance(result, junitparser.Error) for result in results)
    assert results[0].text == PROBLEMS[0].message.replace("\x00", "\ufffd")


def test_a_clean_document_is_one_test_that_passes() -> None:
    (suite,) = suites(render(JunitWriter, clean(), LOOK))
    assert [(case.name, case.is_passed) for case in suite] == [("geen opmerkingen", True)]


def test_what_was_found_is_told_whole() -> None:
    text = render(JunitWriter, sample(), Look(root=ROOT, fail_at=None))
    told = " ".join(case.system_out or "" for suite in suites(text) for case in suite)
    assert "]]>" in told
    assert all(finding.message in told for document in sample().documents for finding in document.findings)
