"""`dubbele-ontkenning`: two negations that the reader must resolve (`niet ongewoon`, `niet zonder`)."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.syntax.tree import Tree, span_of
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.data.fields import Fields
from vacaturelint.readability.lexicon import find

_NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand", "nergens", "evenmin"})
_SECOND = frozenset({"zonder", "geen", "nooit", "niemand"})
_REACH = 3  # words behind the first negation in which a second one still goes with it
_COMMON = 3.0  # log10 per billion: the word without on- must be a word that people use


@declares(Option("geen_ontkenning", "woorden met on- die niets ontkennen"))
def compile_double_negation(fields: Fields) -> Check:
    """Strike two negations that go together: `niet onbelangrijk`, `nooit zonder`."""
    exceptions = folded(fields.texts("geen_ontkenning"))

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for token in tree:
                other = _second(tree, token, exceptions) if token.text.lower() in _NEGATIONS else None
                if other is not None:
                    yield Hit(span_of((token, other)), {"eerste": token.text, "tweede": other.text})

    return Check(run, frozenset({"eerste", "tweede"}), frozenset({Need.PARSE}))


def _second(tree: Tree, token: Token, exceptions: frozenset[str]) -> Token | None:
    """Return the negation that follows within a few words of the same clause."""
    for _ in range(_REACH):
        following = tree.following(token)
        if following is None or not following.is_word:
            return None
        text = following.text.lower()
        if text in _SECOND or (text not in exceptions and _denies(following, text)):
            return following
        if following.pos in ("CCONJ", "SCONJ", "VERB", "AUX"):
            return None
        token = following
    return None


def _denies(token: Token, text: str) -> bool:
    base = find(text[2:])
    return text.startswith("on") and token.pos in ("ADJ", "ADV", "VERB") and base.known and base.frequency >= _COMMON
