"""Lemmas that the network gets wrong on words it was trained on: the pack carries the right ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from model.conllu import Sentence
from vacaturelint.analysis.edits import apply_script
from vacaturelint.analysis.network import from_pack
from vacaturelint.analysis.network_input import Text

LEAST_SHARE = 0.8
"""A form has *the* lemma when it has it in so large a share of its places, per part of speech."""
CHUNK = 500


def corrections(content: Mapping[str, Any], train: Sequence[Sentence]) -> dict[str, dict[str, str]]:
    """Return part of speech → lower-case form → lemma, where the network says otherwise at least once."""
    gold: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in train:
        for form, pos, lemma in zip(sentence.forms, sentence.pos, sentence.lemmas, strict=True):
            gold[pos, form.lower()][lemma] += 1
    usual = {key: lemmas.most_common(1)[0] + (lemmas.total(),) for key, lemmas in gold.items()}
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for pos, form, lemma in _predictions(content, train):
        best, count, total = usual.get((pos, form.lower()), ("", 0, 1))
        if count / total >= LEAST_SHARE and lemma != best and pos != "PROPN":
            found[pos][form.lower()] = best
    return {pos: dict(sorted(found[pos].items())) for pos in sorted(found)}


def _predictions(content: Mapping[str, Any], train: Sequence[Sentence]) -> list[tuple[str, str, str]]:
    network = from_pack(content)
    out = []
    unique = list({sentence.key: sentence for sentence in train}.values())
    for begin in range(0, len(unique), CHUNK):
        sentences = unique[begin : begin + CHUNK]
        texts = [Text(sentence.forms, [1] * len(sentence)) for sentence in sentences]
        for sentence, parse in zip(sentences, network.parse(texts), strict=True):
            for form, tag, script in zip(sentence.forms, parse.tags, parse.scripts, strict=True):
                lemma = apply_script(content["scripts"][script], form) or form
                out.append((content["tags"][tag].partition("|")[0], form, lemma))
    return out
