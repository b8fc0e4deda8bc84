"""A passive sentence made active, where the text names who acts: `X wordt door Y gedaan` becomes `Y doet X`."""

import itertools

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.conjugation import Form, joined, verb
from vacaturelint.analysis.labels import VERB_FORM
from vacaturelint.analysis.syntax.passive import Passive
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.checks.base import Facts
from vacaturelint.readability.lexicon import find

LONGEST_NAME = 5
"""Words in the name of who acts: a longer one is no name to begin a sentence with."""
_FORMS = {
    ("wordt", False): Form.THIRD, ("worden", False): Form.THIRD, ("wordt", True): Form.INFINITIVE,
    ("worden", True): Form.INFINITIVE, ("werd", False): Form.PAST, ("werden", False): Form.PAST,
    ("werd", True): Form.PAST_PLURAL, ("werden", True): Form.PAST_PLURAL,
}  # fmt: skip
AS_SUBJECT = {"jou": "je", "jouw": "je", "ons": "we"}
"""Pronouns behind `door` as the subject of a sentence."""
_OBJECT = {"je": "jou", "ze": "ze", "we": "ons", "jij": "jou", "hij": "hem"}


def _verb(found: Passive, form: Form | None) -> tuple[str, str] | None:
    """Return the verb of a passive in an active form, and its particle; None where that form is not sure."""
    lemma = found.participle.lemma.lower()
    if form is None or joined(lemma, Form.PARTICIPLE) != found.participle.text.lower():
        return None
    parts = verb(lemma)
    return (parts.forms[form], parts.particle) if find(parts.forms[form]).known else None


def active(facts: Facts, tree: Tree, found: Passive) -> str | None:
    """Return the whole sentence in the active voice; None where subject, tense or order leave doubt.

    It is for a main clause alone: its subject first, then the auxiliary, an agent of a few words, and the participle.
    """
    agent, subject = found.agent, found.subject
    if agent is None or subject is None or not found.auxiliary.is_finite or not _is_alone(tree, found):
        return None
    who, what = _phrase(tree, agent, "case"), _phrase(tree, subject)
    if who is None or what is None or subject.nth > found.auxiliary.nth or what[0].nth != tree.tokens[0].nth:
        return None
    does = _verb(found, _form(found, agent, [token.text for token in who]))
    if does is None or any(not token.is_word and token.text not in ".!" for token in tree):
        return None
    taken = {token.nth for token in (*who, *what, found.auxiliary, found.participle)}
    taken |= {token.nth for token in tree.children(agent, "case")}
    rest = [token for token in tree if token.nth not in taken and token.is_word]
    text = facts.document.text
    pieces = [_name(who, text), does[0], _thing(what, text), _words(rest, text), does[1]]
    made = " ".join(filter(None, pieces))
    return f"{made[:1].upper()}{made[1:]}."


def _is_alone(tree: Tree, found: Passive) -> bool:
    """Return whether the passive is the main clause and the sentence holds no other finite verb or participle."""
    if found.participle.head != found.participle.nth:
        return False
    return sum(VERB_FORM in token.morph for token in tree) == 2 and not any(token.dep == "conj" for token in tree)


def _phrase(tree: Tree, head: Token, *without: str) -> list[Token] | None:
    """Return the words of a phrase in order, without some dependants; None when other words stand in between."""
    left = {word.nth for child in tree.children(head, *without) for word in tree.subtree(child)} if without else set()
    words = [token for token in tree.subtree(head) if token.nth not in left]
    unbroken = all(after.nth == before.nth + 1 for before, after in itertools.pairwise(words))
    return words if unbroken and all(word.is_word for word in words) else None


def begins(who: str, infinitive: str) -> str | None:
    """Return how a sentence with `who` (we or je) begins: `we stellen … vast`; None when that form is no known word."""
    parts = verb(infinitive)
    form = parts.forms[Form.SECOND if who == "je" else Form.INFINITIVE]
    return f"{who} {form} … {parts.particle}".rstrip() if find(form).known else None


def _form(found: Passive, agent: Token, who: list[str]) -> Form | None:
    if len(who) > LONGEST_NAME or any(word.isdecimal() for word in who):
        return None
    low = " ".join(who).lower()
    auxiliary = found.auxiliary.text.lower()
    if AS_SUBJECT.get(low) == "je":
        return Form.SECOND if auxiliary in ("wordt", "worden") else None
    many = "Number=Plur" in agent.morph or AS_SUBJECT.get(low) == "we"
    if agent.pos not in ("NOUN", "PROPN", "PRON"):
        return None
    return _FORMS.get((auxiliary, many))


def _name(who: list[Token], text: str) -> str:
    low = _words(who, text)
    return AS_SUBJECT.get(low.lower(), low)


def _thing(what: list[Token], text: str) -> str | None:
    shown = _words(what, text)
    if what[0].pos == "PROPN":
        return shown
    low = shown[:1].lower() + shown[1:]
    return _OBJECT.get(low, low)


def _words(tokens: list[Token], text: str) -> str:
    return " ".join(text[token.start : token.end] for token in tokens)
