"""A sentence in nominal style with its action as the verb: `Je zorgt voor het opmaken van X`, `Je maakt X op`."""

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.conjugation import Form, verb
from vacaturelint.analysis.labels import VERB_FORM
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.checks.base import Facts
from vacaturelint.readability.lexicon import find

_LIGHT = {
    *("zorgt voor", "zorgen voor", "staat in voor", "staan in voor", "verzorgt", "verzorgen", "doet", "doen"),
    *("bent verantwoordelijk voor", "zijn verantwoordelijk voor"),
}
"""What stands before an action that says no more than that somebody does it."""
_FORMS = {"je": Form.SECOND, "jij": Form.SECOND, "u": Form.SECOND, "we": Form.INFINITIVE, "wij": Form.INFINITIVE}


def verbal(facts: Facts, tree: Tree, action: Token, infinitive: str) -> str | None:
    """Return the whole sentence with the action as its verb; None when it says more than who does what."""
    words = [token for token in tree if token.is_word]
    marks = [token for token in tree if not token.is_word]
    at = words.index(action)
    article = words[at - 1].text.lower() in ("het", "de") if at else False
    form = _FORMS.get(words[0].text.lower())
    light = " ".join(token.text.lower() for token in words[1 : at - 1 if article else at])
    object_ = words[at + 2 :]
    if form is None or light not in _LIGHT or not object_ or any(mark.text not in ".!" for mark in marks):
        return None
    if sum(VERB_FORM in token.morph for token in words if token is not action) != 1:
        return None
    parts = verb(infinitive)
    if not find(parts.forms[form]).known:
        return None
    thing = facts.document.text[object_[0].start : object_[-1].end]
    return " ".join(filter(None, (words[0].text, parts.forms[form], thing, parts.particle))) + "."
