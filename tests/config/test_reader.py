"""`vacaturelint.toml` as values on their lines: every scalar is text, whatever TOML makes of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from vacaturelint.config.reader import Config, find_config, read_config
from vacaturelint.core.located import Located
from vacaturelint.errors import RuleFileError

TOML = """stil = true
luid = false
processen = 3
[regels.VL101]
meer_dan = 20
[termen]
bestanden = ["woorden.tsv"]
"""


def read(folder: Path, text: str = TOML, name: str = "vacaturelint.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return read_config(folder / name)


def entries(node: Located) -> Mapping[str, Located]:
    assert isinstance(node.value, Mapping)
    return node.value


def test_every_scalar_is_text_on_its_line(tmp_path: Path) -> None:
    root = entries(read(tmp_path).root)
    assert [(key, root[key].value, root[key].line) for key in ("stil", "luid", "processen")] == [
        ("stil", "ja", 1),
        ("luid", "nee", 2),
        ("processen", "3", 3),
    ]
    assert entries(entries(root["regels"])["VL101"])["meer_dan"] == Located("20", 5)


def test_the_house_list_and_its_files_are_known(tmp_path: Path) -> None:
    config = read(tmp_path)
    assert [key for key, _ in config.terms()] == ["bestanden"]
    assert list(config.files()) == [tmp_path / "woorden.tsv"]
    assert list(read(tmp_path, 'profiel = "streng"\n').terms()) == []


def test_our_table_in_a_shared_file_counts_and_another_one_does_not(tmp_path: Path) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    root = entries(read(tmp_path, '[tool.vacaturelint]\nprofiel = "streng"\n', "pyproject.toml").root)
    assert root["profiel"] == Located("streng", 2)
    (inner / "pyproject.toml").write_text("[tool.ander]\nvacaturelint = 1\n", encoding="utf-8")
    assert find_config(inner) == tmp_path / "pyproject.toml"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb = [\n", 2, "geen geldige TOML"),
        ("[termen.eigen]\nbarema = 3\n", 2, "zet dit woord tussen aanhalingstekens"),
        ("a = " + "[" * 3000, 1, "te diep genest|geen geldige TOML"),
    ],
)
def test_a_mistake_has_its_line_and_a_remedy(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(RuleFileError, match=words) as caught:
        read(tmp_path, text)
    assert f":{line}:" in str(caught.value)


def test_a_file_that_is_no_text_is_told_at_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "vacaturelint.toml"
    path.write_bytes(b'profiel = "\xe9\xff"\n')
    with pytest.raises(RuleFileError) as caught:
        read_config(path)
    assert str(caught.value).startswith(f"{path}:1: ")
