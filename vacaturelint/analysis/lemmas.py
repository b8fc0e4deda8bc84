"""The one place that normalises lemmas: what the pipeline calls a word becomes the lemma a rule can use.

Compounds are one word, a separable verb carries its particle wherever that stands (*volgt … op*: *opvolgen*), spelling
mistakes of the edit scripts are mended, and no lemma ever holds the ``_`` of the Dutch treebanks.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vacaturelint.analysis.labels import FINITE
from vacaturelint.analysis.separable import is_separable, particles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTICLE = "compound:prt"
MISTAKEN = frozenset({"case", "advmod", "mark", "obl", "xcomp", "parataxis", "conj"})
"""Labels that a missed particle gets."""
_COMPOUNDED = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "SYM"})
LONG_VOWEL = re.compile(r"([bcdfghjklmnpqrstvwxz]|^)(aa|ee|oo|uu)([bcdfghklmnprstvzw])en$")


def token_lemmas(doc: "Doc") -> list[str]:
    """Return for every token of `doc` the lemma a rule can use, never with `_`.

    A verb whose particle stands apart gets the joined lemma; the particle keeps its own.
    """
    forms = [token.text for token in doc]
    columns = zip(forms, doc.to_array(["LEMMA", "POS"]).tolist(), strict=True)
    strings = doc.vocab.strings
    lemmas = [surface_lemma(form, strings[lemma], strings[pos]) for form, (lemma, pos) in columns]
    for verb, particle in sorted(_particles(doc, forms).items()):
        prefix = forms[particle].lower()
        if not lemmas[verb].startswith(prefix):
            lemmas[verb] = prefix + lemmas[verb]
    return lemmas


def surface_lemma(text: str, lemma: str, pos: str) -> str:
    """Return `lemma` as a rule can use it: one word, and of a verb with the spelling of its infinitive mended."""
    lemma = joined_lemma(text, lemma, pos)
    if pos == "VERB":
        return LONG_VOWEL.sub(lambda match: match[1] + match[2][0] + match[3] + "en", lemma)
    return lemma


def joined_lemma(form: str, lemma: str, pos: str) -> str:
    """Return a lemma without the `_` that the Dutch treebanks put between the parts of compounds.

    A verb joins its particle when the form begins with it (*opgevolgd*: *opvolgen*), else keeps the bare verb
    (*volgt … op*: *volgen*). A noun or adjective keeps its surface up to the last part
    (`verzekering_maatschappij` of *verzekeringsmaatschappijen* is *verzekeringsmaatschappij*). The model is trained on
    these lemmas too.
    """
    lower = form.lower()
    if lemma == "_" and form != "_":
        return lower
    if "_" not in lemma or "_" in form:
        return lemma
    parts = lemma.split("_")
    if pos in {"VERB", "AUX"}:
        return "".join(parts) if lower.startswith(parts[0].lower()) else parts[-1]
    return _compound(form if pos == "PROPN" else lower, parts[-1]) if pos in _COMPOUNDED else lower


def _compound(form: str, last: str) -> str:
    for length in range(len(last), 1, -1):
        start = form.lower().rfind(last[:length].lower())
        if start > 0:
            return form[:start] + last
    return form.lower()


def _particles(doc: "Doc", forms: Sequence[str]) -> dict[int, int]:
    """Return the index of its particle for each verb that has one apart from it."""
    found: dict[int, int] = {}
    for token in (doc[n] for n, form in enumerate(forms) if form.lower() in particles()):
        if token.head.pos_ in {"VERB", "AUX"}:
            verb = _verb_of(token) if token.dep_ == PARTICLE else _overlooked(token)
            if verb is not None:
                found.setdefault(verb, token.i)
    return found


def _verb_of(particle: "Token") -> int:
    """Return the verb of a particle: of coordinated verbs before it, the nearest (*volgt en stuurt … bij*)."""
    verb = particle.head
    for other in verb.subtree:
        if verb.i < other.i < particle.i and other.dep_ == "conj" and other.pos_ == "VERB" and _is_finite(other):
            verb = other
    return int(verb.i)


def _overlooked(token: "Token") -> int | None:
    """Return the verb of a particle that the parser calls something else, if the two form a verb we know."""
    verb = token.head
    closes = token.i + 1 == len(token.doc) or token.nbor().pos_ in {"PUNCT", "CCONJ", "SPACE"}
    if closes and verb.i < token.i and token.dep_ in MISTAKEN and _is_finite(verb):
        return int(verb.i) if is_separable(token.text.lower() + verb.lemma_) else None
    return None


def _is_finite(token: "Token") -> bool:
    return FINITE in str(token.morph)
