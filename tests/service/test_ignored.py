"""What git ignores is not read from a folder, and git itself agrees."""

import subprocess
from pathlib import Path

import pytest

from vacaturelint.service.inputs import find_paths

FILES = (
    "a.md", "oud.md", "concept/b.md", "concept/toch.md", "diep/c.md", "diep/oud.md", "diep/bouw/d.md", "bouw/e.md",
    "geheim.txt", "met spatie/é.md", "diep/apart/f.txt",
)  # fmt: skip
RULES = {
    ".gitignore": "# wat niemand leest\noud.md\nconcept/*\n!concept/toch.md\n/bouw/\n*.txt\n",
    "diep/.gitignore": "!oud.md\nbouw\n!f.txt\n",
    ".git/info/exclude": "met spatie/\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Je helpt.")
    for name, text in RULES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def found(folder: Path, start: str) -> set[str]:
    return {str(Path(path).relative_to(folder)) for path in find_paths([str(folder / start)]) if Path(path).is_file()}


@pytest.mark.parametrize("start", [".", "diep"])
def test_a_folder_is_read_as_git_sees_it(folder: Path, start: str) -> None:
    command = ["git", "-c", "core.quotepath=off", "ls-files", "-co", "--exclude-standard", start]
    seen = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.splitlines()
    assert found(folder, start) == {name for name in seen if name.endswith((".md", ".txt"))}


def test_a_folder_or_file_that_is_named_is_read_all_the_same(folder: Path) -> None:
    assert found(folder, "bouw") == {"bouw/e.md"}
    assert found(folder, "geheim.txt") == {"geheim.txt"}


def test_outside_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.md\n")
    (tmp_path / "a.md").write_text("Je helpt.")
    assert found(tmp_path, ".") == {"a.md"}


def test_a_line_that_is_no_pattern_is_passed_over(folder: Path) -> None:
    (folder / ".gitignore").write_text("!\n[z-a]\n\\\noud.md\n")
    assert "a.md" in found(folder, ".")
    assert "oud.md" not in found(folder, ".")
