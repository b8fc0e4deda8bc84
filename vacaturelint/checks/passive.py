"""`lijdende-vorm`: sentences that hide who does what."""

from collections.abc import Iterator

from vacaturelint.analysis.conjugation import Form, joined, verb
from vacaturelint.analysis.syntax.passive import Passive, passives
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, folded, options_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.rule import Rule
from vacaturelint.readability.lexicon import find

_LONGEST_NAME = 5
_WHO = {"jou": "je", "jouw": "je", "ons": "we"}
_PRONOUNS = frozenset({"je", "we"})
_READER = frozenset({"je", "jij", "u", "jullie"})


def compile_passive(rule: Rule) -> Check:
    """Options: `aanbod` (participles of what an employer offers: `je wordt opgeleid` is fine), `met_zijn` (ja/nee)."""
    fields = options_of(rule, "aanbod", "met_zijn")
    offered = folded(fields.texts("aanbod"))
    with_be = fields.flag("met_zijn")

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for found in passives(tree):
                if (found.with_become or with_be) and not _is_offer(found, offered):
                    yield _hit(tree, found)

    return Check(run, frozenset({"hulpwerkwoord", "werkwoord"}), frozenset({Need.PARSE}))


def _is_offer(found: Passive, offered: frozenset[str]) -> bool:
    subject = found.subject.text.lower() if found.subject else ""
    return subject in _READER and found.participle.text.lower() in offered


def _hit(tree: Tree, found: Passive) -> Hit:
    values = {"hulpwerkwoord": found.auxiliary.text.lower(), "werkwoord": found.participle.text.lower()}
    return Hit(
        span_of((found.auxiliary, found.participle)), values, (Suggestion(_advice(tree, found), replaces=False),)
    )


def _advice(tree: Tree, found: Passive) -> str:
    lemma = found.participle.lemma.lower()
    known = joined(lemma, Form.PARTICIPLE) == found.participle.text.lower() if lemma.endswith("n") else False
    if found.agent is not None:
        words = [word.text for word in tree.subtree(found.agent) if word.is_word and word.dep != "case"]
        if len(words) <= _LONGEST_NAME and not any(word.isdecimal() for word in words):
            who = _WHO.get(" ".join(words).lower(), " ".join(words))
            shown = active(who, lemma) if known and who in _PRONOUNS else None
            return f"Begin met wie het doet: '{shown or f'{who} …'}'."
    ours, yours = (active(who, lemma) if known else None for who in ("we", "je"))
    if ours and yours:
        return f"Zeg wie het doet: '{ours}', '{yours}' of de naam van de dienst."
    return "Zeg wie het doet: begin met 'we', 'je' of de naam van de dienst."


def active(who: str, infinitive: str) -> str | None:
    """Return how a sentence with `who` (we or je) begins: `we stellen … vast`; None when that form is no known word."""
    parts = verb(infinitive)
    form = parts.forms[Form.SECOND if who == "je" else Form.INFINITIVE]
    return f"{who} {form} … {parts.particle}".rstrip() if find(form).known else None
