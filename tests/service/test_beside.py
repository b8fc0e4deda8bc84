"""What a killed run left beside its result: it goes when it is ours, old, and held by nobody."""

import contextlib
import fcntl
import os
import sys
import time
from itertools import count
from pathlib import Path
from types import FrameType

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


class Stop:
    """Raises what Ctrl-C raises before the given instruction of `file_beside` and of what enters it."""

    def __init__(self, at: int) -> None:
        self.left = at

    def called(self, frame: FrameType, event: str, argument: object) -> "Stop | None":
        inside = frame.f_code.co_name in {"file_beside", "__enter__"} and self.left > 0
        frame.f_trace_opcodes = inside
        return self if inside else None

    def __call__(self, frame: FrameType, event: str, argument: object) -> "Stop":
        if event == "opcode" and self.left > 0:
            self.left -= 1
            if self.left == 0:
                raise KeyboardInterrupt
        return self


def test_a_stop_at_any_moment_leaves_no_file_beside(tmp_path: Path) -> None:
    before = sys.gettrace()
    for nth in count(1):
        stop = Stop(nth)
        with contextlib.suppress(KeyboardInterrupt):
            sys.settrace(stop.called)
            with file_beside(tmp_path / "rapport.json"):
                sys.settrace(before)
                stop.left = -stop.left
        sys.settrace(before)
        assert list(tmp_path.iterdir()) == [], nth
        if stop.left < 0:  # it came into the block undisturbed: every instruction before has had its stop
            break
    assert nth > 20
