"""Our LiNT-II features beside those of unmodified lint-ii 0.1.3, token by token on the same spaCy Docs.

    pip install mistune pyarrow jinja2
    PYTHONPATH=folder-of-lint_ii python -m bench.lint_reference TREEBANK.conllu … [--sentences 600]

A stand-in takes the place of `lint_ii.linguistic_data.nlp_model`, which would load a model. The Docs carry the gold
trees and Alpino tags of the treebank, with lemmas as our pipeline writes them.
"""

import argparse
import sys
import types
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.treebank import doc_of, sentences, tokens_of
from vacaturelint.readability.features import word_features
from vacaturelint.readability.lexicon import find
from vacaturelint.readability.lint import COEFFICIENTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMES = ("const", "mean_log_word_freq", "mean_max_sdl", "mean_content_words", "proportion_concrete")


def stand_in(nlp: object = None) -> None:
    """Put *nlp* in the place of the model that lint-ii loads at import."""
    module: Any = types.ModuleType("lint_ii.linguistic_data.nlp_model")
    module.NLP_MODEL = nlp
    module.COEFFICIENTS = dict(zip(_NAMES, COEFFICIENTS, strict=True))
    sys.modules["lint_ii.linguistic_data.nlp_model"] = module


def differences(docs: list["Doc"]) -> Counter[str]:
    """Return how many tokens were compared, and how many differ on each feature (printed with the word)."""
    from lint_ii.core.word_features import WordFeatures

    found: Counter[str] = Counter()
    for doc in docs:
        for ours, token in zip(word_features(tokens_of(doc), find), doc, strict=True):
            theirs = WordFeatures(token)
            kind = theirs.super_sem_type
            pairs = {
                "frequency": (ours.frequency, theirs.word_frequency),
                "dependency length": (ours.dependency_length, theirs.dep_length),
                "noun type": (ours.noun.name.lower() if ours.noun is not None else None, kind and kind.value),
                "content word": (ours.is_content, theirs.is_content_word),
                "finite verb": (ours.is_finite, theirs.is_finite_verb),
                "punctuation": (ours.is_punctuation, theirs.is_punctuation),
            }
            found["tokens"] += 1
            for name, (one, other) in pairs.items():
                if one != other:
                    found[name] += 1
                    print(f"{name}: {token.text!r} {token.pos_} {token.tag_}: ours {one}, lint-ii {other}")
    return found


def main() -> None:
    """Compare and print the counts; exit 1 when anything differs."""
    import spacy

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", nargs="+", type=Path)
    parser.add_argument("--sentences", type=int, default=10_000)
    options = parser.parse_args()
    stand_in()
    vocab = spacy.blank("nl").vocab
    rows = [sentence for path in options.treebank for sentence in sentences(path)]
    docs = [doc_of(vocab, sentence) for sentence in rows[: options.sentences]]
    found = differences(docs)
    print(len(docs), "sentences", dict(found))
    sys.exit(len(found) > 1)


if __name__ == "__main__":
    main()
