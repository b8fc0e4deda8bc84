"""Load the shipped Dutch pipeline from one msgpack file, in less than half the time of ``spacy.load``.

Three things make the stock road slow, and each is avoided here:

* ``import spacy`` pulls in its command line (typer, requests, rich …): a stand-in takes its place during the import;
* the Dutch tokenizer builds 4,670 special cases twice: only those that change the splitting are built, the others
  are looked up in a set (equal tokens: see ``model/README.md``);
* configuration, vocabulary and weights are a dozen files: the pack is one, with half-precision weights.
"""

from __future__ import annotations

import importlib
import sys
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_CLI = ("spacy.cli", "spacy.cli.info")


def load_pack(path: Path) -> Language:
    """Return the pipeline stored in the pack *path*.

    Raises ``OSError`` when the file cannot be read and ``ValueError`` when it is not a pack.
    """
    with _without_cli():
        importlib.import_module("spacy")
    import srsly

    try:
        pack = srsly.msgpack_loads(path.read_bytes())
        components, config = pack["comps"], pack["config"]
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: not a pipeline pack") from error
    return _build(pack, components, config)


@contextmanager
def _without_cli() -> Iterator[None]:
    """Keep ``import spacy`` from importing ``spacy.cli``; a later ``import spacy.cli`` gets the real one."""
    if "spacy" in sys.modules or "spacy.cli" in sys.modules:
        yield
        return
    package, module = types.ModuleType(_CLI[0]), types.ModuleType(_CLI[1])
    package.__path__ = []
    module.info = _info
    sys.modules.update(zip(_CLI, (package, module), strict=True))
    try:
        yield
    finally:
        for name in _CLI:
            sys.modules.pop(name, None)


def _info(*args: Any, **kwargs: Any) -> Any:
    """Stand in for ``spacy.info``: import the real function when it is called."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)


def _build(pack: Mapping[str, Any], components: Mapping[str, Any], config_text: str) -> Language:
    from spacy.lang.nl import Dutch
    from thinc.api import Config

    config = Config().from_str(config_text)
    nlp = Dutch(create_tokenizer=lambda nlp: _tokenizer(nlp, pack["single"], pack["multi"]))
    for string in pack["strings"]:
        nlp.vocab.strings.add(string)
    for name in config["nlp"]["pipeline"]:
        _add_component(nlp, name, config["components"][name], components[name])
    return nlp


def _tokenizer(nlp: Language, single: list[str], multi: Mapping[str, list[str]]) -> Tokenizer:
    """Return the Dutch tokenizer; *single* are one-token exceptions, *multi* the real special cases."""
    from spacy import util
    from spacy.attrs import ORTH
    from spacy.tokenizer import Tokenizer

    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules={text: [{ORTH: part} for part in parts] for text, parts in multi.items()},
        prefix_search=util.compile_prefix_regex(defaults.prefixes).search,
        suffix_search=util.compile_suffix_regex(defaults.suffixes).search,
        infix_finditer=util.compile_infix_regex(defaults.infixes).finditer,
        token_match=frozenset(single).__contains__,
        url_match=defaults.url_match,
    )


def _add_component(nlp: Language, name: str, config: Mapping[str, Any], stored: Mapping[str, Any]) -> None:
    settings = {key: value for key, value in config.items() if key not in ("factory", "scorer")}
    pipe: Any = nlp.add_pipe(config["factory"], name=name, config=settings, validate=False)
    pipe.cfg.update(stored.get("cfg", {}))
    if "labels" in stored:
        pipe.cfg["labels"] = stored["labels"]
    if "trees" in stored:
        import srsly

        pipe.trees.from_bytes(srsly.msgpack_dumps({"trees": stored["trees"]}))
    if "moves" in stored:
        pipe.moves.from_bytes(stored["moves"], exclude=["strings"])
    pipe.model.from_dict(_full_precision(stored["model"]))


def _full_precision(model: dict[str, Any]) -> dict[str, Any]:
    """Return thinc's model message with half-precision arrays widened to single precision, in place."""
    for params in model["params"]:
        for key, value in params.items():
            if getattr(value, "dtype", None) == "float16":
                params[key] = value.astype("float32")
    return model
