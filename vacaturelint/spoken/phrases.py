"""Words of our own in the spoken version: lists, and what is said of something that the text does not tell."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.spoken.contact import LINK, Open, can_be_reached, has_address, left_open

ASK = "Vraag ernaar."
"""What whoever listens can do about what the text does not tell."""
_SITE = re.compile(r"\bsite werkgever\b|\b(?:op|via) (?:de|onze) (?:web)?site\b", re.IGNORECASE)
_WHO = re.compile(r"\bcontact(?:persoon)?\b", re.IGNORECASE)


def joined(words: Sequence[str]) -> str:
    """Return words as a list that one can say: `a, b en c`."""
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else "".join(words)


def absent(things: Sequence[str]) -> str:
    """Return the sentences that say that the text does not tell these things; empty for none."""
    return f"{_begun(joined(things))}, staat er niet bij. {ASK}" if things else ""


def unheard(things: Sequence[str]) -> str:
    """Return the sentences that say that the spoken version does not tell these things; the text may."""
    return f"{_begun(joined(things))}, hoor je hier niet. Lees de vacature." if things else ""


def unreachable(said: str, *, lets_apply: bool, may_tell: bool) -> Iterator[str]:
    """Yield what is said of an address, a number or a site that what was said of applying names and does not give.

    `lets_apply` tells whether any of it says how to apply: whom to ask for more is no way to do so.
    `may_tell` is whether the text holds more about it: then nothing is called missing.
    """
    missing = unheard if may_tell else absent
    kinds = [f"het {kind}" for kind in Open if kind in left_open(said) and not has_address(kind, said)]
    kinds += ["de site van de werkgever"] if _SITE.search(said) and not LINK.search(said) else []
    if kinds:
        yield f"{_begun(joined(kinds))} {'staan' if len(kinds) > 1 else 'staat'} er niet bij. {ASK}"
    if not lets_apply:
        yield missing(["hoe je solliciteert"])
    elif not kinds and not can_be_reached(said):
        yield missing(["hoe je die bereikt" if _WHO.search(said) else "waar je dat doet"])


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
