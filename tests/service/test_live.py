"""What is checked while somebody types: only the sentences that changed are parsed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.cli.main import run
from vacaturelint.lsp.remarks import remarks_in
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Live
from vacaturelint.service.session import Order

FIRST = "Je helpt bezoekers aan het loket. Je werkt graag samen met collega's. Je schrijft korte mails."


def test_an_edit_parses_the_sentence_that_changed_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    fresh = Parser._fresh

    def counted(self: Parser, texts: list[str]) -> "Iterator[object]":
        parsed.extend(texts)
        yield from fresh(self, texts)

    monkeypatch.setattr(Parser, "_fresh", counted)
    live = Live(Order())
    live.check(Source("a.txt", FIRST.encode()))
    assert "Je schrijft korte mails." in parsed
    parsed.clear()
    live.check(Source("a.txt", FIRST.replace("korte", "lange").encode()))
    assert [text for text in parsed if text in FIRST] == []
    assert "Je schrijft lange mails." in parsed
    parsed.clear()
    live.check(Source("a.txt", FIRST.encode()))
    assert parsed == []


def test_what_the_team_knows_or_leaves_out_is_not_told_again_and_settings_hold_at_once(tmp_path: Path) -> None:
    text = "Je bent een stakeholder in ons bestuur.\n"
    path, settings = tmp_path / "een.md", tmp_path / "vacaturelint.toml"
    path.write_text(text, encoding="utf-8")
    live = Live(Order(typed={"kies": ("VL201", "VL203")}))

    def found(words: str = text) -> list[str]:
        return [words[remark.start : remark.end] for remark in remarks_in(live, str(path), words)]

    assert found() == ["stakeholder"]
    assert (
        run([str(path), "--kies", "VL201,VL203", "--schrijf-referentie", "--referentie", str(tmp_path / "a.json")]) == 0
    )
    settings.write_text('referentie = "a.json"\n', encoding="utf-8")
    assert found() == []
    assert found(f"{text}\nJe komt in de werfreserve.\n") == ["werfreserve"]
    settings.write_text('[termen]\nstil = ["stakeholder"]\n', encoding="utf-8")
    assert found() == []
    settings.write_text('uitsluiten = ["een.md"]\n', encoding="utf-8")
    assert found() == []
    settings.unlink()
    assert found() == ["stakeholder"]


def test_a_file_that_an_earlier_run_checked_comes_from_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VACATURELINT_CACHE", str(tmp_path / "cache"))
    known, other = tmp_path / "een.md", tmp_path / "twee.md"
    known.write_text(FIRST, encoding="utf-8")
    other.write_text(f"{FIRST} Je bent een stakeholder.", encoding="utf-8")
    run([str(known)])
    here = Live(Order()).outcome(str(other))

    def broken(_parser: Parser, texts: list[str]) -> "Iterator[object]":
        raise AssertionError(texts)

    monkeypatch.setattr(Parser, "_fresh", broken)
    assert Live(Order()).outcome(str(known)).problems == ()
    assert Live(Order()).outcome(str(other)) == here
    assert Live(Order(cache=False)).outcome(str(known)).problems != ()
