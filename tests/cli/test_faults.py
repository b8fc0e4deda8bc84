"""What a file, setting, list or stream does wrong is told in one line with exit status 2; 3 is for our own bugs."""

import io
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from vacaturelint.cli.main import run

SETTINGS = {
    "deep": "x = " + "[" * 5000 + "]" * 5000,
    "digits": f"processen = {'9' * 5000}",
    "number": f'processen = "{"9" * 5000}"',
    "nul": 'referentie = "a\\u0000b"',
    "nul, profile": 'functieprofiel = "a\\u0000b"',
    "long name": f'referentie = "{"a" * 5000}"',
    "long profile": f'taalprofiel = "{"a" * 5000}"',
    "range": 'uitsluiten = ["[z-a]"]',
    "mark": 'uitsluiten = ["!"]',
    "device": '[termen]\nbestanden = ["/dev/zero"]',
    "pipe": '[termen]\nbestanden = ["pijp"]',
    "folder": '[termen]\nbestanden = ["."]',
    "nul list": '[termen]\nbestanden = ["a\\u0000b"]',
    "option": f"[regels.VL101]\ngrens = {'9' * 4000}",
    "not utf-8": b"negeer = ['\xe9']",
    "no toml": "negeer = [",
    "date": "negeer = 2024-99-99",
    "stars": f'uitsluiten = ["{"*a" * 30}b"]',
    "deep stars": f'uitsluiten = ["{"**/a/" * 25}b"]',
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("vacaturelint.service.budget.bounded.__defaults__", (0.5,))
    deep = tmp_path / ("a/" * 60)
    deep.mkdir(parents=True)
    (deep / f"{'a' * 200}.md").write_text("Je helpt.\n")
    os.mkfifo(tmp_path / "pijp")
    return tmp_path


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_a_mistake_in_the_settings_is_told_with_its_place(
    settings: str | bytes, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "vacaturelint.toml").write_bytes(settings.encode() if isinstance(settings, str) else settings)
    status = run([".", "--kies", "VL203", "--geen-cache"])
    error = capsys.readouterr().err
    assert "liep zelf vast" not in error
    assert "Traceback" not in error
    assert status == 2 or (status, settings) == (0, SETTINGS["stars"])
    assert status == 0 or any(place in error for place in ("vacaturelint.toml", "referentie", "sterretjes"))


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nvacaturelint = 1", "[tool.vacaturelint]\nnegeer = 1"])
def test_a_shared_file_may_hold_anything(text: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pyproject.toml").write_text(text)
    assert run([".", "--kies", "VL203", "--config", "pyproject.toml"]) in (0, 2)
    assert "liep zelf vast" not in capsys.readouterr().err


@pytest.mark.parametrize("text", [
    '{"schema":' + "[" * 100_000, "{}", "[]", "null", "1", '"a"', '{"schema": "vacaturelint-referentie/1"}', "\x00",
    '{"schema": "vacaturelint-referentie/1", "findings": [1]}', '{"schema": 1e999}', "9" * 5000,
    '{"schema": "vacaturelint-referentie/1", "findings": {"a": 1}}',
], ids=lambda text: text[:30])  # fmt: skip
@pytest.mark.parametrize("words", [["a.md", "--referentie"], ["vergelijk", "b.json"]], ids=["baseline", "result"])
def test_a_damaged_baseline_or_result_is_refused(
    words: list[str], text: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.md").write_text("Je helpt.\n")
    (folder / "b.json").write_text(text)
    assert run([*words, "b.json"]) == 2
    assert "b.json" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "/dev/zero", "pijp", "."])
@pytest.mark.parametrize("option", ["--referentie", "--functieprofiel", "--taalprofiel", "--config"])
def test_a_strange_name_is_refused(option: str, name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text("Je helpt.\n")
    assert run(["a.md", "--kies", "VL203", option, name]) == 2
    assert "liep zelf vast" not in capsys.readouterr().err


def changed(
    data: bytes, name: str, content: bytes, *, flag: int = 0, kind: int | None = None, crc: bool = False
) -> bytes:
    """Return a Word file with a part more, of which the header says something else than is true."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    made = bytearray(out.getvalue())
    for mark, at_flag, at_kind, at_crc in ((b"PK\x03\x04", 6, 8, 14), (b"PK\x01\x02", 8, 10, 16)):
        at = made.rfind(mark)
        made[at + at_flag] |= flag
        if kind is not None:
            made[at + at_kind : at + at_kind + 2] = kind.to_bytes(2, "little")
        if crc:
            made[at + at_crc] ^= 0xFF
    return bytes(made)


IMAGE = "word/media/image1.png"
PARTS = {
    "encrypted": (IMAGE, b"beeld", {"flag": 1}),
    "unknown compression": (IMAGE, b"beeld", {"kind": 97}),
    "wrong crc": (IMAGE, b"beeld", {"crc": True}),
    "no word namespace": ("word/comments.xml", b"<comments/>", {}),
    "no xml": ("word/comments.xml", b"<a", {}),
    "types": ("[Content_Types].xml", b"<Types/>", {}),
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize("command", ["annoteer", "verbeter"])
def test_a_damaged_part_of_a_word_file_is_the_fault_of_the_file(
    command: str, part: tuple[str, bytes, dict[str, int]], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, content, options = part
    data = changed(FORMATS["docx"](parts_of(TEXTS[0])), name, content, **options)  # type: ignore[arg-type]
    (folder / "a.docx").write_bytes(data)
    assert run([command, "a.docx", "--kies", "VL2"]) in (0, 2)
    assert "liep zelf vast" not in capsys.readouterr().err


FULL = "De uitvoer is niet te schrijven: de schijf is vol.\n"


def shell(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    line = command.replace("vacaturelint", f"{sys.executable} -m vacaturelint")
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        ("vacaturelint a.md --kies VL203 >&-", 0, ""),
        ("vacaturelint a.md --kies VL203 -f json >&-", 0, ""),
        ("vacaturelint a.md --kies VL203 2>&-", 0, ""),
        ("vacaturelint regels > /dev/full", 2, FULL),
        (
            "vacaturelint a.md --kies VL203 -f json > /dev/full",
            2,
            FULL,
        ),
        (
            "vacaturelint - --kies VL203 <&-",
            2,
            "-: Via - kwam er geen tekst binnen. Geef een bestand, of laat een ander programma tekst doorgeven.\n",
        ),
        ("vacaturelint regels | head -1 > /dev/null; exit ${PIPESTATUS[0]}", 0, ""),
    ],
)
def test_a_closed_or_full_stream_ends_with_a_word(command: str, status: int, told: str, folder: Path) -> None:
    (folder / "a.md").write_text("Je helpt.\n")
    done = shell(command, folder)
    assert (done.returncode, done.stderr) == (status, told)


@contextmanager
def heeding_ctrl_c() -> Iterator[None]:
    """Let what is started heed Ctrl-C: where a shell runs the tests in the background, it would ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def catches_sigterm(process: int) -> bool:
    caught = next(line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line[:6] == "SigCgt")
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_run_that_is_stopped_says_so(number: int, status: int, folder: Path) -> None:
    command = [sys.executable, "-m", "vacaturelint", "-"]
    with (
        heeding_ctrl_c(),
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder) as process,
    ):
        while not catches_sigterm(process.pid):
            pass
        process.send_signal(number)
        _, error = process.communicate()
    assert (process.returncode, error) == (status, "Gestopt.\n")


def test_ctrl_c_while_a_class_is_made_stops_the_run_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stopped:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    def load(*_: object, **__: object) -> None:
        type("Settings", (), {"typed": Stopped()})

    monkeypatch.setattr("vacaturelint.cli.commands.cli.main", load)
    assert run(["vacature.md"]) == 130
    assert capsys.readouterr().err == "Gestopt.\n"
