"""Score a pack on the official test files and on our own vacancy lines.

Two kinds of numbers. From raw text, one sentence a document, with spaCy's own scorer (labels without punctuation, as
spaCy counts): tokens, sentences, UPOS, FEATS, LEMMA, UAS, LAS. From gold tokens: what the rules of the linter use:
passive, separable particle, subordinate clause.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

from model.conllu import Sentence, read
from model.prepare import TEST, VACANCY_TEST
from model.scheme import normalise
from vacaturelint.analysis.packed import load_pack

COLUMNS = ("TOK", "SENT", "UPOS", "FEATS", "LEMMA", "UAS", "LAS")
KEYS = ("token_f", "sents_f", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las")
TARGETS = {"UPOS": 96.3, "FEATS": 95.0, "LEMMA": 96.8, "UAS": 88.0, "LAS": 82.5}
SUBORDINATE = {"csubj", "ccomp", "advcl", "acl", "acl:relcl", "xcomp"}

Signal = Callable[[Doc], Iterable[int]]


@dataclass
class Counts:
    """How often a signal was found rightly, wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[int], gold: set[int]) -> None:
        """Count one document."""
        self.right += len(found & gold)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return 200 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass
class Scores:
    """All numbers of one run."""

    files: dict[str, dict[str, float]] = field(default_factory=dict)
    signals: dict[str, Counts] = field(default_factory=dict)


def score_all(treebank: Path, pack: Path) -> Scores:
    """Return the scores of the file *pack* on all test files."""
    return score_pipeline(load_pack(pack), treebank)


def score_pipeline(nlp: Language, treebank: Path) -> Scores:
    """Return the scores of any Dutch pipeline on all test files."""
    scores = Scores(signals={name: Counts() for name in SIGNALS})
    for name, file in TEST.items():
        sentences = [normalise(sentence) for sentence in read(treebank / file)]
        scores.files[name] = score_text(nlp, sentences)
        _count_signals(nlp, sentences, scores.signals)
    for name, path in VACANCY_TEST.items():
        scores.files[name] = score_text(nlp, read(path))
    return scores


def score_text(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return the scores of *nlp* on the raw text of *sentences*, in percent."""
    docs = nlp.pipe(sentence.text for sentence in sentences)
    examples = [Example(doc, gold_doc(nlp, sentence)) for doc, sentence in zip(docs, sentences, strict=True)]
    found: dict[str, Any] = Scorer.score_tokenization(examples)
    found |= Scorer.score_spans(examples, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START"))
    found |= Scorer.score_token_attr(examples, "pos")
    found |= Scorer.score_token_attr(examples, "morph")
    found |= Scorer.score_token_attr(examples, "lemma")
    found |= Scorer.score_deps(examples, "dep", getter=_label, ignore_labels=("p", "punct"))
    return {column: round(100 * found[key], 2) for column, key in zip(COLUMNS, KEYS, strict=True)}


def _label(token: Token, attribute: str) -> str:
    label = getattr(token, attribute)
    return str(token.vocab.strings.as_string(label)).lower()


def gold_doc(nlp: Language, sentence: Sentence) -> Doc:
    """Return *sentence* as an annotated document."""
    heads = [head - 1 if head else index for index, head in enumerate(sentence.heads)]
    labels = ["ROOT" if label == "root" else label for label in sentence.labels]
    return Doc(
        nlp.vocab,
        words=sentence.forms,
        spaces=sentence.spaces,
        pos=sentence.pos,
        morphs=sentence.features,
        lemmas=sentence.lemmas,
        heads=heads,
        deps=labels,
    )


def _count_signals(nlp: Language, sentences: Sequence[Sentence], counts: dict[str, Counts]) -> None:
    golds = [gold_doc(nlp, sentence) for sentence in sentences]
    docs = (Doc(nlp.vocab, words=s.forms, spaces=s.spaces) for s in sentences)
    for doc, gold in zip(nlp.pipe(docs), golds, strict=True):
        for name, signal in SIGNALS.items():
            counts[name].add(set(signal(doc)), set(signal(gold)))


def _labelled(*labels: str) -> Signal:
    wanted = set(labels)
    return lambda doc: (token.i for token in doc if token.dep_ in wanted)


def _passive_auxiliaries(doc: Doc) -> Iterator[int]:
    return (token.i for token in doc if token.dep_ == "aux:pass" and token.lemma_ == "worden")


def _passive_sentence(doc: Doc) -> Iterator[int]:
    yield from [0] if any(token.dep_ == "aux:pass" for token in doc) else []


def _word_particles(doc: Doc) -> Iterator[int]:
    return (token.i for token in doc if token.dep_ == "compound:prt" and token.pos_ in {"ADP", "ADV"})


SIGNALS: dict[str, Signal] = {
    "worden as passive auxiliary": _passive_auxiliaries,
    "sentence contains a passive": _passive_sentence,
    "separable particle": _labelled("compound:prt"),
    "- adpositions and adverbs only": _word_particles,
    "head of a subordinate clause": _labelled(*SUBORDINATE),
}
SIGNAL_TARGETS = {
    "worden as passive auxiliary": 98.0,
    "sentence contains a passive": 95.0,
    "separable particle": 85.0,
    "head of a subordinate clause": 88.0,
}


def report(scores: Scores) -> str:
    """Return the table of all scores beside their targets."""
    lines = [f"{'raw text, 1 sentence a doc':30}" + "".join(f"{column:>8}" for column in COLUMNS)]
    lines += [_row(name, [row[column] for column in COLUMNS]) for name, row in scores.files.items()]
    targets = "".join(f"{TARGETS[column]:8.1f}" if column in TARGETS else " " * 8 for column in COLUMNS)
    lines += [f"{'target':30}{targets}", "", f"{'gold tokens, both tests':30}{'F':>8}{'target':>8}{'n':>8}"]
    for name, counts in scores.signals.items():
        total = counts.right + counts.missed
        target = f"{SIGNAL_TARGETS[name]:8.1f}" if name in SIGNAL_TARGETS else " " * 8
        lines.append(f"{name:30}{counts.f:8.2f}{target}{total:8d}")
    return "\n".join(lines)


def _row(name: str, values: Sequence[float]) -> str:
    return f"{name:30}" + "".join(f"{value:8.2f}" for value in values)


def as_json(scores: Scores) -> dict[str, Any]:
    """Return the scores for `meta.json`."""
    signals = {name: round(counts.f, 2) for name, counts in scores.signals.items()}
    return json.loads(json.dumps({"raw_text": scores.files, "gold_tokens_f": signals}))  # type: ignore[no-any-return]
