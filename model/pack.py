"""Write the one file that ships: weights in few bits, the rows of the tables, tokenizer exceptions; and `meta.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import srsly
from spacy.attrs import ORTH
from spacy.lang.nl import Dutch

from model.prepare import sha256
from model.settings import IMPOSSIBLE
from vacaturelint.analysis.network import TABLES
from vacaturelint.analysis.network_input import FLAGS
from vacaturelint.analysis.segments import abbreviations

Floats: TypeAlias = npt.NDArray[np.float32]
Stored: TypeAlias = npt.NDArray[Any] | dict[str, npt.NDArray[Any]]

FOLDER = Path(__file__).with_name("nl_vacature")
PACK = FOLDER / "nl_vacature.msgpack"
META = FOLDER / "meta.json"

LEAST_IN_BYTES = 50_000
"""Arrays with so many numbers are stored as bytes with a scale a row (tables) or a column (matrices)."""
LAYERS = {
    "arc_dependent": "arc_dependent", "arc_head": "arc_head", "label_dependent": "label_dependent",
    "label_head": "label_head", "tag_hidden": "tag_hidden", "tag": "tag", "pos": "pos",
    "lemma_hidden": "lemma_hidden", "script": "lemma", "start": "start",
}  # fmt: skip


def convert(weights: Mapping[str, Floats], stored: Mapping[str, Any]) -> dict[str, Floats]:
    """Return the arrays as `vacaturelint.analysis.network` wants them, from those of the training network."""
    modules = {name.split(".", 1)[1]: value for name, value in weights.items()}
    network = stored["settings"]["network"]
    out = {
        "word": modules["word.weight"],
        "known": modules["known.weight"],
        "character": modules["character.weight"],
        "flag": modules["flag.weight"][:FLAGS],
        "root": modules["root"],
        "arc.w": modules["arc"][:-1],
        "arc.b": modules["arc"][-1],
        "label.w": modules["label"].transpose(1, 0, 2),
        "near": modules["stack.0.near"],
    }
    for width in network["widths"]:
        filters = modules[f"filter{width}.weight"]
        out[f"filter{width}.w"] = filters.transpose(2, 1, 0).reshape(-1, filters.shape[0])
        out[f"filter{width}.b"] = modules[f"filter{width}.bias"]
    for layer in range(network["layers"]):
        out |= _layer(modules, layer)
    for inside, outside in LAYERS.items():
        out[f"{outside}.w"] = modules[f"{inside}.weight"].T
        out[f"{outside}.b"] = modules[f"{inside}.bias"]
    return out | _masks(stored["vocabulary"])


def _layer(modules: Mapping[str, Floats], layer: int) -> dict[str, Floats]:
    """Return the values and the two gates of a layer; gates halved, so that a hyperbolic tangent computes them."""
    weights = np.split(modules[f"stack.{layer}.gates.weight"].T, 3, axis=1)
    biases = np.split(modules[f"stack.{layer}.gates.bias"], 3)
    out: dict[str, Floats] = {}
    for part, share, weight, bias in zip("zfr", (1.0, 0.5, 0.5), weights, biases, strict=True):
        out |= {f"stack{layer}.{part}": np.float32(share) * weight, f"stack{layer}.{part}b": np.float32(share) * bias}
    return out


def _masks(vocabulary: Mapping[str, Any]) -> dict[str, Floats]:
    """Return which tags go with a part of speech, and which labels with the root and with another head."""
    tags = [tag.partition("|")[0] for tag in vocabulary["tags"]]
    of_pos = [[0.0 if tag == pos else IMPOSSIBLE for tag in tags] for pos in vocabulary["pos"]]
    root = [0.0 if label == "root" else IMPOSSIBLE for label in vocabulary["labels"]]
    other = [IMPOSSIBLE if label == "root" else 0.0 for label in vocabulary["labels"]]
    return {"tag_of_pos": np.array(of_pos, np.float32), "label_of_root": np.array([root, other], np.float32)}


def build(weights: Mapping[str, Floats], stored: Mapping[str, Any], forms: Iterable[str]) -> dict[str, Any]:
    """Return the content of the pack; *forms* are the words of the training texts."""
    vocabulary = stored["vocabulary"]
    arrays = convert(weights, stored)
    return {
        "weights": {name: _shrink(name, np.ascontiguousarray(value)) for name, value in arrays.items()},
        "words": vocabulary["words"],
        "known": vocabulary["known"],
        "characters": "".join(vocabulary["characters"]),
        "tags": vocabulary["tags"],
        "labels": ["ROOT" if label == "root" else label for label in vocabulary["labels"]],
        "scripts": vocabulary["scripts"],
        "lexicon": {},
        "exceptions": tokenizer_exceptions(forms),
    }


def _shrink(name: str, value: Floats) -> Stored:
    if value.size < LEAST_IN_BYTES:
        return value.astype(np.float16)
    axis = 1 if name in TABLES else 0
    scale = np.abs(value).max(axis=axis, keepdims=True) / 127 + 1e-12
    return {"bytes": np.round(value / scale).astype(np.int8), "scale": scale.astype(np.float16)}


def tokenizer_exceptions(forms: Iterable[str]) -> dict[str, Any]:
    """Return the Dutch tokenizer exceptions: those to build (split, seen or ours) and those to look up whole."""
    stock = Dutch.Defaults.tokenizer_exceptions
    ours = {written for text in abbreviations() for written in (text, text.capitalize())}
    kept = (ours & stock.keys()) | (stock.keys() & set(forms))
    rules = {text: [text] for text in ours}
    rules |= {text: [part[ORTH] for part in parts] for text, parts in stock.items() if len(parts) > 1 or text in kept}
    return {"rules": rules, "whole": sorted(stock.keys() - rules.keys())}


def write(content: Mapping[str, Any], meta: Mapping[str, Any]) -> None:
    """Write the pack and its `meta.json`, which holds the hash of the pack."""
    PACK.write_bytes(srsly.msgpack_dumps(content))
    full = {**meta, "sha256": sha256(PACK), "bytes": PACK.stat().st_size}
    META.write_text(json.dumps(full, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
