"""`spreektekst` on the command line: text, SSML and sound."""

import os
import re
import stat
import sys
import wave
from pathlib import Path

import pytest

from vacaturelint.cli.main import run

TEXT = "# Poetshulp\n\n## Taken\n\n- Je poetst de lokalen.\n- Je vult de zeep aan.\n"
FAKE = """#!{python}
import sys, wave
speed = int(sys.argv[sys.argv.index("-s") + 1])
with wave.open(sys.argv[sys.argv.index("-w") + 1], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(8000)
    said = sys.stdin.read()
    pauses = said.count("</s>") * 0.4 + said.count("</p>") * 0.8
    file.writeframes(b"\\0\\0" * int(8000 * (pauses + len(said) * {pace} / speed)))
"""


@pytest.fixture
def vacancy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "vacature.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_text_goes_to_stdout_and_what_to_know_to_stderr(vacancy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spreektekst", str(vacancy)]) == 0
    out, err = capsys.readouterr()
    assert "Wat doe je? Je poetst de lokalen. Je vult de zeep aan." in out
    assert "Wat verdien je?" in err
    assert "seconden" in err


@pytest.mark.parametrize(
    ("name", "told"), [("a-jurist-helder.md", None), ("d-keukenhulp.md", "Dat is kort: zeg in de vacature meer")]
)
def test_only_a_length_that_does_not_fit_is_remarked_on(
    name: str, told: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["spreektekst", str(Path(__file__).parents[1] / "corpus" / "teksten" / name)]) == 0
    remarks = [line for line in capsys.readouterr().err.splitlines() if line.startswith("Dat is")]
    assert len(remarks) == (told is not None)
    assert all(line.startswith(str(told)) for line in remarks)


def test_the_extension_says_what_is_written(vacancy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spreektekst", str(vacancy), "-o", "uit.ssml"]) == 0
    assert "<s>Je poetst de lokalen.</s>" in Path("uit.ssml").read_text(encoding="utf-8")
    assert run(["spreektekst", str(vacancy), "-o", "uit.mp3"]) == 2
    assert ".txt, .ssml of .wav" in capsys.readouterr().err


@pytest.mark.parametrize("pace", [2.5, 2.9])
def test_sound_is_made_by_the_program_and_lasts_as_long_as_the_screen_says(
    vacancy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pace: float
) -> None:
    assert run(["spreektekst", str(vacancy)]) == 0
    told = re.search(r"ongeveer (\d+) seconden", capsys.readouterr().err)
    assert told
    program = tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable, pace=pace), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    assert run(["spreektekst", str(vacancy), "-o", "uit.wav"]) == 0
    with wave.open("uit.wav") as file:
        seconds = round(file.getnframes() / file.getframerate())
    assert f"in {seconds} seconden" in capsys.readouterr().err
    assert abs(seconds - int(told[1])) <= 1


def test_a_file_that_is_there_is_replaced_only_when_asked(vacancy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("uit.txt", "uit.ssml"):
        Path(name).write_text("van mij", encoding="utf-8")
        assert run(["spreektekst", str(vacancy), "-o", name]) == 2
        assert "--overschrijf" in capsys.readouterr().err
        assert Path(name).read_text(encoding="utf-8") == "van mij"
        assert run(["spreektekst", str(vacancy), "-o", name, "--overschrijf"]) == 0
        assert "poetst" in Path(name).read_text(encoding="utf-8")


def test_without_the_program_it_says_what_to_install(
    vacancy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(["spreektekst", str(vacancy), "-o", "uit.wav"]) == 2
    assert "espeak-ng" in capsys.readouterr().err
    assert not Path("uit.wav").exists()


def test_a_file_that_cannot_be_read_is_told_and_ends_with_2(vacancy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vacancy.write_text("", encoding="utf-8")
    assert run(["spreektekst", str(vacancy)]) == 2
    assert "Dit bestand is leeg." in capsys.readouterr().err
    assert run(["spreektekst", "weg.md"]) == 2


@pytest.mark.parametrize(("sentences", "told"), [(4, 0), (5, 0), (6, 1), (7, 2)])
def test_at_most_five_sentences_without_breath_are_shown(
    sentences: int, told: int, vacancy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long = "Je poetst elke dag van de week de lokalen en de gangen en de trappen en de ramen van de school en het rusthuis en het gemeentehuis en de bibliotheek"  # noqa: E501
    lines = "".join(f"- {long} nummer {nth}.\n" for nth in range(sentences))
    vacancy.write_text(f"# Poetshulp\n\n## Taken\n\n{lines}", encoding="utf-8")
    assert run(["spreektekst", str(vacancy)]) == 0
    err = capsys.readouterr().err
    assert err.count("in één adem") == min(sentences, 5)
    assert ("Dat geldt voor nog" in err) is (told > 0)
    assert (f"Dat geldt voor nog {told} {'zin' if told == 1 else 'zinnen'}." in err) is (told > 0)
