"""Separable verbs: one list for whoever joins a particle to its verb and whoever takes them apart."""

import re
from pathlib import Path

import pytest

import vacaturelint
from vacaturelint.analysis.conjugation import Form, joined, verb
from vacaturelint.analysis.separable import is_separable, particle_of, particles
from vacaturelint.data.wordlist import Row, parse_table, read_table

ROWS = read_table("scheidbaar.tsv")
MOST = 10
"""Verbs of the list in one module; `perfect.py` tells of ten that they take *zijn*, whether they separate or not."""
MODULES = Path(vacaturelint.__file__).parent.rglob("*.py")


def test_the_list_is_sorted_and_every_verb_is_there_once() -> None:
    verbs = [row["werkwoord"] for row in ROWS]
    assert verbs == sorted(set(verbs))
    assert particles() == {row["deeltje"] for row in ROWS}


def _leaves_its_particle(row: Row) -> bool:
    parts = verb(row["werkwoord"])
    is_whole = parts.particle + parts.forms[Form.INFINITIVE] == row["werkwoord"]
    return parts.particle == row["deeltje"] and is_whole and not parts.forms[Form.THIRD].startswith(parts.particle)


def test_a_verb_leaves_its_particle_behind() -> None:
    apart = [row for row in ROWS if row["los"] == "ja"]
    assert [row["werkwoord"] for row in apart if not _leaves_its_particle(row)] == []
    assert len(apart) > 200


def test_the_forms_of_a_separable_verb() -> None:
    path = Path(__file__).with_name("scheidbaar.tsv")
    rows = parse_table(path.read_text(encoding="utf-8"), path.name, ("werkwoord", "hij", "voltooid"))
    made = [(one := row["werkwoord"], verb(one).forms[Form.THIRD], joined(one, Form.PARTICIPLE)) for row in rows]
    assert made == [(row["werkwoord"], row["hij"], row["voltooid"]) for row in rows]
    assert rows


@pytest.mark.parametrize("infinitive", ["voorkomen", "overleggen", "ondersteunen"])
def test_a_verb_that_may_stay_whole_keeps_its_particle(infinitive: str) -> None:
    assert particle_of(infinitive) == ""
    assert verb(infinitive).forms[Form.INFINITIVE] == infinitive
    assert is_separable(infinitive) == (infinitive == "voorkomen")


def test_no_module_keeps_a_list_of_its_own() -> None:
    verbs = {row["werkwoord"] for row in ROWS}
    lists = {path.stem: verbs & set(re.findall(r"\w+", path.read_text(encoding="utf-8"))) for path in MODULES}
    assert {name: found for name, found in lists.items() if len(found) > MOST} == {}
