"""Two demands that do not go together: which one gives way is told only where the writer said the milder one."""

import pytest

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

FIELD = (
    "Kok voor een job in GENT Online sinds: 3 dagen Voltijds Werkervaring Geen ervaring "
    "Functieomschrijving Je kookt soep."
)


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
