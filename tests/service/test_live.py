"""What is checked while somebody types: only the sentences that changed are parsed again."""

from collections.abc import Iterator

import pytest

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Live
from vacaturelint.service.settings import Settings

FIRST = "Je helpt bezoekers aan het loket. Je werkt graag samen met collega's. Je schrijft korte mails."


def test_an_edit_parses_the_sentence_that_changed_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    fresh = Parser._fresh

    def counted(self: Parser, texts: list[str]) -> "Iterator[object]":
        parsed.extend(texts)
        yield from fresh(self, texts)

    monkeypatch.setattr(Parser, "_fresh", counted)
    live = Live(Settings({}))
    live.check(Source("a.txt", FIRST.encode()))
    assert "Je schrijft korte mails." in parsed
    parsed.clear()
    live.check(Source("a.txt", FIRST.replace("korte", "lange").encode()))
    assert [text for text in parsed if text in FIRST] == []
    assert "Je schrijft lange mails." in parsed
    parsed.clear()
    live.check(Source("a.txt", FIRST.encode()))
    assert parsed == []
