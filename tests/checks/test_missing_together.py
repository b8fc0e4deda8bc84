"""Several things that are missing make one tip, which names them and gives the sentences to paste."""

from tests.examples import run_rule
from vacaturelint.rulebook.loader import load_rules

RULES = {rule.code: rule for rule in load_rules()}


def test_one_tip_names_all_that_is_missing_in_the_place_where_it_belongs() -> None:
    (finding,) = run_rule(RULES["VL715"], "# Kok\n\n## Wat bieden wij?\n\n- Een leuk team.")
    assert "het soort contract, de begindatum, de voordelen en de weg naar het werk" in finding.message
    assert "onder 'Wat bieden wij?'" in finding.message
    elements = "contract, startdatum, voordelen, bereikbaarheid"
    assert finding.data == {"element": "contract", "elements": elements, "heading": "10"}
    assert "Je begint op [datum]" in finding.suggestions[0].text
    assert not finding.suggestions[0].replaces


def test_a_minor_point_alone_is_no_tip() -> None:
    text = "# Kok\n\nJe krijgt een vast contract en 30 vakantiedagen. Je start meteen."
    assert run_rule(RULES["VL715"], text) == ()


def test_only_what_fits_the_kind_of_document_is_asked() -> None:
    (finding,) = run_rule(RULES["VL716"], "# Interne vacature: ploegbaas\n\nStuur je cv.")
    assert finding.data == {"element": "aanpassing", "elements": "aanpassing"}


def test_a_sentence_goes_under_the_heading_that_holds_its_reason() -> None:
    text = "# Jurist\n\n## Talenkennis\n\n- Je spreekt Nederlands.\n\n## Profiel\n\n- Je hebt een master in de rechten."
    (finding,) = run_rule(RULES["VL712"], text)
    assert "onder 'Profiel'" in finding.message
