"""Words that two rules object to are reported once, by the rule with more reason; alone, the other one speaks."""

import pytest

from tests.examples import PARSER
from vacaturelint.core.rule import RulePack
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

RULES = load_rules()
CASES = [
    ("- Nederlands is je moedertaal.", "VL402", "VL512"),
    ("- Je spreekt accentloos Nederlands.", "VL403", "VL512"),
    ("- Je bent Nederlandstalig.", "VL407", "VL513"),
    ("- Ervaring is niet nodig.\n- Je hebt twee jaar ervaring.", "VL523", "VL519"),
    ("- Geen diploma nodig.\n- Je hebt een bachelordiploma.", "VL301", "VL308"),
]


def found(text: str, *codes: str) -> list[str]:
    """Return the codes of what these rules find in a list of demands."""
    pack = compile_pack(RulePack(tuple(rule for rule in RULES if rule.code in codes)))
    document = read_markdown(Source("x.md", f"# Kok\n\n## Wat verwachten wij?\n\n{text}".encode()))
    report, _ = check_document(document, pack, PARSER, Overrides())
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize(("text", "weaker", "stronger"), CASES)
def test_one_demand_is_one_finding(text: str, weaker: str, stronger: str) -> None:
    assert found(text, weaker) == [weaker]
    assert found(text, weaker, stronger) == [stronger]
