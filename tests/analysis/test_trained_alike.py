"""What the model was trained on is what it reads: both sides take it from one place."""

from random import Random

import pytest

from model.conllu import Sentence
from model.examples import Encoder, Vocabulary
from model.pack import tokenizer_exceptions
from model.scheme import normalise, straighten
from vacaturelint.analysis.lemmas import surface_lemma
from vacaturelint.analysis.network_input import BEGIN, END, LONGEST_FORM, characters_read
from vacaturelint.analysis.segments import abbreviations, sentence_spans

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _sentence(form: str, lemma: str, pos: str) -> Sentence:
    return Sentence("test", [form], [lemma], [pos], ["_"], [""], [0], ["root"], [True])


def test_a_lemma_of_the_treebank_is_joined_as_the_lemma_of_a_parse() -> None:
    verbs = {"volgt": "op_volgen", "opgevolgd": "op_volgen"}
    others = {"NOUN": {"Stadsdiensten": "stad_dienst"}, "PROPN": {"Noordzeekust": "Noordzee_kust"}}
    for pos, lemmas in {"VERB": verbs, **others, "ADV": {"alom": "al_om"}, "PUNCT": {"…": "_"}}.items():
        for form, lemma in lemmas.items():
            assert normalise(_sentence(form, lemma, pos)).lemmas == [surface_lemma(form, lemma, pos)], form


def test_the_words_trained_on_have_straight_quotation_marks() -> None:
    assert straighten(_sentence("foto’s", "foto’s", "NOUN")).forms == ["foto's"]


@pytest.mark.parametrize("form", ["kok", "k" * LONGEST_FORM, "ploegverantwoordelijken"])
def test_the_same_letters_of_a_word_are_read(form: str) -> None:
    encoder = Encoder(Vocabulary([], [*LETTERS], [], [], [], [], [], []), Random(1), 0.0)
    rows = encoder.character_rows(form)
    assert rows[0] == BEGIN
    assert rows[-1] == END
    assert [LETTERS[row - 4] for row in rows[1:-1]] == [*characters_read(form)]
    assert len(characters_read(form)) == min(len(form), LONGEST_FORM)
    assert characters_read(form)[-3:] == form[-3:]


def test_an_abbreviation_ends_no_sentence_and_is_one_word_to_the_tokenizer() -> None:
    known = tokenizer_exceptions(())["rules"]
    assert [text for text in abbreviations() if known[text] != [text]] == []
    assert [text for text in abbreviations() if len(sentence_spans(f"Je helpt {text} Anderen helpen mee.")) > 1] == []
    assert len(list(abbreviations())) > 50
