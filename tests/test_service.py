"""One input that breaks a reader does not hide what the others hold."""

import zlib
from pathlib import Path

import pytest

from tests.examples import PARSER
from vacaturelint.core.text import Document
from vacaturelint.engine import CRASHED
from vacaturelint.readers.registry import READERS
from vacaturelint.readers.source import Source
from vacaturelint.service import Job, check_paths
from vacaturelint.vacancy.posting import Overrides


def _broken(_source: Source) -> Document:
    raise zlib.error("kapot")


def test_a_crash_in_a_reader_is_a_problem_of_that_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, "md", _broken)
    bad, good = tmp_path / "a.md", tmp_path / "b.txt"
    for path in (bad, good):
        path.write_text("Je helpt bezoekers aan het loket.", encoding="utf-8")
    report = check_paths(Job((str(bad), str(good)), (), PARSER, Overrides()))
    assert [problem.code for problem in report.problems] == [CRASHED]
    assert [document.document.path for document in report.documents] == [str(good)]
