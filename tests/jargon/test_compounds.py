"""Terms inside compounds: every term against every word of the readability lexicon, and what it hits was read."""

import functools

import pytest

from vacaturelint.checks.words.term_compounds import CompoundIndex
from vacaturelint.readability.lexicon import shipped
from vacaturelint.rulebook.terms import Part, Term, read_terms

TERMS = read_terms("jargon.tsv")
INDEX = CompoundIndex(TERMS)
words = functools.cache(lambda: sorted({word for word in shipped().words() if word.isalpha()}))
READ = {
    "bouwregelgeving": "regelgeving", "brandregelgeving": "regelgeving", "jaarwedde": "wedde", "jaarwedden": "wedde",
    "jaarweddes": "wedde", "overheidsreglementeringen": "reglementering",
}  # fmt: skip
"""Compounds of the lexicon that hold a term, each read: the explanation of the term is right for the compound too."""


def _hits(index: CompoundIndex) -> dict[str, str]:
    return {word: found[0].term.text for word in words() if (found := index.find(word))}


def test_every_compound_that_a_term_is_found_in_was_read() -> None:
    assert len(words()) > 300_000
    assert _hits(INDEX) == READ


def test_no_term_is_found_where_a_compound_cannot_be_cut() -> None:
    # As if every noun kept its sense in compounds, so that only the place of the cut decides.
    nouns = [_anywhere(term) for term in TERMS if term.part is Part.NOUN and term.text.isalpha() and len(term.text) > 4]
    found = _hits(CompoundIndex(nouns))
    assert len(found) > 100
    wrong = [word for word in found if word.endswith(_OTHER_WORDS) and found[word] not in _OTHER_WORDS]
    assert wrong == []


_OTHER_WORDS = (
    "vergunning", "vergunningen", "hervorming", "hervormingen", "bekeuring", "bekeuringen", "accumulatie",
    "omzwerving", "omzwervingen", "gewaarwording", "misvorming", "goedkeuring", "afkeuring",
)  # fmt: skip
"""Words whose own end is a term (`vergunning`: gunning) that they have nothing to do with."""


def _anywhere(term: Term) -> Term:
    return term._replace(forms=(*term.forms, f"*{term.text}"))


@pytest.mark.parametrize(
    "word",
    [
        "omgevingsvergunningen", "parkeervergunning", "milieuvergunningen", "standplaatsvergunning", "staatshervorming",
        "liefdesbetrekking", "deskundigheidsbevordering", "eindklassement", "bankafschrift", "fondsenwerving",
        "onstwedde", "bankstatuten", "autokeuring", "snelheidsbekeuringen",
    ],
)  # fmt: skip
def test_another_word_is_no_compound_of_a_term(word: str) -> None:
    assert INDEX.find(word) is None


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("jaarwedde", "wedde"), ("maandweddes", "wedde"), ("loonanciënniteit", "anciënniteit"),
        ("anciënniteitstoeslagen", "anciënniteit"), ("baremaverhoging", "barema"),
        ("standaardlastenboek", "lastenboek"),
        ("stads-intercommunale", "intercommunale"), ("uitvoeringsmodaliteiten", "modaliteiten"),
        ("weekendpermanentie", "permanentie"),
    ],
)  # fmt: skip
def test_a_compound_that_means_the_same_is_found(word: str, term: str) -> None:
    found = INDEX.find(word)
    assert found is not None
    assert found[0].term.text == term
