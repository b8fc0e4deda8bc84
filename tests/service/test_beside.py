"""What a killed run left beside its result: it goes when it is ours, old, and held by nobody."""

import fcntl
import os
import time
from pathlib import Path

import pytest

from vacaturelint.service.beside import file_beside

HOUR = 3600


def left(folder: Path, name: str, age: float) -> Path:
    path = folder / name
    path.write_text("half")
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_what_a_killed_run_left_goes_and_all_else_stays(tmp_path: Path) -> None:
    gone = left(tmp_path, ".vacaturelint-abcdefgh", HOUR)
    kept = [
        left(tmp_path, ".vacaturelint-ijklmnop", 0),  # another run may be about to hold it
        left(tmp_path, ".vacaturelint-kort", HOUR),
        left(tmp_path, "vacaturelint-abcdefgh", HOUR),
        left(tmp_path, ".vacaturelint-abcdefgh.md", HOUR),
    ]
    with file_beside(tmp_path / "rapport.json") as beside:
        assert beside.parent == tmp_path
        assert not gone.exists()
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_what_another_run_holds_stays(tmp_path: Path) -> None:
    held = left(tmp_path, ".vacaturelint-abcdefgh", HOUR)
    with held.open("rb") as one:
        fcntl.flock(one, fcntl.LOCK_EX)
        with file_beside(tmp_path / "rapport.json"):
            assert held.exists()


def test_a_link_with_such_a_name_is_not_followed(tmp_path: Path) -> None:
    theirs = left(tmp_path, "vacature.md", HOUR)
    link = tmp_path / ".vacaturelint-abcdefgh"
    link.symlink_to(theirs)
    with file_beside(tmp_path / "rapport.json"):
        assert link.is_symlink()
        assert theirs.exists()


def test_the_file_beside_goes_when_the_work_fails(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stuk"), file_beside(tmp_path / "rapport.json"):
        raise ValueError("stuk")
    assert list(tmp_path.iterdir()) == []
