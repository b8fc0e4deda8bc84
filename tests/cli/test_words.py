"""The words of the shell: questions at a slip, Dutch help everywhere, completion of commands and files."""

import io
import itertools
import re
from pathlib import Path

import click
import docx
import pytest

from vacaturelint.cli.commands import cli
from vacaturelint.cli.main import run
from vacaturelint.cli.rules import explain_rule
from vacaturelint.rulebook.loader import load_rules

COMMANDS = [[], *([name] for name in cli.commands)]
ENGLISH = re.compile(
    r"\[(?:required|default|env|boolean)|<=|\b(?:Usage|Options|Commands|Show|Arguments|INTEGER|TEXT)\b"
)


@pytest.mark.parametrize(
    ("words", "near"), [(["rapprot", "."], "rapport"), (["Anoteer", "a.docx"], "annoteer"), (["regel"], "regels")]
)
def test_a_slip_of_the_pen_is_a_question(
    words: list[str], near: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Je helpt.")
    assert run(words) == 2
    out, err = capsys.readouterr()
    assert f"Bedoel je {near}?" in err
    assert out == ""


@pytest.mark.parametrize("word", ["rapprot", "rapprot.md", "./rapprot"])
def test_a_path_is_no_slip(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(word).write_text("Je helpt.\n")
    assert run([word, "--kies", "VL115"]) == 0
    assert "Bedoel je" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["-h", "--help", "--hulp"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0] if words else "zonder")
def test_help_is_dutch_and_has_three_names(command: list[str], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, name]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Gebruik: vacaturelint")
    assert not ENGLISH.search(text.replace("[OPTIES]", ""))
    assert "-h, --help, --hulp" in text


def test_the_version_has_two_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert [run([name]) for name in ("--version", "--versie")] == [0, 0]
    first, second = capsys.readouterr().out.splitlines()
    assert first == second


@pytest.mark.parametrize(("typed", "offered"), [("vo", "voorbeeld"), ("ann", "annoteer")])
def test_the_shell_completes_commands_and_files(typed: str, offered: str) -> None:
    context = click.Context(cli, info_name="vacaturelint")
    found = [(item.value, item.type) for item in cli.shell_complete(context, typed)]
    assert found == [(typed, "file"), (offered, "plain")]
    inputs = next(param for param in cli.commands["annoteer"].params if isinstance(param, click.Argument))
    assert [item.type for item in inputs.shell_complete(context, "va")] == ["file"]


def test_the_model_vacancy_as_word_is_as_good_as_in_markdown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["voorbeeld", "-o", "vacature.docx"]) == 0
    assert run(["vacature.docx", "--faal-bij", "tip"]) == 0
    assert "Geen opmerkingen." in capsys.readouterr().out
    made = docx.Document(io.BytesIO(Path("vacature.docx").read_bytes()))
    assert {"Title", "Heading 2", "List Bullet"} <= {paragraph.style.name for paragraph in made.paragraphs}
    assert run(["voorbeeld", "-o", "vacature.docx"]) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert run(["voorbeeld", "-o", "vacature.pdf"]) == 2
    assert "kies een naam op .docx of .md" in capsys.readouterr().err


def test_no_line_of_an_explanation_breaks_twice() -> None:
    for rule in load_rules():
        shown = explain_rule(rule.code, None).split("\n\n")
        paragraphs = shown[2 : 2 + len(rule.explanation.strip().split("\n\n"))]
        assert " ".join(" ".join(paragraphs).split()) == " ".join(rule.explanation.split())
        for lines in (one.split("\n") for one in paragraphs):
            for line, following in itertools.pairwise(lines):
                assert len(f"{line} {following.split()[0]}") > 88, line
