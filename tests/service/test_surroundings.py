"""Which configuration holds for which document: the nearest one, from the document upward."""

from pathlib import Path

import pytest

from vacaturelint.api import check_file
from vacaturelint.cli.main import run
from vacaturelint.service.surroundings import Surroundings

TEXT = "Je bent een echte teamplayer bij ons.\n"


def put(folder: Path, **settings: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if settings:
        lines = [f"{key.replace('_', '-')} = {value}" for key, value in settings.items()]
        (folder / "vacaturelint.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    path = folder / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def codes(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, set[str]]:
    """Return the codes in the short report, by file name."""
    run([*args, "--formaat", "kort", "--geen-cache"])
    found: dict[str, set[str]] = {}
    for line in capsys.readouterr().out.splitlines():
        path, _, rest = line.partition(": ")
        found.setdefault(path.split(":")[0], set()).update(word for word in rest.split() if word.startswith("VL"))
    return found


def test_the_folder_of_the_document_counts_from_wherever_one_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "team", kies='["VL502"]')
    monkeypatch.chdir(tmp_path)
    assert codes(capsys, "team/a.txt") == {}
    assert codes(capsys, "team") == {}
    assert not check_file("team/a.txt").documents[0].findings
    run(["config", "team/a.txt"])
    assert "Instellingen uit team/vacaturelint.toml" in capsys.readouterr().out.replace(f"{tmp_path}/", "")


def test_a_document_outside_takes_the_settings_of_where_one_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    far = put(tmp_path / "ver")
    put(tmp_path / "hier", negeer='["jargon"]')
    monkeypatch.chdir(tmp_path / "hier")
    assert not any(code.startswith("VL2") for found in codes(capsys, str(far)).values() for code in found)


def test_each_document_has_its_own_and_the_run_that_of_the_common_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "x", negeer='["jargon"]', faal_bij='"nooit"')
    put(tmp_path / "y", kies='["jargon"]')
    monkeypatch.chdir(tmp_path)
    found = codes(capsys, "x", "y")
    assert not any(code.startswith("VL2") for code in found["x/a.txt"])
    assert all(code.startswith("VL2") for code in found["y/a.txt"])
    put(tmp_path, faal_bij='"waarschuwing"')
    assert Surroundings({}, None, ("x", "y")).run.value("faal-bij") == "waarschuwing"
    assert Surroundings({}, None, ("x",)).run.value("faal-bij") == "nooit"


def test_a_named_configuration_holds_for_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "x", negeer='["jargon"]')
    (tmp_path / "mijn.toml").write_text('kies = ["jargon"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert all(code.startswith("VL2") for code in codes(capsys, "x", "--config", "mijn.toml")["x/a.txt"])


def test_a_mistake_in_a_nearer_configuration_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "x", onzin="1")
    monkeypatch.chdir(tmp_path)
    assert run(["x/a.txt"]) == 2
    assert "vacaturelint.toml:1" in capsys.readouterr().err


def test_no_settings_are_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "x", negeer='["jargon"]')
    monkeypatch.chdir(tmp_path)
    before = Path("x/vacaturelint.toml").read_bytes()
    assert run(["x/a.txt", "-o", "x/vacaturelint.toml"]) == 2
    assert Path("x/vacaturelint.toml").read_bytes() == before
    assert "eigen bestand" in capsys.readouterr().err
