"""Signals and classes of words by name: a name that no list has never matches, and one that no code reads is dead."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import vacaturelint
from vacaturelint.data.wordlist import read_table
from vacaturelint.errors import RuleFileError
from vacaturelint.statements.phrases import Phrasebook
from vacaturelint.statements.signals import signals_in
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.requirements.frames import FILES

PACKAGE = Path(vacaturelint.__file__).parent
MODULES = [
    ast.parse(path.read_text(encoding="utf-8"))
    for room in ("statements", "vacancy/requirements")
    for path in sorted((PACKAGE / room).glob("*.py"))
]
ASKS = {"has", "hits", "within", "has_within", "is_in", "is_own", "_is_alternative"}
"""What takes the names of signals as arguments."""
SIGNALS = {row["klasse"] for row in read_table("eisen/daden.tsv")}
OF_THE_MODEL = {"vaag_jaren"}
"""Signals that only the second reader weighs."""


def _named(module: ast.Module) -> Iterator[str]:
    """Yield the names of signals that a module asks for: in a call, or in a constant that a call spreads out."""
    tuples = {
        target.id: node.value
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        for given in call.args if name in ASKS else ():
            spread = given.value if isinstance(given, ast.Starred) else given
            yield from _texts(tuples.get(spread.id, spread) if isinstance(spread, ast.Name) else spread)


def _texts(node: ast.AST) -> Iterator[str]:
    return (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))


WISHES = [
    word.replace("\\w*", "")
    for row in read_table("wendingen.tsv")
    if row["naam"] == "wens"
    for word in row["patroon"].split("|")
]


@pytest.mark.parametrize("word", WISHES)
def test_what_rules_call_a_wish_is_one_to_who_reads_a_demand(word: str) -> None:
    assert {"wens", "wens_los", "voorkeur", "kop_wens"} & set(signals_in(f"Ervaring: {word}."))


def test_every_signal_that_code_asks_for_is_in_the_list() -> None:
    named = {name for module in MODULES for name in _named(module)}
    assert len(named) > len(SIGNALS) / 2, "the calls are found"
    assert named - SIGNALS == set()


def test_every_signal_in_the_list_is_asked_for() -> None:
    said = {text for module in MODULES for text in _texts(module)}
    assert SIGNALS - said == OF_THE_MODEL


def test_every_class_of_function_words_is_in_the_list_and_asked_for() -> None:
    calls = [node for module in MODULES for node in ast.walk(module) if isinstance(node, ast.Call)]
    asked = [call for call in calls if getattr(call.func, "id", "") == "function_words"]
    named = {text for call in asked for text in _texts(call)}
    assert named == {row["klasse"] for row in read_table("functiewoorden.tsv")}


def test_no_module_of_statements_keeps_function_words_of_its_own() -> None:
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in (PACKAGE / "statements").glob("*.py")]
    lists = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.Set)]
    words = {row["woord"] for row in read_table("functiewoorden.tsv")}
    assert [shared for node in lists if len(shared := words & set(_texts(node))) > 2] == []


def test_every_class_of_words_is_referred_to_and_every_reference_is_a_class() -> None:
    classes = {row["klasse"] for row in read_table("eisen/klassen.tsv")}
    grounds = read_table("eisen/gronden.tsv")
    of_grounds = {f"{row['wat']}-{row['soort']}" for row in grounds}
    classes |= of_grounds
    written = [row["frame"] for file in (*FILES, "personen") for row in read_table(f"eisen/{file}.tsv")]
    words = " ".join(written + [row["frase"] for row in grounds]).split()
    named = {word.strip("()")[1:] for word in words if word.strip("()").startswith("@")}
    assert named - classes == {"afgewezen", "groep", "kenmerk"}, "a signal, and what stands for a ground"
    assert classes - of_grounds <= named


@pytest.mark.parametrize(
    ("phrases", "wrong"),
    [([("a", "@b kaas")], "@b"), ([("a", "@b"), ("b", "@c"), ("c", "kaas")], "@b")],
    ids=["a class that is not there", "a class that refers to another"],
)
def test_a_reference_that_could_never_match_is_told(phrases: list[tuple[str, str]], wrong: str) -> None:
    with pytest.raises(RuleFileError, match=wrong):
        Phrasebook(phrases, "klassen.tsv")


def test_a_class_of_plain_phrases_is_found_where_it_is_referred_to() -> None:
    book = Phrasebook([("eten", "lekkere @kaas"), ("kaas", "*kaas"), ("kaas", "brie")], "klassen.tsv")
    found = book.find(plain_terms("Je maakt lekkere geitenkaas en brie."))
    assert {name: len(hits) for name, hits in found.items()} == {"eten": 1, "kaas": 2}
