"""What the page remembers in `vacaturelint.toml`: added, and nothing else changed."""

import tomllib
from pathlib import Path

import pytest

from vacaturelint.errors import UsageError
from vacaturelint.service.keep import FILE, keep

CASES = {
    "": 'negeer = ["VL203"]',
    'negeer = ["VL801"]\n': 'negeer = ["VL801", "VL203"]',
    'negeer = [\n  "VL801",\n]\n': 'negeer = [\n  "VL801", "VL203",\n]',
    'niveau = "C" # onze keuze\n\n[termen]\nstil = ["x"]\n': 'negeer = ["VL203"]',
    "negeer = []\n": 'negeer = ["VL203"]',
}


@pytest.mark.parametrize(("before", "has"), CASES.items(), ids=repr)
def test_a_rule_is_added_and_the_rest_stays(tmp_path: Path, before: str, has: str) -> None:
    path = tmp_path / FILE
    if before:
        path.write_text(before, encoding="utf-8")
    keep(str(tmp_path), rule="VL203")
    text = path.read_text(encoding="utf-8")
    assert has in text
    assert "VL203" in tomllib.loads(text)["negeer"]
    assert all(line in text for line in before.splitlines() if "negeer" not in line)
    keep(str(tmp_path), rule="VL203")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("before", ["", '[termen]\nstil = ["a"]\n', "[termen]\n\n[regels.VL101]\nmaximum = 12\n"])
def test_a_word_is_silenced(tmp_path: Path, before: str) -> None:
    (tmp_path / FILE).write_text(before, encoding="utf-8")
    keep(str(tmp_path), word='zo\'n "woord"')
    found = tomllib.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert 'zo\'n "woord"' in found["termen"]["stil"]
    assert found.get("regels") == tomllib.loads(before).get("regels")


@pytest.mark.parametrize("before", ["negeer = 3 =", 'negeer = "VL801"\n', 'termen = {stil = ["a"]}\n'])
def test_a_file_that_cannot_be_changed_with_certainty_stays(tmp_path: Path, before: str) -> None:
    path = tmp_path / FILE
    path.write_text(before, encoding="utf-8")
    with pytest.raises(UsageError, match="zelf"):
        keep(str(tmp_path), word="b") if "termen" in before else keep(str(tmp_path), rule="VL203")
    assert path.read_text(encoding="utf-8") == before
