"""Mistakes in rule files: each is named with file, line and what to write instead."""

import pytest

from vacaturelint.core.rule import RulePack
from vacaturelint.data.wordlist import parse_table
from vacaturelint.data.yamlfile import read_yaml
from vacaturelint.engine import compile_pack
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.schema import rule_from, unmark
from vacaturelint.rulebook.select import select

PATH = "rules/jargon/VL299-proef.yaml"
GOOD = """code: VL299
naam: proef
titel: Proef
status: stabiel
sinds: "0.1"
ernst: tip
soort: termen
melding: "Schrijf '{beter}'."
uitleg: Omdat het kan.
bronnen:
  - https://voorbeeld.example.be
opties:
  termen:
    teamplayer: collega
voorbeelden:
  fout:
    - Je bent een __teamplayer__.
"""


def compile_text(text: str, path: str = PATH) -> None:
    compile_pack(RulePack((rule_from(read_yaml(text, path), path),)))


def test_the_good_file_compiles() -> None:
    compile_text(GOOD)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("naam: proef", "name: proef", 2, "onbekende sleutel 'name': bedoel je 'naam'?"),
        ("naam: proef", "naam: Proef", 2, "schrijf kleine letters"),
        ("titel: Proef", "titel: Proef\ntitel: Nog een", 4, "'titel' staat hier twee keer"),
        ("titel: Proef\n", "", 1, "'titel' ontbreekt"),
        ("status: stabiel", "status: af", 4, "kies uit proef, stabiel, vervallen"),
        ("ernst: tip", "ernst: erg", 6, "kies uit fout, waarschuwing, tip"),
        ("soort: termen", "soort: woorden", 1, "soort 'woorden' bestaat niet"),
        ("melding: \"Schrijf '{beter}'.\"", "melding: Schrijf dit: een zin", 8, "geen geldige YAML"),
        ("{beter}", "{beste}", 1, "'{beste}' is hier onbekend"),
        ("uitleg: Omdat het kan.", "uitleg: Omdat # het kan.", 9, "de tekst stopt bij ' #'"),
        ("    - Je bent een __teamplayer__.", "    - Wij zoeken: een __teamplayer__.", 17, "onbekende sleutel"),
        ("    - Je bent een __teamplayer__.", "    - ''", 17, "vul iets in of schrap"),
        ("  termen:\n    teamplayer: collega", "  term: x", 13, "onbekende sleutel 'term': bedoel je 'termen'?"),
        ("teamplayer: collega", "teamplayer: [collega]", 14, "hier hoort tekst"),
        ("code: VL299", "code: VL99", 1, "schrijf VL en drie cijfers"),
        ("code: VL299", "code: VL298", 1, "het bestand heet VL299-proef.yaml"),
        ("bronnen:\n  - https://voorbeeld.example.be", "bronnen: &x\n  - a\n  - *x", 10, "verwijzingen"),
        ("ernst: tip", "ernst: tip\nwijkt_voor: [VL203, woorden]", 7, "schrijf een code of categorie"),
        ("ernst: tip", "ernst: tip\nwaar:\n  blok: [tabel]", 8, "kies uit kop, alinea, lijst, cel"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, line: int, words: str) -> None:
    assert old in GOOD
    with pytest.raises(RuleFileError) as caught:
        compile_text(GOOD.replace(old, new))
    assert str(caught.value).startswith(f"{PATH}:{line}: ")
    assert words in str(caught.value)


def test_a_rule_in_the_wrong_folder_is_refused() -> None:
    with pytest.raises(RuleFileError, match="VL299 hoort in de map jargon"):
        compile_text(GOOD, "rules/diploma/VL299-proef.yaml")


def test_words_that_look_like_other_types_stay_text() -> None:
    node = read_yaml("a: nee\nb: 1.0\nc: on\nd: 2027-01-15\n", "x.yaml")
    assert isinstance(node.value, dict)
    assert [item.value for item in node.value.values()] == ["nee", "1.0", "on", "2027-01-15"]


def test_marks_give_text_and_spans() -> None:
    assert unmark("een __echte__ en __nog__ een") == ("een echte en nog een", ((4, 9), (13, 16)))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("# bron: x\na\tb\n1\t2\t3\n", 3, "hier staan 3 kolommen: maak er 2"),
        ("a\tc\n1\t2\n", 1, "kolom 'b' ontbreekt"),
    ],
)
def test_a_word_list_with_a_mistake_is_named(text: str, line: int, words: str) -> None:
    with pytest.raises(RuleFileError, match=f"lijst.tsv:{line}: {words}"):
        parse_table(text, "lijst.tsv", ("a", "b"))


def test_rules_are_selected_by_code_prefix_name_and_category() -> None:
    pack = load_rules()
    assert {rule.code[:3] for rule in select(pack, ("VL1",))} == {"VL1"}
    assert [rule.code for rule in select(pack, ("lange-zin",))] == ["VL101"]
    assert {rule.category.value for rule in select(pack, ("volledigheid",))} == {"volledigheid"}
    assert "VL101" not in [rule.code for rule in select(pack, ignored=("leesbaarheid",))]
    with pytest.raises(UsageError, match="Bedoel je 'jargon'"):
        select(pack, ("jargn",))
