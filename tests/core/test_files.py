"""Files that people edit: read within a limit, or refused with what to do."""

from pathlib import Path

import pytest

from vacaturelint.core import files
from vacaturelint.core.files import is_there, text_of
from vacaturelint.errors import UnreadableError


def test_the_limit_itself_is_read_and_one_byte_more_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 3_000_000)
    path = tmp_path / "a.toml"
    path.write_bytes(b"a" * 3_000_000)
    assert len(text_of(path)) == 3_000_000
    path.write_bytes(b"a" * 3_000_001)
    with pytest.raises(UnreadableError, match=r"groter dan 3 MB"):
        text_of(path)


def test_marks_and_line_ends_are_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(b"\xef\xbb\xbfterm\r\nbarema\rstatuut\n")
    assert text_of(path) == "term\nbarema\nstatuut\n"


@pytest.mark.parametrize(("name", "remedy"), [("weg.txt", "bestaat niet"), ("map", "niet te lezen|geen gewoon")])
def test_what_is_no_file_says_so(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / "map").mkdir()
    assert not is_there(tmp_path / name)
    with pytest.raises(UnreadableError, match=remedy):
        text_of(tmp_path / name)


def test_a_name_that_no_file_can_have_is_not_there() -> None:
    assert not is_there("a\0b")
