"""Words on which other tools misfire: they shut nobody out, so the rules about inclusion stay silent."""

import pytest

from tests.examples import compiled, run_rules
from vacaturelint.core.finding import Category
from vacaturelint.rulebook.loader import load_rules

RULES = tuple(
    one
    for rule in load_rules()
    if rule.category in (Category.INCLUSION, Category.PROCEDURE)
    if not rule.kind.startswith("ontbreekt")
    for one in compiled(rule)
)
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
    "Je bent hun aanspreekpunt, en die van de vrijwilligers.",
    "Je leidt een praatgroep: wie Arabisch of Pools als moedertaal heeft, vertelt een verhaal.",
    "Jongeren uit de buurt ontwerpen samen met jou een skatepark.",
    "Je doet mee aan de actie Man bijt hond en aan de Week van de Vrouw.",
    "Je onderhoudt de mangaten, de ramen en de mannenkleedkamer.",
    "Je rijdt met de man van de containers mee.",
    "Mevrouw Jonge en meneer Deman werken al twintig jaar samen.",
    "Je organiseert een feest voor vijftigplussers en een kamp voor twaalfjarigen.",
    "Je geeft rijlessen in een simulator.",
    "Je controleert de gezondheid van de bomen.",
    "Je helpt mensen die in een rolstoel zitten op de bus.",
    "Je werkt mee aan het diversiteitsplan en aan de hoofddoekennota.",
    "Je begeleidt starters met een eigen zaak.",
    "De jonge aanplant krijgt elke week water.",
    "Je neemt foto's van elke herstelling en stuurt ze naar de ploegbaas.",
    "Je plant de nachtdienst van de brandweermannen en de zij-ingang van het station.",
    "Je helpt inwoners die een uittreksel uit het strafregister vragen.",
    "Je verdeelt de post, ook de aangetekende zendingen.",
    "Een imker belt zelden zonder reden. Hij of zij wil weten wat werkt.",
    "Je bent een vrouw/man van je woord.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_innocent_word_gives_no_finding(sentence: str) -> None:
    text = f"# Medewerker\n\n## Wat doe je?\n\n- {sentence}"
    assert [(found.code, found.text) for found in run_rules(RULES, text)] == []
