"""Lemmas that a rule can use: compounds, separable verbs, spelling."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from vacaturelint.analysis.lemmas import surface_lemma, token_lemmas

FINITE = "VerbForm=Fin"


def parsed(rows: str) -> Doc:
    """Return a document from rows, with `;` between them, of form, part of speech, lemma, head (index) and label."""
    words = [row.split() for row in rows.split(";")]
    forms, pos, lemmas, heads, labels = (list(column) for column in zip(*words, strict=True))
    morphs = [FINITE if tag == "VERB" else "" for tag in pos]
    return Doc(
        Vocab(), words=forms, pos=pos, lemmas=lemmas, heads=[int(head) for head in heads], deps=labels, morphs=morphs
    )


@pytest.mark.parametrize(
    ("text", "lemma", "pos", "expected"),
    [
        ("verzekeringsmaatschappijen", "verzekering_maatschappij", "NOUN", "verzekeringsmaatschappij"),
        ("volgt", "op_volgen", "VERB", "volgen"),
        ("opgevolgd", "op_volgen", "VERB", "opvolgen"),
        ("stadsdiensten", "stad_dienst", "NOUN", "stadsdienst"),
        ("_", "_", "SYM", "_"),
        ("opvragen", "opvraagen", "VERB", "opvragen"),
        ("zeeën", "zee", "NOUN", "zee"),
        ("lenen", "leenen", "NOUN", "leenen"),
    ],
)
def test_a_lemma_is_one_word(text: str, lemma: str, pos: str, expected: str) -> None:
    assert surface_lemma(text, lemma, pos) == expected


def test_particle_joins_its_verb_from_afar() -> None:
    doc = parsed("Je PRON je 1 nsubj; volgt VERB volgen 1 ROOT; dossiers NOUN dossier 1 obj; op ADP op 1 compound:prt")
    assert token_lemmas(doc) == ["je", "opvolgen", "dossier", "op"]


def test_each_coordinated_verb_gets_its_own_particle() -> None:
    doc = parsed(
        "Je PRON je 1 nsubj; leidt VERB leiden 1 ROOT; mensen NOUN mens 1 obj; "
        "op ADP op 1 compound:prt; en CCONJ en 5 cc; stuurt VERB sturen 1 conj; hen PRON hen 5 obj; "
        "bij ADP bij 1 compound:prt"
    )
    assert token_lemmas(doc)[1] == "opleiden"
    assert token_lemmas(doc)[5] == "bijsturen"


def test_overlooked_particle_of_a_known_verb_is_joined() -> None:
    doc = parsed(
        "Je PRON je 1 nsubj; stuurt VERB sturen 1 ROOT; hen PRON hen 1 obj; bij ADP bij 1 case; . PUNCT . 1 punct"
    )
    assert token_lemmas(doc)[1] == "bijsturen"


@pytest.mark.parametrize("label", ["case", "compound:prt"])
def test_fixed_expression_is_not_a_particle(label: str) -> None:
    doc = parsed(f"treedt VERB treden 0 ROOT; in ADP in 2 case; dienst NOUN dienst 0 {label}")
    assert token_lemmas(doc) == ["treden", "in", "dienst"]


def test_verb_that_holds_its_particle_keeps_its_lemma() -> None:
    doc = parsed("om ADP om 2 mark; op ADP op 2 compound:prt; opvolgen VERB opvolgen 2 ROOT")
    assert token_lemmas(doc)[2] == "opvolgen"
