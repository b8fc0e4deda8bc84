"""A stand-in with the shape of `nl_core_news_lg`, which no registry that we reach has: for what it costs to run.

    python -m bench.core_shape TREEBANK.conllu FOLDER [--steps 600]

Known, from the model card of 3.5.0 and the list of its files: components and order, the trainable lemmatizer, labels of
`ner`, 500,000 vectors of 300 (600 MB, 10.1 MB of strings). Assumed, after its sisters (`en`, `da`, `ca`): all widths,
depths and rows, an embedding of their own for `ner` and `senter`, batches of 256, one pattern in `attribute_ruler`. Not
as there: vectors are random, most words made up, labels those of the trees, entities runs of names and numbers. spaCy
multiplies a row for every word, in the table or not. So short a training parses worse: other sentences and arcs.
"""

import argparse
import random
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.treebank import doc_of, sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example

VECTORS = (500_000, 300)
ROWS = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500, "SPACY": 50, "IS_SPACE": 50}
SENTER_ROWS = {"NORM": 1000, "PREFIX": 500, "SUFFIX": 500, "SHAPE": 500, "SPACY": 50}
LABELS = (
    "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY "
    "NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME WORK_OF_ART"
)
LABEL_OF = {"PROPN": "PERSON", "NUM": "CARDINAL"}
TOGETHER, BATCH = 6, 8  # sentences in a Doc (the parser is to see where one ends), Docs in a step


def main() -> None:
    """Make the pipeline, train it a little and save it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=600)
    options = parser.parse_args()
    nlp = _untrained()
    docs = [_with_entities(doc_of(nlp.vocab, rows)) for rows in sentences(options.treebank)]
    examples = [_example(nlp, docs[at : at + TOGETHER]) for at in range(0, len(docs), TOGETHER)]
    _add_vectors(nlp, sorted({token.text for doc in docs for token in doc}))
    optimizer, chance = nlp.initialize(lambda: examples), random.Random(0)
    for _ in range(options.steps):
        nlp.update(chance.sample(examples, BATCH), sgd=optimizer, drop=0.1)
    ruler: Any = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"IS_SPACE": True}]], {"TAG": "_SP", "POS": "SPACE"})  # not before `initialize`, which empties it
    nlp.disable_pipe("senter")
    nlp.to_disk(options.folder)


def _untrained() -> "Language":
    import spacy

    nlp = spacy.blank("nl", config={"nlp": {"batch_size": 256}})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(ROWS, width=96, depth=4, pieces=3)})
    nlp.add_pipe("morphologizer", config={"model": _tagger(listener)})
    nlp.add_pipe("tagger", config={"model": _tagger(listener)})
    nlp.add_pipe("parser", config={"model": _transitions("parser", listener)})
    nlp.add_pipe("trainable_lemmatizer", name="lemmatizer", config={"model": _tagger(listener)})
    nlp.add_pipe("senter", config={"model": _tagger(_tok2vec(SENTER_ROWS, width=16, depth=2, pieces=2))})
    nlp.add_pipe("attribute_ruler")
    own = _tok2vec(dict(islice(ROWS.items(), 4)), width=96, depth=4, pieces=3)
    ner: Any = nlp.add_pipe("ner", config={"model": _transitions("ner", own)})
    for label in LABELS.split():
        ner.add_label(label)
    return nlp


def _tok2vec(rows: dict[str, int], width: int, depth: int, pieces: int) -> dict[str, Any]:
    embed = {"width": width, "attrs": [*rows], "rows": [*rows.values()], "include_static_vectors": True}
    encode = {"width": width, "depth": depth, "window_size": 1, "maxout_pieces": pieces}
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": "spacy.MultiHashEmbed.v2", **embed},
        "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", **encode},
    }


def _tagger(tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": tok2vec}


def _transitions(kind: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    sizes = {"extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None}
    return {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, **sizes, "tok2vec": tok2vec}


def _with_entities(doc: "Doc") -> "Doc":
    from spacy.tokens import Span

    runs = [(LABEL_OF.get(kind), [*run]) for kind, run in groupby(doc, key=lambda token: token.pos_)]
    doc.ents = [Span(doc, run[0].i, run[-1].i + 1, label=label) for label, run in runs if label]
    return doc


def _example(nlp: "Language", docs: list["Doc"]) -> "Example":
    from spacy.tokens import Doc
    from spacy.training import Example

    gold = Doc.from_docs(docs)
    return Example(Doc(nlp.vocab, [token.text for token in gold], [bool(token.whitespace_) for token in gold]), gold)


def _add_vectors(nlp: "Language", words: list[str]) -> None:
    import numpy as np
    from spacy.vectors import Vectors

    words += [f"{number:06}-gemaakt" for number in range(VECTORS[0] - len(words))]
    table = np.random.default_rng(0).standard_normal(VECTORS, dtype=np.float32)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, keys=map(nlp.vocab.strings.add, words))


if __name__ == "__main__":
    main()
