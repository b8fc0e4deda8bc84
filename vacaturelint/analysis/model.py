"""The language model: which one, its version, and loading it once, when it is first needed."""

import functools
import os
from typing import TYPE_CHECKING

from vacaturelint.errors import ModelError
from vacaturelint.resources import data_root

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = "nl_vacature"


def label_of(model: str) -> str:
    """Return name and version of a model, such as `nl_vacature 1.0.0`; ModelError when it cannot be loaded."""
    if model == SHIPPED:
        from msgspec.json import decode

        meta = decode((data_root() / "model" / SHIPPED / "meta.json").read_bytes())
        return f"{SHIPPED} {meta['version']}"
    meta = load_model(model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


@functools.cache
def load_model(model: str) -> "Language":
    """Return the pipeline `model`, the shipped one or the name or path of another; ModelError when there is none."""
    _one_thread()
    return _load_shipped() if model == SHIPPED else _load_installed(model)


def _one_thread() -> None:
    """Keep numpy on one thread: on short sentences, threads that wait for each other cost more than they give."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def _load_shipped() -> "Language":
    import importlib.resources

    from vacaturelint.analysis.packed import load_pack

    source = data_root() / "model" / SHIPPED / f"{SHIPPED}.msgpack"
    try:
        with importlib.resources.as_file(source) as path:
            return load_pack(path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"Het taalmodel {SHIPPED} is niet te laden ({error}). Installeer vacaturelint opnieuw."
        ) from error


def _load_installed(model: str) -> "Language":
    import spacy

    try:
        return spacy.load(model)
    except OSError as error:
        raise ModelError(f"Het taalmodel '{model}' is niet gevonden. Installeer het of kies {SHIPPED}.") from error
