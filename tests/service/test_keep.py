"""What the page remembers in the configuration that holds: added, and nothing else changed."""

import tomllib
from pathlib import Path

import pytest

from vacaturelint.config.reader import OWN_FILE, SHARED_FILE
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.service.keep import configuration_for, keep
from vacaturelint.service.session import Order
from vacaturelint.service.surroundings import Surroundings

CASES = {
    "": 'negeer = ["VL203"]',
    'negeer = ["VL801"]\n': 'negeer = ["VL801", "VL203"]',
    'negeer = [\n  "VL801",\n]\n': 'negeer = [\n  "VL801", "VL203",\n]',
    'niveau = "C" # onze keuze\n\n[termen]\nstil = ["x"]\n': 'negeer = ["VL203"]',
    "negeer = []\n": 'negeer = ["VL203"]',
}


@pytest.mark.parametrize(("before", "has"), CASES.items(), ids=repr)
def test_a_rule_is_added_and_the_rest_stays(tmp_path: Path, before: str, has: str) -> None:
    path = tmp_path / OWN_FILE
    if before:
        path.write_text(before, encoding="utf-8")
    keep(tmp_path / OWN_FILE, rule="VL203")
    text = path.read_text(encoding="utf-8")
    assert has in text
    assert "VL203" in tomllib.loads(text)["negeer"]
    assert all(line in text for line in before.splitlines() if "negeer" not in line)
    keep(tmp_path / OWN_FILE, rule="VL203")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("before", ["", '[termen]\nstil = ["a"]\n', "[termen]\n\n[regels.VL101]\nmaximum = 12\n"])
def test_a_word_is_silenced(tmp_path: Path, before: str) -> None:
    (tmp_path / OWN_FILE).write_text(before, encoding="utf-8")
    keep(tmp_path / OWN_FILE, word='zo\'n "woord"')
    found = tomllib.loads((tmp_path / OWN_FILE).read_text(encoding="utf-8"))
    assert 'zo\'n "woord"' in found["termen"]["stil"]
    assert found.get("regels") == tomllib.loads(before).get("regels")


@pytest.mark.parametrize("before", ["negeer = 3 =", 'negeer = "VL801"\n', 'termen = {stil = ["a"]}\n'])
def test_a_file_that_cannot_be_changed_with_certainty_stays(tmp_path: Path, before: str) -> None:
    path = tmp_path / OWN_FILE
    path.write_text(before, encoding="utf-8")
    with pytest.raises(UsageError, match="zelf"):
        keep(tmp_path / OWN_FILE, word="b") if "termen" in before else keep(tmp_path / OWN_FILE, rule="VL203")
    assert path.read_text(encoding="utf-8") == before


def kept(folder: Path, config: str | None = None, document: str = "a.md") -> dict[str, str]:
    """Leave VL203 alone for a document of the folder; return what holds for it then, by key, as text."""
    order = Order(inputs=(str(folder),), config=config)
    path = str(folder / document)
    keep(configuration_for(order, path), rule="VL203")
    shown = Surroundings({}, config, (path,)).of(path).shown(path)
    return {key: str(setting.value) for key, setting in shown.items()}


def test_the_settings_of_a_parent_folder_stay_in_force(tmp_path: Path) -> None:
    (tmp_path / OWN_FILE).write_text('niveau = "C"\nnegeer = ["VL801"]\n', encoding="utf-8")
    folder = tmp_path / "vacatures"
    folder.mkdir()
    found = kept(folder)
    assert found["niveau"] == "C"
    assert "VL801" in found["negeer"]
    assert "VL203" in found["negeer"]
    assert not (folder / OWN_FILE).exists()


@pytest.mark.parametrize(
    "before",
    [
        '[project]\nname = "x"\n\n[tool.vacaturelint]\nniveau = "C"\n\n[tool.ruff]\nline-length = 100\n',
        '[tool.vacaturelint] # van ons\nniveau = "C"\nnegeer = ["VL801"]\n',
        '[tool.vacaturelint.termen]\nstil = ["a"]\n[ tool . vacaturelint ]\nniveau = "C"\n',
    ],
)
def test_the_table_in_a_pyproject_is_written_to(tmp_path: Path, before: str) -> None:
    shared = tmp_path / SHARED_FILE
    shared.write_text(before, encoding="utf-8")
    found = kept(tmp_path)
    assert found["niveau"] == "C"
    assert "VL203" in found["negeer"]
    assert not (tmp_path / OWN_FILE).exists()
    after = tomllib.loads(shared.read_text(encoding="utf-8"))
    assert after.get("project") == tomllib.loads(before).get("project")
    assert after["tool"].get("ruff") == tomllib.loads(before)["tool"].get("ruff")
    keep(shared, word="b")
    assert "b" in tomllib.loads(shared.read_text(encoding="utf-8"))["tool"]["vacaturelint"]["termen"]["stil"]


def test_the_configuration_that_was_named_is_written_to(tmp_path: Path) -> None:
    named = tmp_path / "elders" / "team.toml"
    named.parent.mkdir()
    named.write_text('niveau = "C"\n', encoding="utf-8")
    folder = tmp_path / "vacatures"
    folder.mkdir()
    assert "VL203" in kept(folder, str(named))["negeer"]
    assert list(folder.iterdir()) == []


def test_a_document_in_a_folder_with_its_own_settings_is_remembered_there(tmp_path: Path) -> None:
    (tmp_path / OWN_FILE).write_text('niveau = "C"\n', encoding="utf-8")
    inner = tmp_path / "team"
    inner.mkdir()
    (inner / OWN_FILE).write_text('niveau = "A"\n', encoding="utf-8")
    assert "VL203" in kept(tmp_path, document="team/a.md")["negeer"]
    assert (tmp_path / OWN_FILE).read_text(encoding="utf-8") == 'niveau = "C"\n'


def test_a_configuration_that_is_not_utf_8_is_named_and_left_alone(tmp_path: Path) -> None:
    before = "# café\n".encode("cp1252")
    path = tmp_path / OWN_FILE
    path.write_bytes(before)
    with pytest.raises(RuleFileError, match="UTF-8"):
        kept(tmp_path)
    with pytest.raises(UsageError, match="zelf"):
        keep(path, rule="VL203")
    assert path.read_bytes() == before


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_line_ends_and_the_mark_of_the_file_stay(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / OWN_FILE
    path.write_bytes(mark + b'niveau = "C"\r\n[termen]\r\nstil = ["a"]\r\n')
    keep(path, word="b")
    assert path.read_bytes() == mark + b'niveau = "C"\r\n[termen]\r\nstil = ["a", "b"]\r\n'
