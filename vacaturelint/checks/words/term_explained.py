"""Whether a text explains a term itself, right behind it: `werfreserve (lijst van geslaagde kandidaten)`."""

from collections.abc import Sequence

from vacaturelint.analysis.words import Word, word_set
from vacaturelint.checks.words.term_index import Occurrence

_LEAST_WORDS = 2
_VERB = "en"
_BEFORE = 2  # words: the plainer one and the bracket
_LEAST_TOLD = 3
_MARKS = (":", "–", "—")
_OFFERED = frozenset({"contract", "pay"})
_LINKS = (
    ("betekent",), ("wil", "zeggen"), (",", "dat", "is"), (",", "dat", "zijn"), (",", "dat", "betekent"),
    (".", "dat", "betekent"), (".", "dat", "is"), (".", "dit", "is"), (".", "dit", "betekent"), (":", "een"),
    (":", "dat", "is"),
)  # fmt: skip


def is_explained(one: Occurrence, words: Sequence[Word]) -> bool:
    """Return whether brackets with plain words, or a phrase such as `dat betekent`, follow the term.

    So does what stands behind the colon or dash of an item of the offer: `Hybride werken: 2 dagen thuis`.
    """
    item = one.shape.term.kind in _OFFERED and words[one.first].text[0].isupper()
    told = explained_after(one.last, words) or _is_second_name(one, words)
    return told or (item and _tells(one.last, words))


def _is_second_name(one: Occurrence, words: Sequence[Word]) -> bool:
    """Return whether a verb stands alone between brackets behind a plainer one: `de zakken merken (labelen)`."""
    if one.first < _BEFORE or one.last >= len(words):
        return False
    plain, opens, name, closes = (words[n] for n in (one.first - 2, one.first - 1, one.last - 1, one.last))
    alone = opens.text == "(" and closes.text == ")" and plain.block == closes.block
    return alone and all(word.text.islower() and word.text.endswith(_VERB) for word in (plain, name))


def _tells(last: int, words: Sequence[Word]) -> bool:
    after = [word for word in words[last : last + _LEAST_TOLD + 1] if word.block == words[last - 1].block]
    return len(after) > _LEAST_TOLD and after[0].text in _MARKS and all(word.text[0].isalnum() for word in after[1:])


def explained_after(last: int, words: Sequence[Word]) -> bool:
    """Return whether an explanation follows what ends before word `last`."""
    after = [word for word in words[last : last + 12] if word.block == words[last - 1].block]
    folded = tuple(word.fold for word in after)
    if folded[:1] == ("(",):
        inside = after[1 : folded.index(")")] if ")" in folded else after[1:]
        return _defines(inside)
    return any(folded[: len(link)] == link for link in _LINKS)


def _defines(inside: Sequence[Word]) -> bool:
    """Return whether the words between brackets say what something is, rather than how much or from when."""
    if not inside or inside[0].fold in _LIMITS or any(char.isdigit() for word in inside for char in word.text):
        return False
    return (
        sum(word.text.isalpha() and word.text.islower() and word.fold not in _JOINS for word in inside) >= _LEAST_WORDS
    )


_JOINS = word_set("en of")
_LIMITS = word_set(
    "bij enkel in incl inclusief max maximaal met min minimaal na naar onder ook op per tot van vanaf voor zonder"
)
