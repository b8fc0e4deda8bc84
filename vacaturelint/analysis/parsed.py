"""One parsed sentence in our own terms, apart from the document it stands in."""

import sys
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.analysis.lemmas import token_lemmas

if TYPE_CHECKING:
    from spacy.tokens import Doc


_NO_FEATURES = "_"


class Parsed(NamedTuple):
    """A token of a sentence: its place in the sentence, and the index of its governor among the tokens of it."""

    start: int
    end: int
    lemma: str
    pos: str
    morph: str
    dep: str
    head: int


def read_sentence(doc: "Doc", length: int) -> tuple[Parsed, ...]:
    """Return the tokens of a sentence of `length` code points, white space and what `doc` holds beyond it left out.

    A token whose governor is left out governs itself.
    """
    from spacy.attrs import DEP, HEAD, MORPH, ORTH, POS, SPACY

    strings = doc.vocab.strings
    rows = doc.to_array([ORTH, SPACY, POS, MORPH, DEP, HEAD])
    forms = [strings[orth] for orth in rows[:, 0].tolist()]
    steps = (len(form) + space for form, space in zip(forms, rows[:, 1].tolist(), strict=True))
    starts = list(accumulate(steps, initial=0))
    kept = [n for n, form in enumerate(forms) if starts[n] < length and not form.isspace()]
    new = {n: at for at, n in enumerate(kept)}
    heads = rows[:, 5].astype("int64").tolist()
    pos, morphs, deps = ([sys.intern(strings[number]) for number in column] for column in rows[:, 2:5].T.tolist())
    lemmas = token_lemmas(doc)
    return tuple(
        Parsed(
            starts[n],
            min(starts[n] + len(forms[n]), length),
            sys.intern(lemmas[n]),
            pos[n],
            morphs[n].removeprefix(_NO_FEATURES),
            deps[n],
            new.get(n + heads[n], at),
        )
        for at, n in enumerate(kept)
    )
