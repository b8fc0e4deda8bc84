"""Words that belong together and stand far apart (`tangconstructie`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.clauses import finite_verb
from vacaturelint.analysis.syntax.tree import Tree, is_finite, is_infinitive, is_participle

_SUBJECTS = ("nsubj", "nsubj:pass")
_ARTICLES = frozenset({"de", "het", "een", "deze", "dit", "die", "dat", "elke", "elk"})
_SUBORDINATE = frozenset({"csubj", "ccomp", "advcl", "acl:relcl", "acl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "ADJ"})
_WITH_PARTICIPLE = frozenset({"hebben", "zijn", "worden"})
_WITH_INFINITIVE = frozenset(
    {"kunnen", "moeten", "mogen", "willen", "zullen", "gaan", "komen", "laten", "blijven", "dienen", "hoeven"}
    | {"doen", "durven", "behoren", "lijken", "schijnen"}
)
_NO_PARTICLE = frozenset({"alsook", "binnen", "met", "naar", "te", "tot", "van", "via", "zonder"})
_MODAL = frozenset(
    {"dienen", "hoeven", "behoren", "kunnen", "moeten", "mogen", "willen", "zullen", "blijken", "lijken", "schijnen"}
)


class Bracket(Enum):
    """Which two words belong together."""

    SUBJECT = "onderwerp en persoonsvorm"
    VERBS = "werkwoorden"
    PARTICLE = "werkwoord en voorzetsel"
    ARTICLE = "lidwoord en zelfstandig naamwoord"


@dataclass(frozen=True, slots=True)
class Apart:
    """Two words that belong together, in order of the text, and how many words stand between them."""

    kind: Bracket
    first: Token
    last: Token
    words: int


def brackets(tree: Tree) -> Iterator[Apart]:
    """Yield every pair of words that belong together with the number of words between them."""
    for token in tree:
        for kind, other in (*_partners(tree, token), *_packed(tree, token), *_obligation(tree, token)):
            first, last = sorted((token, other), key=lambda one: one.index)
            yield Apart(kind, first, last, len(tree.between(first, last)))


def _partners(tree: Tree, token: Token) -> Iterator[tuple[Bracket, Token]]:
    head = tree.head(token)
    if token.dep in _SUBJECTS:
        verb = finite_verb(tree, head)
        if verb is not None and _is_subject_of(tree, token, verb):
            yield Bracket.SUBJECT, verb
    elif _are_verbs(token, head) and _one_clause(tree, token, head) and not _other_auxiliary(tree, token, head):
        yield Bracket.VERBS, head
    elif token.dep == "compound:prt" and _is_particle_of(tree, token, head):
        yield Bracket.PARTICLE, head
    elif token.dep == "det" and token.head > token.index and token.text.lower() in _ARTICLES:
        yield Bracket.ARTICLE, head


def _are_verbs(token: Token, head: Token) -> bool:
    """Return whether one is the finite verb and the other the infinitive or participle that it needs."""
    if token.dep in ("aux", "aux:pass"):
        if token.lemma in _WITH_PARTICIPLE:
            return is_finite(token) and is_participle(head)
        return is_finite(token) and token.lemma in _WITH_INFINITIVE and (is_infinitive(head) or is_participle(head))
    return token.dep == "xcomp" and is_infinitive(token) and is_finite(head) and head.lemma in _MODAL


def _packed(tree: Tree, token: Token) -> Iterator[tuple[Bracket, Token]]:
    """Yield the noun of an article that a preposition follows (`de door de raad goedgekeurde plannen`)."""
    following = tree.following(token)
    if token.text.lower() not in _ARTICLES or following is None or following.pos != "ADP":
        return
    for one in tree.after(token):
        noun = tree.following(one)
        if one is not following and is_participle(one) and noun is not None and noun.pos == "NOUN":
            yield Bracket.ARTICLE, noun
        if is_finite(one) or not one.is_word or is_participle(one):
            return


def _obligation(tree: Tree, token: Token) -> Iterator[tuple[Bracket, Token]]:
    """Yield the infinitive that `dient` waits for (`dient … te bereiken`), wherever the parser hung it."""
    if token.lemma != "dienen" or not is_finite(token):
        return
    for one in tree.after(token):
        if one.text.lower() == "om":
            return
        verb = tree.following(one)
        if one.text.lower() == "te" and verb is not None and is_infinitive(verb):
            if tree.head(verb) is not token:
                yield Bracket.VERBS, verb
            return


def _one_clause(tree: Tree, one: Token, other: Token) -> bool:
    """Return whether nothing between the two begins a coordinate main clause, a quotation or a list."""
    return not any(
        token.text in (":", ";") or (token.dep == "conj" and is_finite(token)) for token in tree.inside(one, other)
    )


def _is_subject_of(tree: Tree, token: Token, verb: Token) -> bool:
    """Return whether the parse can be trusted: in a main clause only the subject itself stands before the verb."""
    if token.pos not in _NOMINAL or tree.child(token, "case") is not None or not _one_clause(tree, token, verb):
        return False
    if verb.index < token.index:
        return False
    if tree.head(token).dep in _SUBORDINATE:
        return True
    own = {word.index for word in tree.subtree(token)}
    return all(word.index in own for word in tree.between(token, verb))


def _other_auxiliary(tree: Tree, token: Token, head: Token) -> bool:
    """Return whether a nearer finite verb claims the same infinitive or participle."""
    first, last = sorted((token.index, head.index))
    return any(is_finite(child) and first < child.index < last for child in tree.children(head, "aux", "aux:pass"))


def _is_particle_of(tree: Tree, token: Token, verb: Token) -> bool:
    """Return whether `token` closes the clause of the finite verb before it."""
    after = tree.following(token)
    closes = after is None or not after.is_word or after.pos in ("CCONJ", "SCONJ", "AUX", "VERB")
    own = is_finite(verb) and verb.lemma not in _WITH_PARTICIPLE and token.text.lower() not in _NO_PARTICLE
    return own and closes and not any(is_finite(word) for word in tree.between(verb, token))
