"""One parsed sentence as tokens, apart from the document it stands in."""

import sys
from itertools import accumulate
from typing import TYPE_CHECKING

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.lemmas import token_lemmas

if TYPE_CHECKING:
    from spacy.tokens import Doc


_NO_FEATURES = "_"


def read_sentence(doc: "Doc", text: str) -> tuple[Token, ...]:
    """Return the tokens of the sentence `text`, white space and what `doc` holds beyond it left out.

    A token whose governor is left out governs itself.
    """
    from spacy.attrs import DEP, HEAD, MORPH, ORTH, POS, SPACY

    strings = doc.vocab.strings
    rows = doc.to_array([ORTH, SPACY, POS, MORPH, DEP, HEAD])
    forms = [strings[orth] for orth in rows[:, 0].tolist()]
    steps = (len(form) + space for form, space in zip(forms, rows[:, 1].tolist(), strict=True))
    starts = list(accumulate(steps, initial=0))
    ends = [min(start + len(form), len(text)) for start, form in zip(starts, forms, strict=False)]
    kept = [n for n, form in enumerate(forms) if starts[n] < len(text) and not form.isspace()]
    new = {n: at for at, n in enumerate(kept)}
    heads = rows[:, 5].astype("int64").tolist()
    pos, morphs, deps = ([sys.intern(strings[number]) for number in column] for column in rows[:, 2:5].T.tolist())
    lemmas = token_lemmas(doc)
    return tuple(
        Token(
            at,
            sys.intern(text[starts[n] : ends[n]]),
            starts[n],
            ends[n],
            sys.intern(lemmas[n]),
            pos[n],
            morphs[n].removeprefix(_NO_FEATURES),
            deps[n],
            new.get(n + heads[n], at),
        )
        for at, n in enumerate(kept)
    )
