"""Words that belong together and stand far apart (`tangconstructie`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import AUXILIARIES, SUBJECTS
from vacaturelint.analysis.syntax.clauses import finite_verb
from vacaturelint.analysis.syntax.tree import Tree

_ARTICLES = frozenset({"de", "het", "een", "deze", "dit", "die", "dat", "elke", "elk"})
_SUBORDINATE = frozenset({"csubj", "ccomp", "advcl", "acl:relcl", "acl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "ADJ"})
_WITH_PARTICIPLE = frozenset({"hebben", "zijn", "worden"})
_WITH_INFINITIVE = frozenset(
    {"kunnen", "moeten", "mogen", "willen", "zullen", "gaan", "komen", "laten", "blijven", "dienen", "hoeven"}
    | {"doen", "durven", "behoren", "lijken", "schijnen"}
)
_NO_PARTICLE = frozenset({"alsook", "binnen", "met", "naar", "te", "tot", "van", "via", "zonder"})
_WITH_VERB = frozenset({*SUBJECTS, *AUXILIARIES, "xcomp", "compound:prt"})
_OBLIGED = "dienen"
_MODAL = frozenset(
    {"dienen", "hoeven", "behoren", "kunnen", "moeten", "mogen", "willen", "zullen", "blijken", "lijken", "schijnen"}
)


@dataclass(frozen=True, slots=True)
class Apart:
    """Two words that belong together, in order of the text, and how many words stand between them.

    They are an article and its noun (`of_article`), or a verb and its subject, its other verb or its particle.
    """

    first: Token
    last: Token
    words: int
    of_article: bool


def brackets(tree: Tree) -> Iterator[Apart]:
    """Yield every pair of words that belong together with the number of words between them."""
    for token in tree:
        for other in (*_verbs(tree, token), *_obligation(tree, token)) if _may_begin(token) else ():
            yield _apart(tree, token, other, of_article=False)
        for noun in _nouns(tree, token) if token.text.lower() in _ARTICLES else ():
            yield _apart(tree, token, noun, of_article=True)


def _may_begin(token: Token) -> bool:
    """Return whether a word may belong to a verb elsewhere: most do not, and that is quickly seen."""
    return token.dep in _WITH_VERB or token.lemma == _OBLIGED


def _apart(tree: Tree, one: Token, other: Token, *, of_article: bool) -> Apart:
    first, last = sorted((one, other), key=lambda token: token.nth)
    return Apart(first, last, len(tree.between(first, last)), of_article)


def _verbs(tree: Tree, token: Token) -> Iterator[Token]:
    """Yield the verb that a subject, a verb or a particle belongs to."""
    head = tree.head(token)
    if token.dep in SUBJECTS:
        verb = finite_verb(tree, head)
        if verb is not None and _is_subject_of(tree, token, verb):
            yield verb
    elif _are_verbs(token, head):
        if _one_clause(tree, token, head) and not _other_auxiliary(tree, token, head):
            yield head
    elif token.dep == "compound:prt" and _is_particle_of(tree, token, head):
        yield head


def _are_verbs(token: Token, head: Token) -> bool:
    """Return whether one is the finite verb and the other the infinitive or participle that it needs."""
    if token.dep in AUXILIARIES:
        if token.lemma in _WITH_PARTICIPLE:
            return token.is_finite and head.is_participle
        return token.is_finite and token.lemma in _WITH_INFINITIVE and (head.is_infinitive or head.is_participle)
    return token.dep == "xcomp" and token.is_infinitive and head.is_finite and head.lemma in _MODAL


def _nouns(tree: Tree, article: Token) -> Iterator[Token]:
    """Yield the noun of an article: its head, and the one that a participle between them says more of."""
    if article.dep == "det" and article.head > article.nth:
        yield tree.head(article)
    following = tree.following(article)
    if following is not None and following.pos == "ADP":
        yield from _packed(tree, article, following)


def _packed(tree: Tree, article: Token, preposition: Token) -> Iterator[Token]:
    """Yield the noun of an article that a preposition follows (`de door de raad goedgekeurde plannen`)."""
    for one in tree.after(article):
        noun = tree.following(one)
        if one is not preposition and one.is_participle and noun is not None and noun.pos == "NOUN":
            yield noun
        if one.is_finite or not one.is_word or one.is_participle:
            return


def _obligation(tree: Tree, token: Token) -> Iterator[Token]:
    """Yield the infinitive that `dient` waits for (`dient … te bereiken`), wherever the parser hung it."""
    if token.lemma != _OBLIGED or not token.is_finite:
        return
    for one in tree.after(token):
        if one.text.lower() == "om":
            return
        verb = tree.following(one)
        if one.text.lower() == "te" and verb is not None and verb.is_infinitive:
            if tree.head(verb) is not token:
                yield verb
            return


def _one_clause(tree: Tree, one: Token, other: Token) -> bool:
    """Return whether nothing between the two begins a coordinate main clause, a quotation or a list."""
    return not any(
        token.text in (":", ";") or (token.dep == "conj" and token.is_finite) for token in tree.inside(one, other)
    )


def _is_subject_of(tree: Tree, token: Token, verb: Token) -> bool:
    """Return whether the parse can be trusted: in a main clause only the subject itself stands before the verb."""
    if token.pos not in _NOMINAL or tree.child(token, "case") is not None or not _one_clause(tree, token, verb):
        return False
    if verb.nth < token.nth:
        return False
    if tree.head(token).dep in _SUBORDINATE:
        return True
    own = {word.nth for word in tree.subtree(token)}
    return all(word.nth in own for word in tree.between(token, verb))


def _other_auxiliary(tree: Tree, token: Token, head: Token) -> bool:
    """Return whether a nearer finite verb claims the same infinitive or participle."""
    first, last = sorted((token.nth, head.nth))
    return any(child.is_finite and first < child.nth < last for child in tree.children(head, *AUXILIARIES))


def _is_particle_of(tree: Tree, token: Token, verb: Token) -> bool:
    """Return whether `token` closes the clause of the finite verb before it."""
    after = tree.following(token)
    closes = after is None or not after.is_word or after.pos in ("CCONJ", "SCONJ", "AUX", "VERB")
    own = verb.is_finite and verb.lemma not in _WITH_PARTICIPLE and token.text.lower() not in _NO_PARTICLE
    return own and closes and not any(word.is_finite for word in tree.between(verb, token))
