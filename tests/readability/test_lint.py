"""LiNT-II: the published vectors, features worked out by hand, and equality with lint-ii itself where it is at hand."""

import os
import sys
from pathlib import Path

import pytest

from vacaturelint.analysis.analysis import Token
from vacaturelint.errors import ModelError
from vacaturelint.readability.features import features_of, word_features
from vacaturelint.readability.lexicon import ZERO_COUNT, Entry, Lexicon, NounType, find
from vacaturelint.readability.lint import TextFeatures, combine, level_of, lint_score
from vacaturelint.readability.vocabulary import look_up


@pytest.mark.parametrize(
    ("features", "score"),
    [
        (TextFeatures(5.2, 3, 4.5, 0.6), 21.010140322363895),
        (TextFeatures(5.364349123825101, 3, 4, 0.5), 18.488663741182307),
        (TextFeatures(0, 60, 60, 0), 100.0),
        (TextFeatures(9, 0, 0, 1), 0.0),
    ],
)
def test_the_published_vectors(features: TextFeatures, score: float) -> None:
    assert lint_score(features) == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize("missing", range(4))
def test_no_score_when_a_feature_is_missing(missing: int) -> None:
    values: list[float | None] = [5.2, 3, 4.5, 0.6]
    values[missing] = None
    assert lint_score(TextFeatures(*values)) is None


@pytest.mark.parametrize(
    ("score", "level"), [(0, 1), (33.99, 1), (34, 2), (45.9, 2), (46, 3), (57.9, 3), (58, 4), (100, 4)]
)
def test_levels_start_at_their_cut_off(score: float, level: int) -> None:
    assert level_of(score) == level


def tokens(*rows: tuple[str, str, str, int, str]) -> list[Token]:
    """Tokens from (text, part of speech, relation, head, features)."""
    return [
        Token(nth, text, nth * 20, nth * 20 + len(text), text.lower(), pos, morph, dep, head)
        for nth, (text, pos, dep, head, morph) in enumerate(rows)
    ]


# De stad zoekt, met plezier, een kok en een tweede schipper.   (gezocht: stad 1, kok 7)
SENTENCE = tokens(
    ("De", "DET", "det", 1, ""),
    ("stad", "NOUN", "nsubj", 2, ""),
    ("zoekt", "VERB", "ROOT", 2, "Number=Sing|VerbForm=Fin"),
    (",", "PUNCT", "punct", 5, ""),
    ("met", "ADP", "case", 5, ""),
    ("plezier", "NOUN", "obl", 2, ""),
    (",", "PUNCT", "punct", 5, ""),
    ("een", "DET", "det", 8, ""),
    ("kok", "NOUN", "obj", 2, ""),
    ("en", "CCONJ", "cc", 12, ""),
    ("een", "DET", "det", 12, ""),
    ("tweede", "ADJ", "amod", 12, ""),
    ("schipper", "NOUN", "conj", 8, ""),
    (".", "PUNCT", "punct", 2, ""),
)


def test_a_noun_counts_by_itself_and_else_by_its_lemma() -> None:
    kinds = {"kok": NounType.CONCRETE, "plezier": NounType.ABSTRACT, "schipper": NounType.UNKNOWN}

    def look_up(word: str) -> Entry:
        return Entry(noun=kinds.get(word, NounType.UNKNOWN))

    alone = features_of([token._replace(lemma="?") for token in SENTENCE], look_up)
    assert (alone.concrete_nouns, alone.typed_nouns) == (1, 2)
    by_lemma = features_of([t._replace(lemma="kok" if t.text == "schipper" else "?") for t in SENTENCE], look_up)
    assert (by_lemma.concrete_nouns, by_lemma.typed_nouns) == (2, 3)


def test_features_of_a_sentence_worked_out_by_hand() -> None:
    features = features_of(SENTENCE, find)
    assert features.finite_verbs == 1
    assert features.content_words == 5  # stad, zoekt, plezier, kok, schipper; an ordinal is no content word
    assert (features.concrete_nouns, features.typed_nouns) == (3, 4)  # plezier is abstract
    # schipper hangs where kok hangs, at zoekt: met plezier een kok en een tweede lie between, commas do not count
    assert features.max_dependency_length == 7
    assert combine([features]).content_words_per_clause == 5
    assert combine([features]).concrete_nouns == 0.75


def test_a_word_on_its_own_has_no_dependency_length() -> None:
    assert features_of(tokens(("Stop", "VERB", "ROOT", 0, "VerbForm=Fin"), ("!", "PUNCT", "punct", 0, "")), find) == (
        features_of(tokens(("Stop", "VERB", "ROOT", 0, "VerbForm=Fin")), find)
    )
    assert features_of(SENTENCE[:1], find).max_dependency_length is None


def test_the_lexicon_knows_what_nouns_stand_for() -> None:
    kinds = {"stad": NounType.CONCRETE, "vrijheid": NounType.ABSTRACT, "hart": NounType.UNDEFINED}
    kinds["oudegracht"] = NounType.UNKNOWN
    assert {word: find(word).noun for word in kinds} == kinds


def test_the_lexicon_gives_frequencies() -> None:
    assert find("slaapt").frequency == 4.75612499633879
    assert find("stad").frequency == 5.435577664689725
    assert find("maaltijdcheques").noun_frequency == find("cheque").frequency
    assert find("qqqq").frequency == ZERO_COUNT
    assert find("").known is False


def test_our_own_words_and_compounds_fill_gaps() -> None:
    assert find("weddeschaal").noun is NounType.UNKNOWN
    assert look_up("weddeschaal").noun is NounType.ABSTRACT
    assert look_up("schepen").noun_frequency < find("schepen").noun_frequency
    assert find("wervingsreserve").noun is NounType.UNKNOWN
    assert look_up("wervingsreserve").noun is find("reserve").noun
    assert look_up("wervingsreserve").split == len("wervings")


def test_equal_to_lint_ii_token_by_token() -> None:
    """Needs LINT_II (folder of the unpacked wheel) and TREEBANK (a CoNLL-U file); see bench/lint_reference.py."""
    if not {"LINT_II", "TREEBANK"} <= os.environ.keys():
        pytest.skip("LINT_II en TREEBANK wijzen niets aan")
    sys.path.insert(0, os.environ["LINT_II"])
    import spacy

    from bench import lint_reference, treebank

    lint_reference.stand_in()
    vocab = spacy.blank("nl").vocab
    rows = list(treebank.sentences(Path(os.environ["TREEBANK"])))[:600]
    found = lint_reference.differences([treebank.doc_of(vocab, row) for row in rows])
    assert set(found) == {"tokens"}
    assert len(rows) >= 500


def test_features_say_which_words_they_come_from() -> None:
    heavy = [word.token.text for word in word_features(SENTENCE, find) if word.is_content]
    assert heavy == ["stad", "zoekt", "plezier", "kok", "schipper"]


def test_the_lexicon_reads_from_memory_too_and_refuses_another_file() -> None:
    data = (Path(__file__).parents[2] / "wordlists" / "leesbaarheid.lexicon").read_bytes()
    assert Lexicon(data).find("maaltijdcheques") == find("maaltijdcheques")
    with pytest.raises(ModelError, match="Installeer vacaturelint opnieuw"):
        Lexicon(b"PK\x03\x04" + bytes(20))
