"""Two demands that do not go together: which one gives way is told only where the writer said the milder one."""

from pathlib import Path

import pytest

from tests.examples import run_rule
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.rulebook.loader import load_rules

FIELD = (
    "Kok voor een job in GENT Online sinds: 3 dagen Voltijds Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt soep."
)

PAIRS = parse_table(
    (Path(__file__).parent / "tegenspraken.tsv").read_text(encoding="utf-8"),
    "tegenspraken.tsv",
    ("regel", "botst", "eerste", "tweede"),
)


def contradicts(code: str, first: str, second: str) -> bool:
    """Return whether a rule strikes two items of one list of demands."""
    rule = load_rules().find(code)
    assert rule is not None
    return bool(list(run_rule(rule, f"# Zaalwachter\n\n## Wat verwachten wij?\n\n- {first}\n- {second}")))


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (f"{FIELD} Profiel Je hebt minstens 5 jaar ervaring als kok.", []),
        (
            "# Kok\n\n## Profiel\n\n- Ervaring is niet nodig.\n- Je hebt minstens 5 jaar ervaring.",
            ["Ervaring is niet nodig: je leert het hier."],
        ),
    ],
)
def test_a_field_that_somebody_chose_from_a_list_proposes_nothing(text: str, advice: list[str]) -> None:
    rule = load_rules().find("VL519")
    assert rule is not None
    (found,) = run_rule(rule, text)
    assert [suggestion.text for suggestion in found.suggestions] == advice


@pytest.mark.parametrize(
    ("field", "words", "clash"),
    [
        ("Beperkte ervaring ( < 2 jaar )", "Ervaring als kok is een pluspunt.", False),
        ("Minstens 2 jaar ervaring", "Ervaring als kok is een pluspunt.", True),
        ("Minstens 2 jaar ervaring", "Ervaring als kok, bij voorkeur in een school.", False),
        ("Minstens 2 jaar ervaring", "Je hebt ervaring als kok, en een diploma is een pluspunt.", False),
    ],
)
def test_experience_is_only_open_where_the_text_opens_it(field: str, words: str, clash: bool) -> None:
    rule = load_rules().find("VL519")
    assert rule is not None
    text = f"{FIELD.replace('Geen ervaring', field)} Profiel {words}"
    assert bool(list(run_rule(rule, text))) is clash


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row['eerste']} {row['tweede']}")
def test_only_the_same_thing_that_is_not_asked_contradicts_a_demand(row: Row) -> None:
    assert contradicts(row["regel"], row["eerste"], row["tweede"]) is (row["botst"] == "ja")


def test_a_line_of_facts_is_the_short_form_of_the_demand() -> None:
    rule = load_rules().find("VL308")
    assert rule is not None
    facts = "Groenwerker\n\nGemeente Wilgenrode\n30 uur per week | schaal 6 | mbo/hbo\n\n"
    assert not list(
        run_rule(rule, f"{facts}Wat je meebrengt\n- Een opleiding op mbo- of hbo-niveau, of je volgt die nu.")
    )


@pytest.mark.parametrize(("first", "clashes"), [("Je hebt een zwemdiploma.", False), ("Je hebt een bachelor.", True)])
def test_a_certificate_is_no_diploma_of_a_school(first: str, clashes: bool) -> None:
    assert contradicts("VL308", first, "Een diploma is niet nodig.") is clashes
