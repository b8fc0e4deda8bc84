"""Two demands that do not go together: which one gives way is told only where the writer said the milder one."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

FIELD = (
    "Kok voor een job in GENT Online sinds: 3 dagen Voltijds Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt soep."
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


@pytest.mark.parametrize(
    ("code", "first", "second", "clash"),
    [
        (
            "VL519",
            "U hebt minstens vier jaar leidinggevende ervaring.",
            "Ervaring in de veilingwereld is geen vereiste.",
            False,
        ),
        ("VL519", "Je hebt twee jaar ervaring in de verkoop.", "Technische ervaring is niet nodig.", False),
        ("VL519", "Je hebt drie jaar ervaring als ploegbaas.", "Ervaring met ons programma is niet nodig.", False),
        (
            "VL308",
            "Je hebt een diploma secundair onderwijs.",
            "Wie geen Nederlandstalig diploma heeft, legt een taaltest af.",
            False,
        ),
        (
            "VL308",
            "Een diploma is niet nodig.",
            "De vakopleiding (twee jaar, een dag per week) volg je bij ons, tijdens je werkuren.",
            False,
        ),
        (
            "VL413",
            "Je spreekt vlot Nederlands.",
            "Wie geen Vlaams diploma heeft, bewijst zijn Nederlands op niveau A2.",
            False,
        ),
        ("VL413", "Talen: Frans: goed.", "Nederlands is je moedertaal, Frans spreek je vlot.", False),
        ("VL413", "Talen: Frans: goed.", "Nederlands is je moedertaal, Duits en Frans vlot.", False),
        ("VL308", "Een diploma is niet nodig.", "Het attest haal je in het eerste jaar, op onze kosten.", False),
        (
            "VL519",
            "U hebt minstens vier jaar ervaring in de veilingwereld.",
            "Ervaring in de veilingwereld is geen vereiste.",
            True,
        ),
        ("VL519", "Je hebt vier jaar leidinggevende ervaring.", "Relevante ervaring is geen vereiste.", True),
        ("VL519", "Je hebt minstens twee jaar ervaring.", "Ervaring als zaalwachter is niet nodig.", True),
        ("VL519", "Je hebt drie jaar ervaring als kok.", "Ervaring in een gelijkaardige functie is niet nodig.", True),
    ],
)
def test_only_the_same_thing_that_is_not_asked_contradicts_a_demand(
    code: str, first: str, second: str, clash: bool
) -> None:
    assert contradicts(code, first, second) is clash


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
