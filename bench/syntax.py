"""Passives, subordinate clauses and brackets found in our parse, against those of the gold trees of a treebank.

    python -m bench.syntax TREEBANK.conllu … [--model nl_vacature] [--misses]

A sentence is parsed from its text; a construction counts as found when the same words (by their place in the text)
carry it in the gold tree.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bench.treebank import doc_of, sentences, tokens_of
from vacaturelint.analysis.model import SHIPPED
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.analysis.syntax.brackets import brackets
from vacaturelint.analysis.syntax.clauses import subordinate_clauses
from vacaturelint.analysis.syntax.passive import passives
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

Find = Callable[[Tree], set[int]]
LONG, LONG_ARTICLE = 10, 6


def passive_places(tree: Tree) -> set[int]:
    """Return where the auxiliaries of passives start."""
    return {found.auxiliary.start for found in passives(tree)}


def become_places(tree: Tree) -> set[int]:
    """Return where the auxiliaries of passives with `worden` start."""
    return {found.auxiliary.start for found in passives(tree) if found.with_become}


def clause_places(tree: Tree) -> set[int]:
    """Return where the finite verbs of subordinate clauses start."""
    return {found.verb.start for found in subordinate_clauses(tree)}


def bracket_places(tree: Tree) -> set[int]:
    """Return where the last words of long brackets start."""
    return {found.last.start for found in brackets(tree) if found.words >= (LONG_ARTICLE if found.of_article else LONG)}


FIND: dict[str, Find] = {
    "passive": passive_places,
    "passive with worden": become_places,
    "subordinate clause": clause_places,
    "tang": bracket_places,
}


def gold_passives(doc: "Doc") -> set[int]:
    """Return where the tokens with `aux:pass` start."""
    return {token.idx for token in doc if token.dep_ == "aux:pass"}


def gold_become(doc: "Doc") -> set[int]:
    """Return where the forms of `worden` with `aux:pass` start."""
    return {token.idx for token in doc if token.dep_ == "aux:pass" and token.lemma_ == "worden"}


def main() -> None:
    """Print precision, recall and F of every construction."""
    import spacy

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", nargs="+", type=Path)
    parser.add_argument("--model", default=SHIPPED)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    vocab = spacy.blank("nl").vocab
    model = Parser(options.model)
    tally = {name: [0, 0, 0] for name in FIND}
    for path in options.treebank:
        for rows in sentences(path):
            doc = doc_of(vocab, rows)
            if not any(char.isalpha() for char in doc.text):
                continue
            analysis = model.parse(read_text(Source("zin.txt", doc.text.encode())))
            gold_tree = Tree(tokens_of(doc))
            for name, find in FIND.items():
                gold = {"passive": gold_passives, "passive with worden": gold_become}.get(name)
                wanted = gold(doc) if gold else find(gold_tree)
                found = {at for s in analysis.sentences for at in find(Tree(analysis.tokens_of(s)))}
                _count(tally[name], wanted, found)
                if options.misses and wanted != found:
                    print(f"{name}: +{_texts(doc, found - wanted)} -{_texts(doc, wanted - found)} | {doc.text}")
    for name, (right, found_, gold_) in tally.items():
        precision, recall = right / max(found_, 1), right / max(gold_, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:22} P {precision:.1%}  R {recall:.1%}  F {f:.1%}  ({right} right, {found_} found, {gold_} gold)")


def _count(tally: list[int], gold: set[int], found: set[int]) -> None:
    tally[0] += len(gold & found)
    tally[1] += len(found)
    tally[2] += len(gold)


def _texts(doc: "Doc", places: set[int]) -> list[str]:
    return [token.text for token in doc if token.idx in places]


if __name__ == "__main__":
    main()
