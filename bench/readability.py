"""How often a score calls the text easier that editors made easier: ours beside textstat and plain lint-ii.

    PYTHONPATH=folder-of-lint_ii python -m bench.readability pairs_dev.jsonl [--worst 10]

A document pair is all complex sentences of a document against all simple ones, where both have at least 80 words, each
sentence closed with a full stop; a sentence pair is one row. A tie, or no score on either side, counts half. lint-ii
gets the Docs of our model (whole text, sentences by the parser), with the Alpino tags it reads derived from ours.
"""

import argparse
import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.lint_reference import stand_in
from vacaturelint.analysis.model import SHIPPED
from vacaturelint.analysis.packed import load_pack
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.scores import Scores
from vacaturelint.readability.score import score
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

if TYPE_CHECKING:
    from spacy.language import Language

Ease = Callable[[str], float | None]
Pair = tuple[str, str]
MODEL = Path(__file__).parent.parent / "model" / SHIPPED / f"{SHIPPED}.msgpack"
FEWEST_WORDS = 80
_PARSER = Parser()
_CACHE: dict[str, Scores] = {}


def ours(text: str) -> Scores:
    """Return our scores of a text."""
    if text not in _CACHE:
        _CACHE[text] = score(_PARSER.parse(read_text(Source("tekst.txt", text.encode()))))
    return _CACHE[text]


def our_lint(text: str) -> float | None:
    """Return how easy our LiNT-II calls the text."""
    lint = ours(text).lint
    return None if lint is None else -lint.score


def our_flesch(text: str) -> float | None:
    """Return our Flesch-Douma."""
    return ours(text).flesch_douma


def textstat_flesch(text: str) -> float | None:
    """Return Flesch-Douma as textstat computes it, with its own sentences."""
    import textstat

    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text))


@functools.cache
def pipeline() -> "Language":
    """Return our model as spaCy sees it."""
    return load_pack(MODEL)


def plain_lint(text: str) -> float | None:
    """Return how easy unmodified lint-ii calls the text."""
    from lint_ii.core.readability_analysis import ReadabilityAnalysis
    from lint_ii.core.sentence_analysis import SentenceAnalysis

    doc = pipeline()(text)
    for token in doc:
        token.tag_ = _tag(token.pos_, str(token.morph))
    value = ReadabilityAnalysis([SentenceAnalysis(sentence) for sentence in doc.sents]).lint.score
    return None if value is None else -float(value)


def _tag(pos: str, morph: str) -> str:
    if "VerbForm=Fin" in morph:
        return "WW|pv"
    return {"NUM": "TW|hoofd", "X": "SPEC|afk", "SYM": "SPEC|symb"}.get(pos, pos)


EASE: dict[str, Ease] = {
    "vacaturelint LiNT-II": our_lint,
    "vacaturelint Flesch-Douma": our_flesch,
    "lint-ii 0.1.3": plain_lint,
    "textstat Flesch-Douma": textstat_flesch,
}


def closed(sentence: str) -> str:
    """Return the sentence with a full stop at its end."""
    sentence = sentence.strip()
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def pairs(path: Path) -> tuple[list[Pair], list[Pair]]:
    """Return the document pairs and the sentence pairs, each complex and simple."""
    documents: dict[Any, tuple[list[str], list[str]]] = {}
    rows: list[Pair] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pair = closed(row["complex"]), closed(row["simple"])
        rows.append(pair)
        for side, text in zip(documents.setdefault(row["document"], ([], [])), pair, strict=True):
            side.append(text)
    joined = [(" ".join(one), " ".join(other)) for one, other in documents.values()]
    return [pair for pair in joined if min(len(text.split()) for text in pair) >= FEWEST_WORDS], rows


def share(found: list[Pair], ease: Ease) -> float:
    """Return the share of pairs whose simple side is called easier; a tie counts half."""
    right = 0.0
    for hard, easy in found:
        one, other = ease(hard), ease(easy)
        right += 0.5 if one is None or other is None or one == other else float(other > one)
    return right / max(len(found), 1)


def main() -> None:
    """Print the shares of every score, on documents and on sentences."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="show so many document pairs that we get wrong")
    options = parser.parse_args()
    stand_in()
    documents, rows = pairs(options.pairs)
    print(f"{len(documents)} documents, {len(rows)} sentences")
    for name, ease in EASE.items():
        print(f"{name:28} documents {share(documents, ease):6.1%}  sentences {share(rows, ease):6.1%}")
    wrong = [pair for pair in documents if (our_lint(pair[0]) or 0) >= (our_lint(pair[1]) or 0)]
    for hard, easy in wrong[: options.worst]:
        print("\n--", our_lint(hard), our_lint(easy), ours(hard), ours(easy), hard[:300], easy[:300], sep="\n")


if __name__ == "__main__":
    main()
