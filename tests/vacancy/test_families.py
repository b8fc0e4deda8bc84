"""Families of functions are data: every name and variant that is used exists, and a row says what follows."""

import pytest

from tests.vacancy.postings import demands_of
from vacaturelint.core.requirement import RequirementKind
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.families import Trait, families, has_trait
from vacaturelint.vacancy.profiles import Function, floor_of, source_of_floor, variant_of


def test_every_family_of_a_function_is_in_the_list_and_none_is_idle() -> None:
    assert {row["family"] for row in read_table("functies.tsv")} == set(families())


def test_every_variant_of_a_family_has_a_floor() -> None:
    known = {(FunctionLevel(row["level"]), row["variant"]) for row in read_table("taalbodem.tsv") if row["variant"]}
    used = {pair for family in families().values() for pair in family.floors.items()}
    assert used == known


@pytest.mark.parametrize("trait", Trait)
def test_every_trait_belongs_to_a_family(trait: Trait) -> None:
    assert any(trait in family.traits for family in families().values())


@pytest.mark.parametrize(
    ("trait", "family", "title", "expected"),
    [
        (Trait.WRITES, "communicatie", "", True),
        (Trait.WRITES, None, "Vertaler Frans", True),
        (Trait.WRITES, "keuken", "Hulpkok", False),
        (Trait.PRACTICAL, None, "Vertaler", False),
        (Trait.MEETS_MANY, "vrije tijd", "", True),
    ],
)
def test_a_family_or_a_title_shows_a_trait(trait: Trait, family: str | None, title: str, *, expected: bool) -> None:
    assert has_trait(trait, family, title) == expected


def test_functions_have_a_variant_of_the_floor_only_when_all_agree() -> None:
    cook, clerk = Function("kok", "keuken", FunctionLevel.C), Function("klerk", "administratie", FunctionLevel.C)
    assert variant_of([cook], FunctionLevel.C) == "technisch/verzorgend"
    assert variant_of([cook, clerk], FunctionLevel.C) == variant_of([], FunctionLevel.C) == ""
    assert floor_of(FunctionLevel.C, "technisch/verzorgend") != floor_of(FunctionLevel.C)


@pytest.mark.parametrize(
    ("demand", "kind"),
    [
        ("Nederlands is je moedertaal.", RequirementKind.LANGUAGE),
        ("Je spreekt Nederlands op niveau C2.", RequirementKind.LANGUAGE),
    ],
)
def test_a_verdict_says_what_it_rests_on_as_the_tables_do(demand: str, kind: RequirementKind) -> None:
    told = {row["bron"] for row in read_table("eisen/oordelen.tsv")} | {source_of_floor(FunctionLevel.E)}
    (found,) = demands_of("Schoonmaker (E1-E3)", demand, kind=kind)
    assert found.source.startswith("https://")
    assert found.source in told
