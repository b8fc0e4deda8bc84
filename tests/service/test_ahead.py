"""Work that only saves time: it breaks on nothing we know, and where it breaks no finding is lost."""

import pytest

from tests.corpus.source import TEXTS
from tests.examples import PARSER
from vacaturelint.core.report import DocumentReport
from vacaturelint.readers.source import Source
from vacaturelint.service import checker
from vacaturelint.service.checker import Checker
from vacaturelint.service.setup import Setup

SOURCES = [Source(path.name, path.read_bytes()) for path in TEXTS[:4]]


def reports(one: Checker) -> list[DocumentReport | None]:
    return [outcome.report for outcome in one.outcomes(SOURCES)]


def test_what_only_saves_time_breaks_on_nothing_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    sound, damaged = Checker(Setup(), PARSER), Checker(Setup(), PARSER)
    found = reports(sound)
    assert sound.missed == 0
    assert all(found)
    monkeypatch.setattr(checker, "read_ahead", broken)
    assert reports(damaged) == found
    assert damaged.missed == 1
