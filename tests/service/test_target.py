"""Nothing that is not ours is replaced: devices, pipes, folders, inputs, files that are protected."""

import contextlib
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from vacaturelint.cli.main import run
from vacaturelint.errors import OutputError
from vacaturelint.service.target import check_target, replacing, write_file

TEXT = "# Kok\n\nJe werkt aan een project teneinde inwoners te helpen.\n"


def test_a_device_is_written_to(tmp_path: Path) -> None:
    device = tmp_path / "null"
    try:
        os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, 3))
        device.write_bytes(b"")
    except OSError:
        pytest.skip("needs the right to make a device")
    write_file(b"iets", str(device))
    assert stat.S_ISCHR(device.stat().st_mode)
    assert os.listdir(tmp_path) == ["null"]


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_file(b"iets" * 100_000, str(pipe))
    reader.join(30)
    assert got == [b"iets" * 100_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_pipe_that_nobody_reads_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vacaturelint.service.target._READER_SECONDS", 0.0)
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(OutputError, match="niemand leest die pijp"):
        write_file(b"iets", str(tmp_path / "pijp"))


def test_an_open_stream_is_written_to(tmp_path: Path) -> None:
    code = "from vacaturelint.service.target import write_file; print('een', flush=True); write_file(b'twee', {!r})"
    with (tmp_path / "uit").open("ab") as out:
        subprocess.run([sys.executable, "-c", code.format("/dev/stdout")], stdout=out, check=True)
        inode = os.fstat(out.fileno()).st_ino
    assert (tmp_path / "uit").read_text() == "een\ntwee"
    assert (tmp_path / "uit").stat().st_ino == inode


@pytest.mark.parametrize("name", ["", "map", "map/er/niet/uit", "nul\0", "kring", "x" * 400])
def test_what_can_be_no_target_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("map").mkdir()
    Path("kring").symlink_to("kring")
    with pytest.raises(OutputError):
        write_file(b"iets", name)
    assert sorted(os.listdir()) == ["kring", "map"]


def test_a_protected_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("van mij")
    (tmp_path / "a").chmod(0o444)
    with pytest.raises(OutputError, match="beschermd"):
        write_file(b"iets", str(tmp_path / "a"))
    assert (tmp_path / "a").read_text() == "van mij"


def test_a_link_stays_a_link_and_rights_stay(tmp_path: Path) -> None:
    (tmp_path / "echt").write_text("oud")
    (tmp_path / "echt").chmod(0o640)
    (tmp_path / "naam").symlink_to("echt")
    write_file(b"nieuw", str(tmp_path / "naam"))
    assert (tmp_path / "naam").is_symlink()
    assert (tmp_path / "echt").read_text() == "nieuw"
    assert stat.S_IMODE((tmp_path / "echt").stat().st_mode) == 0o640


def test_what_turns_into_an_input_on_the_way_is_not_replaced(tmp_path: Path) -> None:
    target, source = tmp_path / "uit", tmp_path / "in"
    source.write_text("van mij")

    def work() -> None:
        with replacing(str(target), reads=[str(source)]) as beside:
            beside.write_text("iets")
            target.symlink_to(source)

    with pytest.raises(OutputError, match="je eigen bestand"):
        work()
    assert source.read_text() == "van mij"


def test_what_a_killed_run_left_goes_and_what_another_run_holds_stays(tmp_path: Path) -> None:
    left, own = tmp_path / ".vacaturelint-abcd1234", tmp_path / ".vacaturelint-van-mij"
    for path in (left, own):
        path.write_text("half")
        os.utime(path, (time.time() - 3600,) * 2)
    with replacing(str(tmp_path / "een")) as held:
        os.utime(held, (time.time() - 3600,) * 2)
        write_file(b"iets", str(tmp_path / "twee"))
        assert held.exists()
    assert sorted(os.listdir(tmp_path)) == [own.name, "een", "twee"]


def test_only_an_ordinary_file_can_be_a_history(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "h.sqlite")
    with pytest.raises(OutputError, match="geen gewoon bestand"):
        check_target(str(tmp_path / "h.sqlite"), ordinary=True)


OWN_INPUTS = {
    "controleer": ["a.md", "-o", "a.md"],
    "controleer, link": ["a.md", "-o", "link.md"],
    "controleer, hard": ["a.md", "-o", "hard.md"],
    "controleer, folder": [".", "-o", "a.md"],
    "controleer, settings": ["a.md", "--config", "vacaturelint.toml", "-o", "vacaturelint.toml"],
    "controleer, list": ["a.md", "-o", "lijst.tsv"],
    "controleer, baseline": ["a.md", "--referentie", "r.json", "-o", "r.json"],
    "controleer, profile": ["a.md", "--functieprofiel", "b.md", "-o", "b.md"],
    "baseline": ["a.md", "r.json", "--schrijf-referentie", "--referentie", "a.md"],
    "rapport, data": ["rapport", "d.csv", "-o", "d.csv"],
    "rapport, folder": ["rapport", ".", "-o", "pagina.html"],
    "rapport, earlier": ["rapport", "a.md", "--vergelijk", "oud.json", "-o", "oud.json"],
    "rapport, history": ["rapport", "a.md", "--historiek", "h.json", "-o", "h.json"],
    "rapport, history is input": ["rapport", "leeg.md", "--historiek", "leeg.md", "-o", "uit.json"],
    "vergelijk, old": ["vergelijk", "oud.json", "oud2.json", "-o", "oud.json"],
    "vergelijk, new": ["vergelijk", "oud.json", "oud2.json", "-o", "oud2.json"],
    "annoteer": ["annoteer", "a.md", "-o", "a.md", "--overschrijf"],
    "verbeter, other input": ["verbeter", "a.md", "-o", "lijst.tsv", "--overschrijf"],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        Path(name).write_text(TEXT)
    Path("leeg.md").write_text("")
    Path("pagina.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    Path("d.csv").write_text("tekst\nJe helpt mensen.\n")
    Path("lijst.tsv").write_text("term\tbeter\tuitleg\tlidwoord\tlidwoord_beter\nblabla\tpraat\t\t\t\n")
    Path("vacaturelint.toml").write_text('[termen]\nbestanden = ["lijst.tsv"]\n')
    Path("link.md").symlink_to("a.md")
    os.link("a.md", "hard.md")
    assert run(["b.md", "--schrijf-referentie", "--referentie", "r.json"]) == 0
    for name in ("oud.json", "oud2.json"):
        assert run(["b.md", "-f", "json", "-o", name, "--faal-bij", "nooit"]) == 0
    return tmp_path


@pytest.mark.parametrize("words", OWN_INPUTS.values(), ids=OWN_INPUTS)
def test_what_a_command_reads_is_never_its_target(words: list[str], folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert run(words) == 2
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_what_stdin_was_opened_on_is_no_target(folder: Path) -> None:
    with (folder / "a.md").open("rb") as stdin:
        done = subprocess.run([sys.executable, "-m", "vacaturelint", "-", "-o", "a.md"], stdin=stdin, check=False)
    assert done.returncode == 2
    assert (folder / "a.md").read_text() == TEXT


@pytest.mark.usefixtures("folder")
def test_a_report_in_its_own_folder_is_made_again_and_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["rapport", "."], [".", "-f", "html", "--faal-bij", "nooit"]):
        with contextlib.suppress(FileNotFoundError):
            Path("verslag.html").unlink()
        first = run([*command, "-o", "verslag.html"]), Path("verslag.html").stat().st_size
        assert (run([*command, "-o", "verslag.html"]), Path("verslag.html").stat().st_size) == first
        assert b"verslag.html" not in Path("verslag.html").read_bytes()
    capsys.readouterr()


def test_a_report_needs_a_name_before_its_extension(folder: Path) -> None:
    assert run(["rapport", "a.md", "-o", ".html"]) == 2
    assert not (folder / ".html").exists()
