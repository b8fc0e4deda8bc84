"""Words of our own in the spoken version: lists, and what is said of something that the text does not tell."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.spoken.contact import Open, can_be_reached, has_address, left_open

ASK = "Vraag ernaar."
"""What whoever listens can do about what the text does not tell."""
_SITE = re.compile(r"\bsite\b|\bonline\b", re.IGNORECASE)
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


def unreachable(said: str, *, is_told: bool) -> Iterator[str]:
    """Yield what is said of an address, a number or a site that what was said of applying names and does not give."""
    kinds = [f"het {kind}" for kind in Open if kind in left_open(said) and not has_address(kind, said)]
    if kinds and is_told:
        stand = "staan" if len(kinds) > 1 else "staat"
        yield f"{_begun(joined(kinds))} {stand} er niet bij. {ASK}"
    elif not is_told:
        yield absent(["hoe je solliciteert"])
    elif can_be_reached(said):
        return
    elif _SITE.search(said):
        yield absent(["welke site dat is"])
    else:
        yield absent(["hoe je die bereikt" if _WHO.search(said) else "waar je dat doet"])


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
