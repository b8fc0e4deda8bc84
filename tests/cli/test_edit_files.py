"""`annoteer` and `verbeter` never lose a file: each input stands alone, nothing is overwritten unasked."""

import os
import re
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from vacaturelint.cli import edit
from vacaturelint.cli.main import run
from vacaturelint.readers.files import read_file
from vacaturelint.service import inputs

TEXT = "# Kok\n\nJe werkt aan een project teneinde inwoners te helpen.\n"
BETTER = "project om inwoners te helpen"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md", "c.md"):
        Path(name).write_text(TEXT)
    return tmp_path


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_crash_in_one_input_leaves_the_others_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    real = read_file

    def broken(path: str) -> object:
        if path == "b.md":
            raise ZeroDivisionError
        return real(path)

    monkeypatch.setattr(inputs, "read_file", broken)
    assert run(["verbeter", "a.md", "b.md", "c.md"]) == 3
    told = r"b\.md: vacaturelint liep zelf vast op dit bestand \(ZeroDivisionError in service/inputs\.py:\d+\)\."
    assert re.search(told, capsys.readouterr().err)
    assert left(folder) == ["a.md", "a.verbeterd.md", "b.md", "c.md", "c.verbeterd.md"]


def test_a_crash_in_an_editor_writes_nothing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError

    monkeypatch.setattr(edit, "correct_document", broken)
    assert run(["verbeter", "a.md"]) == 3
    assert left(folder) == ["a.md", "b.md", "c.md"]


@pytest.mark.usefixtures("folder")
def test_what_is_there_stays_and_the_others_are_made(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.verbeterd.md").write_text("van mij")
    assert run(["verbeter", "a.md", "b.md", "c.md"]) == 2
    assert "b.verbeterd.md bestaat al." in capsys.readouterr().err
    assert Path("b.verbeterd.md").read_text() == "van mij"
    assert BETTER in Path("c.verbeterd.md").read_text()
    assert run(["verbeter", "b.md", "--overschrijf"]) == 0
    assert BETTER in Path("b.verbeterd.md").read_text()


@pytest.mark.parametrize("target", ["a.md", "./a.md", "koppeling.md", "hard.md"])
def test_the_input_is_never_the_target(target: str) -> None:
    Path("koppeling.md").symlink_to("a.md")
    os.link("a.md", "hard.md")
    assert run(["verbeter", "a.md", "-o", target, "--overschrijf"]) == 2
    assert Path("a.md").read_text() == TEXT


def test_several_inputs_go_to_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    Path("uit").mkdir()
    Path("ook").mkdir()
    Path("ook/a.md").write_text(TEXT)
    assert run(["verbeter", "a.md", "b.md", "-o", "nieuw.docx"]) == 2
    assert "Met meer dan één bestand is -o een map." in capsys.readouterr().err
    assert run(["verbeter", "a.md", "b.md", "-o", "c.md/"]) == 2
    assert run(["verbeter", "a.md", "b.md", "-o", "nieuw/map"]) == 0
    assert left(Path("nieuw/map")) == ["a.verbeterd.md", "b.verbeterd.md"]
    assert run(["verbeter", "c.md", "-o", "nog een/"]) == 0
    assert left(Path("nog een")) == ["c.verbeterd.md"]
    capsys.readouterr()
    assert run(["verbeter", "a.md", "b.md", "ook/a.md", "-o", "uit", "--overschrijf"]) == 2
    assert "uit/a.verbeterd.md is net al geschreven" in capsys.readouterr().err
    assert left(Path("uit")) == ["a.verbeterd.md", "b.verbeterd.md"]


@pytest.mark.usefixtures("folder")
def test_a_link_and_the_rights_stay() -> None:
    Path("a.md").chmod(0o640)
    Path("koppeling.md").symlink_to("a.md")
    assert run(["verbeter", "koppeling.md", "--ter-plaatse"]) == 0
    assert Path("koppeling.md").is_symlink()
    assert BETTER in Path("a.md").read_text()
    assert Path("a.md").stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_nothing(folder: Path) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

    done = subprocess.run(
        [sys.executable, "-B", "-m", "vacaturelint", "verbeter", "a.md"],
        env={**os.environ, "PYTHONPATH": str(Path(edit.__file__).parents[2])},
        capture_output=True, text=True, check=False, preexec_fn=small,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "a.verbeterd.md is niet te schrijven: het bestand wordt te groot." in done.stderr
    assert left(folder) == ["a.md", "b.md", "c.md"]


def test_a_folder_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["annoteer", "a.md", "-o", "weg/a.html"]) == 2
    assert "die map bestaat niet" in capsys.readouterr().err


def test_a_difference_that_is_empty_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("goed.md").write_text("# Kok\n\nJe kookt.\n")
    assert run(["verbeter", "goed.md", "--verschil", "--kies", "jargon,VL115"]) == 0
    assert capsys.readouterr() == ("", "goed.md: 0 verbeteringen, 0 opmerkingen om zelf na te kijken.\n")


def test_a_copy_of_ours_is_skipped_in_a_folder_and_read_when_it_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verbeter", "."]) == 0
    assert run(["verbeter", ".", "--overschrijf"]) == 0
    assert left(folder) == [f"{name}{mark}.md" for name in "abc" for mark in ("", ".verbeterd")]
    capsys.readouterr()
    assert run(["verbeter", "a.verbeterd.md"]) == 0
    assert "a.verbeterd.md: 0 verbeteringen" in capsys.readouterr().err
    assert "a.verbeterd.verbeterd.md" not in left(folder), "a copy would be equal to it"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_comments_put_in_again_are_the_same_to_the_byte(kind: str) -> None:
    source = f"a.{kind}"
    heavy = next(path for path in TEXTS if path.stem == "c-administratief-zwaar")
    Path(source).write_bytes(FORMATS[kind](parts_of(heavy)))
    assert run(["annoteer", source, "-o", f"een.{kind}"]) == 0
    assert run(["annoteer", f"een.{kind}", "-o", f"twee.{kind}"]) == 0
    with zipfile.ZipFile(f"een.{kind}") as one, zipfile.ZipFile(f"twee.{kind}") as two:
        assert one.namelist() == two.namelist()
        assert [name for name in one.namelist() if one.read(name) != two.read(name)] == []
