"""Words of our own in the spoken version: lists, and what one can do about something that was not told."""

import re
from collections.abc import Iterator, Sequence

from vacaturelint.spoken.contact import LINK, Open, can_be_reached, has_address, left_open
from vacaturelint.spoken.wordings import says

_SHOUTED = re.compile(r"\b(?:[A-ZÀ-Þ]{5,}|EN|DE|VAN|HET|MET|VOOR|OF|BIJ|DER|IN|OP)\b")


def sentence(text: str) -> str:
    """Return words as a sentence: with a capital and a mark at its end."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def lower(title: str) -> str:
    """Return words as they stand in a sentence: without their capital, but for an abbreviation or a name."""
    if title.isupper():
        title = _SHOUTED.sub(lambda match: match[0].lower(), title)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def joined(words: Sequence[str]) -> str:
    """Return words as a list that one can say: `a, b en c`."""
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else "".join(words)


def to_ask(things: Sequence[str]) -> str:
    """Return what to ask about things that nothing in the text seems to tell; empty for none.

    Nobody can list all the ways to tell a thing, so that it is missing is never said.
    """
    return f"Vraag {joined(things)}." if things else ""


def to_look_up(things: Sequence[str]) -> str:
    """Return what to look for in the text about things that it may tell; empty for none."""
    return f"Lees in de vacature {joined(things)}, of vraag het." if things else ""


def unreachable(said: str, *, lets_apply: bool, may_tell: bool) -> Iterator[str]:
    """Yield what to ask of an address, a number or a site that what was said of applying names and does not give.

    `lets_apply` tells whether any of it says how to apply: whom to ask for more is no way to do so.
    `may_tell` is whether the text holds more about it: then one reads it first.
    """
    missing = to_look_up if may_tell else to_ask
    kinds = [f"het {kind}" for kind in Open if kind in left_open(said) and not has_address(kind, said)]
    kinds += ["de site van de werkgever"] if says("op-de-site", said) and not LINK.search(said) else []
    if kinds:
        yield f"Zoek of vraag {joined(kinds)}."
    if not lets_apply:
        yield missing(["hoe je solliciteert"])
    elif not kinds and not can_be_reached(said):
        yield missing(["hoe je die bereikt" if says("contact", said) else "waar je dat doet"])
