"""Words on which other tools misfire: they shut nobody out, so the rules about inclusion stay silent."""

import pytest

from tests.examples import run_rule
from vacaturelint.core.finding import Category
from vacaturelint.rulebook.loader import load_rules

RULES = [
    rule
    for rule in load_rules()
    if rule.category in (Category.INCLUSION, Category.PROCEDURE)
    if rule.kind != "ontbreekt"
]
SENTENCES = (
    "Je bent de collega die hun vragen beantwoordt.",
    "Cursus Nederlands: wie een andere moedertaal heeft, begint in groep 1.",
    "Ons gelijkekansenbeleid geldt voor elke collega.",
    "Je werkt met kinderen en jongeren van 6 tot 18 jaar.",
    "De kinderopvang ligt naast het station.",
    "Bel Jan Hofman of Griet Manders van de brandweer: zij bemannen de telefoon.",
    "Je noteert manuren en manoeuvreert met een heftruck.",
    "Je begeleidt jonge ouders en jonge vrijwilligers van de jeugdbeweging.",
    "Er werken twaalf mensen tussen 22 en 61 jaar.",
    "Je geeft uitleg over het rijbewijs aan het loket.",
    "Je verzorgt foto's voor de nieuwsbrief.",
    "Je helpt ongevallen voorkomen.",
    "Een vroedvrouw en een raadsheer delen het kantoor.",
    "Je adviseert over de nationaliteit van nieuwkomers.",
    "De sporthal biedt lessen voor jong en oud.",
    "Je plant autochtone bomen.",
    "De website is altijd beschikbaar voor klanten.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_innocent_word_gives_no_finding(sentence: str) -> None:
    text = f"# Medewerker\n\n## Wat doe je?\n\n- {sentence}"
    assert [(rule.code, f.text) for rule in RULES for f in run_rule(rule, text)] == []
