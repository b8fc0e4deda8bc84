"""`lijdende-vorm`: sentences that hide who does what."""

import itertools
from collections.abc import Iterator

from vacaturelint.analysis.syntax.passive import Passive, passives
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.checks.sentences.active_sentence import AS_SUBJECT, LONGEST_NAME, active
from vacaturelint.core.finding import Suggestion
from vacaturelint.data.fields import Fields

_READER = frozenset({"je", "jij", "u", "jullie"})


@declares(
    Option("aanbod", "wat een werkgever je aanbiedt, mag lijdend"),
    Option("met_zijn", "ook 'is geregeld' valt op", "nee"),
)
def compile_passive(fields: Fields) -> Check:
    """Strike a passive sentence; what an employer offers is fine: `je wordt opgeleid`."""
    offered = folded(fields.texts("aanbod"))
    with_be = fields.flag("met_zijn")

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for found in passives(tree):
                if (found.with_become or with_be) and not _is_offer(found, offered):
                    yield _hit(tree, found, active(facts, tree, found))

    return Check(run, frozenset({"hulpwerkwoord", "werkwoord"}), frozenset({Need.PARSE}))


def _is_offer(found: Passive, offered: frozenset[str]) -> bool:
    subject = found.subject.text.lower() if found.subject else ""
    return subject in _READER and found.participle.text.lower() in offered


def _hit(tree: Tree, found: Passive, whole: str | None) -> Hit:
    values = {"hulpwerkwoord": found.auxiliary.text.lower(), "werkwoord": found.participle.text.lower()}
    advice = f"Begin met wie het doet: '{whole}'" if whole else _advice(tree, found)
    return Hit(span_of((found.auxiliary, found.participle)), values, (Suggestion(advice, replaces=False),))


def _advice(tree: Tree, found: Passive) -> str:
    """Return who should act: the agent of the sentence, or the choice when it names none."""
    if found.agent is not None:
        whole = itertools.dropwhile(lambda word: word.dep == "case", tree.subtree(found.agent))
        words = [word.text for word in whole if word.is_word]
        if len(words) <= LONGEST_NAME and not any(word.isdecimal() for word in words):
            who = " ".join(words)
            return f"Begin met wie het doet: '{AS_SUBJECT.get(who.lower(), who)} …'."
    return "Zeg wie het doet: begin met 'we', 'je' of de naam van de dienst."
