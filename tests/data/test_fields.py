"""Typed getters over what people edit: each wrong value names its file, its line and what to write instead."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from vacaturelint.core.located import Located
from vacaturelint.data.fields import Fields
from vacaturelint.data.yamlfile import read_yaml
from vacaturelint.errors import RuleFileError


class Colour(StrEnum):
    RED = "rood"
    BLUE = "blauw"


COLOURS = {colour.value: colour for colour in Colour}
TEXT = """naam: barema
drempel: 25
minder: -3
lang: "1234567890"
negen: "123456789"
aan: ja
uit: nee
kleur: rood
kleuren: [rood, blauw]
leeg: ""
zin: {"let op": dit is geen zin}
onder:
  diep: 1
"""


def fields(path: str = "proef.yaml") -> Fields:
    return Fields(read_yaml(TEXT, path), path)


def test_what_is_there_is_given_with_its_type() -> None:
    own = fields()
    assert (own.has("naam"), own.has("weg")) == (True, False)
    assert (own.line_of("drempel"), own.line_of("weg")) == (2, 1)
    assert (own.text("naam"), own.text("weg", "anders"), own.text("naam", "anders")) == ("barema", "anders", "barema")
    assert (own.integer("drempel"), own.integer("minder"), own.integer("weg", 7)) == (25, -3, 7)
    assert own.integer("negen") == 123456789
    assert (own.flag("aan"), own.flag("uit", default=True), own.flag("weg"), own.flag("weg", default=True)) == (
        True, False, False, True,
    )  # fmt: skip
    assert own.choice("kleur", COLOURS) is Colour.RED
    assert own.choices("kleuren", COLOURS) == {Colour.RED, Colour.BLUE}
    assert own.choices("weg", COLOURS) == frozenset()
    assert (own.texts("kleuren"), own.texts("weg"), own.items("weg")) == (("rood", "blauw"), (), ())
    assert own.mapping("weg") is None
    inner = own.mapping("onder")
    assert inner is not None
    assert inner.integer("diep") == 1
    assert list(inner.entries()) == ["diep"]


@pytest.mark.parametrize(
    ("get", "line", "words"),
    [
        (lambda own: own.text("weg"), 1, "'weg' ontbreekt: voeg 'weg: …' toe"),
        (lambda own: own.text("leeg"), 10, "vul iets in of schrap de sleutel"),
        (lambda own: own.text("zin"), 11, "zet een zin met een dubbele punt tussen aanhalingstekens"),
        (lambda own: own.integer("naam"), 1, "'barema' is geen geheel getal: schrijf bijvoorbeeld 25"),
        (lambda own: own.integer("lang"), 4, "is geen geheel getal"),
        (lambda own: own.flag("naam"), 1, "schrijf ja of nee"),
        (lambda own: own.choice("naam", COLOURS), 1, "kies uit rood, blauw"),
        (lambda own: own.items("naam"), 1, "zet elke waarde na '- '"),
        (lambda own: own.mapping("naam"), 1, "'sleutel: waarde'"),
        (lambda own: own.only(["naam", "drempels"]), 2, "onbekende sleutel 'drempel': bedoel je 'drempels'?"),
        (lambda own: own.only(["xyz", "naam"]), 2, "onbekende sleutel 'drempel': kies uit naam, xyz"),
    ],
)
def test_a_wrong_value_names_its_line_and_what_to_write(get: Callable[[Fields], object], line: int, words: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        get(fields())
    assert str(caught.value).startswith(f"proef.yaml:{line}: ")
    assert words in str(caught.value)


def test_the_remedy_for_toml_is_in_toml() -> None:
    own = fields("vacaturelint.TOML")
    with pytest.raises(RuleFileError, match=r'schrijf naam = \["een", "twee"\]'):
        own.items("naam")
    with pytest.raises(RuleFileError, match='sleutel = "waarde"'):
        Fields(Located("tekst", 3), "vacaturelint.toml")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: &x 2\nc: *x\n", 2, "verwijzingen"),
        ("- a\n- b\n", 1, "hier horen sleutels"),
        ("a: 1\na: 2\n", 2, "a"),
        ("a: [1\n", 2, "geen geldige YAML"),
        ("a: \x07\n", 1, "bewaar het bestand als UTF-8-tekst"),
    ],
)
def test_bad_yaml_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        read_yaml(text, "proef.yaml")
    assert str(caught.value).startswith(f"proef.yaml:{line}: ")
    assert words in str(caught.value)
