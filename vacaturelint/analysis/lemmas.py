"""The one place that normalises lemmas."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


def token_lemmas(doc: "Doc") -> list[str]:
    """Return for every token of `doc` the lemma a rule can use, never with `_`."""
    return [token.lemma_.replace("_", "") for token in doc]
