"""The annotation scheme of the model: what is done to the treebanks before training and before scoring.

`normalise` is for every file: features that exist in one converter version only are dropped, lemmas lose their ``_``.
`harmonise` is for the trees converted with alud 2.17 only: it brings them to the habits of the official files (alud
2.12 and 2.13). Each rule was found by comparing the official *development* files with the training trees, per part of
speech, language-specific tag and configuration; the test files were not looked at.
"""

from __future__ import annotations

from model.conllu import Sentence
from vacaturelint.analysis.lemmas import joined_lemma
from vacaturelint.analysis.network_input import STRAIGHT

ONLY_IN_NEWER = ("ExtPos", "Mood=Ind", "Typo")
NOMINAL = {"NOUN", "PROPN", "SYM"}
PREDICATE = {"cop", "nsubj", "nsubj:pass", "nsubj:outer", "aux"}
UNKNOWN_GENDER = "Gender=Com,Neut"


def normalise(sentence: Sentence) -> Sentence:
    """Bring features and lemmas of *sentence* to the scheme, in place, and return it."""
    columns = zip(sentence.forms, sentence.lemmas, sentence.pos, strict=True)
    sentence.lemmas = [joined_lemma(form, lemma, pos) for form, lemma, pos in columns]
    sentence.features = [_features(features) for features in sentence.features]
    return sentence


def _features(features: str) -> str:
    kept = (item for item in features.split("|") if item != "PronType=Art" and not item.startswith(ONLY_IN_NEWER))
    return "|".join(kept)


def straighten(sentence: Sentence) -> Sentence:
    """Make the quotation marks in forms and lemmas straight, as the network reads them, in place, and return it."""
    sentence.forms = [form.translate(STRAIGHT) for form in sentence.forms]
    sentence.lemmas = [lemma.translate(STRAIGHT) for lemma in sentence.lemmas]
    return sentence


def harmonise(sentence: Sentence) -> Sentence:
    """Relabel a tree of alud 2.17 to the habits of the official files, in place, and return it."""
    below: list[set[str]] = [set() for _ in sentence.forms]
    for head, label in zip(sentence.heads, sentence.labels, strict=True):
        if head:
            below[head - 1].add(label)
    for index in range(len(sentence)):
        _relabel(sentence, index, below)
    sentence.features = [
        _without_pronoun_type(features) if pos == "DET" else features
        for features, pos in zip(sentence.features, sentence.pos, strict=True)
    ]
    return sentence


def _relabel(sentence: Sentence, index: int, below: list[set[str]]) -> None:
    pos, label, head = sentence.pos[index], sentence.labels[index], sentence.heads[index] - 1
    if pos == "ADV" and label == "advmod" and head >= 0:
        if sentence.pos[head] in NOMINAL and not below[head] & PREDICATE:
            sentence.labels[index] = "amod"
    elif pos == "ADJ" and label == "amod" and "conj" in below[index]:
        sentence.labels[index] = "nmod"
    elif label == "cc:preconj" and sentence.xpos[index] == "BW":
        sentence.pos[index] = "CCONJ"
    elif pos == "NUM" and sentence.xpos[index].startswith("LID"):
        sentence.pos[index] = "DET"
        sentence.features[index] = "Definite=Ind" if "onbep" in sentence.xpos[index] else "Definite=Def"
        sentence.labels[index] = "det" if label == "nummod" else label


def _without_pronoun_type(features: str) -> str:
    return "|".join(item for item in features.split("|") if not item.startswith("PronType"))
