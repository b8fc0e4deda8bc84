"""The cache removes and replaces only what carries its mark, and whatever lies in its place counts as absent."""

import hashlib
import os
import zlib
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from tests.service.test_run import CHEAP, cheap, some
from vacaturelint.cli.main import run
from vacaturelint.service.cache import FOLDER, Cache, user_cache
from vacaturelint.service.entries import Entry
from vacaturelint.service.run import Job, check_inputs

STRANGE = ("brief.txt", "ab/brief.txt", f"ab/{'ab' * 32}", f"cd/{'cd' * 31}", "CACHEDIR.TAG", "ef/map/brief.txt")


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """Return a folder with files of somebody else, also under the names that entries have."""
    for name in STRANGE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("van mij" * 100)
        os.utime(tmp_path / name, (0, 0))
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def fill(folder: Path, count: int = 3) -> Cache:
    cache = Cache(folder)
    assert [outcome.problems for outcome in check_inputs(some(count), Job(cheap, cache=cache))] == [()] * count
    return cache


def test_emptying_leaves_what_is_of_others(
    full: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(full)
    assert len(files(full)) == len(STRANGE) + 3 + 1  # and the rules as they were read
    monkeypatch.setenv("VACATURELINT_CACHE", str(full))
    assert run(["cache", "--wis"]) == 0
    out, err = capsys.readouterr()
    assert "3 resultaten gewist." in out
    assert "even geduld" in err, "with many results it takes a while"
    assert files(full) == set(STRANGE)


def test_trimming_leaves_what_is_of_others(full: Path) -> None:
    fill(full).trim(0)
    assert files(full) == set(STRANGE)


def test_an_own_folder_is_marked_for_backups_and_goes_as_a_whole(tmp_path: Path) -> None:
    cache = fill(tmp_path / "cache")
    assert (cache.folder / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")
    assert cache.clear() == 3
    assert not cache.folder.exists()


def test_a_folder_that_was_there_gets_no_mark(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij")
    fill(tmp_path)
    assert not (tmp_path / "CACHEDIR.TAG").exists()


def one_entry(folder: Path) -> Path:
    fill(folder, 1)
    (entry,) = folder.glob("??/*")
    return entry


def bomb(size: int) -> bytes:
    packed = zlib.compress(bytes(size), 9)
    return hashlib.sha256(packed).digest() + packed


@pytest.mark.parametrize("kind", ["fifo", "link", "folder", "strange", "bomb", "deep"])
def test_whatever_stands_in_the_place_of_an_entry_is_no_entry_and_stays(kind: str, tmp_path: Path) -> None:
    entry = one_entry(tmp_path / "cache")
    mark = entry.read_bytes().partition(b"\n")[0] + b"\n"
    entry.unlink()
    match kind:
        case "fifo":
            os.mkfifo(entry)
        case "link":
            (tmp_path / "brief").write_text("van mij")
            entry.symlink_to(tmp_path / "brief")
        case "folder":
            entry.mkdir()
        case "strange":
            entry.write_text("van mij")
        case "bomb":
            entry.write_bytes(mark + bomb(300_000_000))
        case _:
            deep = b"\x91" * 100_000
            packed = zlib.compress(deep)
            entry.write_bytes(mark + hashlib.sha256(packed).digest() + packed)
    cache = Cache(tmp_path / "cache")
    assert cache.find(next(some(1)).open(), CHEAP.key()) is None
    fill(cache.folder, 1)
    if kind == "link":
        assert (tmp_path / "brief").read_text() == "van mij"
    if kind == "strange":
        assert entry.read_text() == "van mij"


def test_a_name_that_is_no_utf8_goes_through_the_cache_and_other_processes(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text("Je helpt mensen.")
    from vacaturelint.service.inputs import Input

    for _ in range(2):
        for outcome in check_inputs([Input(os.fsdecode(name))], Job(cheap, cache=Cache(tmp_path / "cache"))):
            assert outcome.report is not None
            assert os.fsencode(outcome.report.document.path) == name


def test_an_entry_gives_back_what_was_packed_unless_it_is_damaged_or_unpacks_to_too_much(tmp_path: Path) -> None:
    entry = Entry(tmp_path, "a" * 64)
    entry.pack(bytes(1000))
    assert entry.unpacked(1001) == bytes(1000)
    with pytest.raises(ValueError, match="too large"):
        entry.unpacked(999)
    stored = entry.path.read_bytes()
    entry.path.write_bytes(stored[:-1] + bytes([stored[-1] ^ 1]))
    with pytest.raises(ValueError, match="damaged"):
        entry.unpacked(1001)


@pytest.mark.parametrize("home", ["/home/jan", "/home/jan/", "/", "jan", ""])
@pytest.mark.parametrize("named", ["", " ", "cache", "~/cache", "/ergens/cache", "/ergens/cache/"])
def test_the_cache_lies_where_the_system_wants_it(named: str, home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", home)
    assert user_cache().folder == user_cache_path("vacaturelint", appauthor=False) / "resultaten"
