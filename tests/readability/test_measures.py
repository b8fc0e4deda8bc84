"""LIX, Flesch and reading time by textstat, of our sentences; and the places where they are shown."""

import json
import sys
from pathlib import Path

import openpyxl
import pytest

from vacaturelint.cli.main import run
from vacaturelint.readability.measures import measures_of
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

PLAIN = "Je helpt bezoekers aan het loket. Je brengt de post naar je collega's."
TEXT = f"# Medewerker onthaal\n\n{PLAIN}\n\n- een laptop\n- maaltijdcheques\n"


def measured(text: str) -> tuple[float | None, float | None, float]:
    found = measures_of(read_markdown(Source("a.md", text.encode())))
    return found.lix, found.flesch, found.seconds


def test_lix_worked_out_by_hand() -> None:
    lix, _, _ = measured(PLAIN)  # 13 words, 2 sentences, long are bezoekers and collegas
    assert lix == pytest.approx(13 / 2 + 100 * 2 / 13, abs=0.01)


def test_reading_aloud_takes_time_for_every_letter() -> None:
    letters = sum(not char.isspace() for char in PLAIN)
    assert measured(PLAIN)[2] == pytest.approx(letters * 0.068, abs=0.01)
    assert measured(TEXT)[2] > measured(PLAIN)[2]


def test_the_sentences_are_ours() -> None:
    assert measured(TEXT)[:2] == measured(PLAIN)[:2], "a title and a list are no sentences"
    dotted = PLAIN.replace("loket", "loket t.h.v. 3.50")
    bare = PLAIN.replace("loket", "loket thv 350")
    assert measured(dotted)[0] == measured(bare)[0], "a full stop inside ends no sentence"


def test_without_full_sentences_only_the_time_is_known() -> None:
    lix, flesch, seconds = measured("- een laptop\n- maaltijdcheques\n")
    assert (lix, flesch) == (None, None)
    assert seconds > 0


def test_they_are_shown_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    lix, flesch, seconds = measured(TEXT)
    assert lix is not None
    assert flesch is not None
    run(["a.md"])
    assert "LIX" not in capsys.readouterr().out
    run(["a.md", "--leesmaten"])
    told = " ".join(capsys.readouterr().out.split())
    assert f"LIX {lix:.0f} (hoger is moeilijker), Flesch {flesch:.0f} (hoger is makkelijker), hardop lezen" in told
    run(["a.md", "--leesmaten", "-f", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["measures"] == {"lix": round(lix, 1), "flesch": round(flesch, 1), "seconds_aloud": round(seconds)}
    for name in ("r.html", "r.xlsx"):
        assert run(["rapport", ".", "-o", name, "--leesmaten"]) == 0
    assert ">LIX</th>" in Path("r.html").read_text(encoding="utf-8")
    head, row = openpyxl.load_workbook("r.xlsx")["overzicht"].iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["LIX (textstat)"] == pytest.approx(lix, abs=0.05)


def test_without_textstat_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    for name in ("textstat", "textstat.textstat"):
        monkeypatch.setitem(sys.modules, name, None)
    assert run(["a.md", "--leesmaten"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert '"textstat<0.8,>=0.7.13"' in err or ".[leesmaten]" in err
