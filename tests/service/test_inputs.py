"""Folders: what cannot be read is said, and what vacaturelint wrote there is not read again."""

import io
import os
from pathlib import Path

import pytest

from tests.reporters.sample import sample
from tests.reporters.test_memo import memo_of
from vacaturelint.errors import UnreadableError
from vacaturelint.service.inputs import find_inputs, find_paths


def test_a_folder_that_cannot_be_gone_through_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Je helpt mensen.")
    (tmp_path / "z.md").write_text("Je kookt soep.")
    above = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):  # together longer than a path may be, for root as for anyone
        os.mkdir("d" * 240, dir_fd=above)
        below = os.open("d" * 240, os.O_RDONLY, dir_fd=above)
        os.close(above)
        above = below
    os.close(above)
    inputs = list(find_inputs([str(tmp_path)]))
    assert [Path(one.path).name[:4] for one in inputs] == ["a.md", "z.md", "dddd"]
    assert [one.data for one in inputs] == [None] * 3
    with pytest.raises(UnreadableError, match="niet te lezen"):
        inputs[-1].open()


def test_a_memo_in_its_own_folder_is_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Je helpt mensen.")
    (tmp_path / "verslag.docx").write_bytes(memo_of(sample()))
    (tmp_path / "stuk.docx").write_bytes(b"PK geen zip")
    assert [Path(path).name for path in find_paths([str(tmp_path)])] == ["a.md", "stuk.docx"]


STDIN = {
    "# Kok\n\nJe kookt.": ".md",
    "Kok\n\n## Je werk\n\nJe kookt.": ".md",
    "Kok\n\n#kok is een hashtag.": ".txt",
    "<h1># Kok</h1>\n# kok <p>Je kookt.</p>": ".txt",
}


@pytest.mark.parametrize("text", STDIN)
def test_headings_make_a_text_on_stdin_markdown_unless_it_has_a_name(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    for given, name in (("stdin.txt", f"stdin{STDIN[text]}"), ("vacature.txt", "vacature.txt")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        (only,) = find_inputs(["-"], stdin_name=given)
        assert only.path == name
