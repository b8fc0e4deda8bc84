"""Load the shipped Dutch pipeline from one msgpack file, in less than half the time of ``spacy.load``.

Three things make the stock road slow, and each is avoided here:

* ``import spacy`` pulls in its command line (typer, requests, rich …): a stand-in takes its place during the import;
* the Dutch tokenizer builds 4,670 special cases twice: only those that change the splitting are built, the others
  are looked up in a set (equal tokens: see ``model/README.md``);
* configuration, vocabulary and weights are a dozen files: the pack is one, with small weights.
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
    from spacy.lang.nl import Dutch
    from spacy.tokenizer import Tokenizer

    from vacaturelint.analysis.component import FACTORY

    nlp = Dutch(create_tokenizer=lambda nlp: Tokenizer(nlp.vocab))
    pipe: Any = nlp.add_pipe(FACTORY, config={"pack": str(path)}, validate=False)
    nlp.tokenizer = _tokenizer(nlp, pipe.exceptions)
    return nlp


@contextmanager
def _without_cli() -> Iterator[None]:
    """Keep ``import spacy`` from importing ``spacy.cli``; a later ``import spacy.cli`` gets the real one."""
    if "spacy" in sys.modules or "spacy.cli" in sys.modules:
        yield
        return
    package, module = types.ModuleType(_CLI[0]), types.ModuleType(_CLI[1])
    package.__path__ = []
    vars(module)["info"] = _info
    sys.modules.update(zip(_CLI, (package, module), strict=True))
    try:
        yield
    finally:
        for name in _CLI:
            sys.modules.pop(name, None)


def _info(*args: object, **kwargs: object) -> object:
    """Stand in for ``spacy.info``: import the real function when it is called."""
    return importlib.import_module("spacy.cli.info").info(*args, **kwargs)


def _tokenizer(nlp: Language, exceptions: Mapping[str, Any]) -> Tokenizer:
    """Return the Dutch tokenizer with the pack's *exceptions*.

    One-token exceptions of no consequence are a set, the others real special cases. A curly apostrophe inside a word
    (*foto’s*) does not split it, just as a straight one does not.
    """
    from spacy import util
    from spacy.attrs import ORTH
    from spacy.tokenizer import Tokenizer

    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules={text: [{ORTH: part} for part in parts] for text, parts in exceptions["rules"].items()},
        prefix_search=util.compile_prefix_regex(defaults.prefixes).search,
        suffix_search=util.compile_suffix_regex(defaults.suffixes).search,
        infix_finditer=util.compile_infix_regex([infix.replace("’", "") for infix in defaults.infixes]).finditer,
        token_match=frozenset(exceptions["whole"]).__contains__,
        url_match=defaults.url_match,
    )
