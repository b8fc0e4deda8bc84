"""The wordings of applying and of a wish, as the rules read them too: pieces of `wordlists/wendingen.tsv`."""

import functools
import re

from vacaturelint.data.wordings import wording

APPLY = ("solliciteer",)
"""What asks to apply, or says that one can."""
ASK_MORE = ("meer-weten",)
"""What says whom to ask for more: no way to apply."""
SENT_ALONG = ("meegestuurd",)
"""What goes with it."""
OF_APPLYING = ("kandidaat", "selectiestap", "uiterste-dag")
"""What a sentence outside the part on applying holds when it is about applying: a day may be of the job itself."""
TO_APPLY = ("verstuur", "contacteer", "kandidaat", "meer-weten")
"""How a sentence about applying begins."""
TO_REACH = ("verstuur", "contacteer")
"""How a sentence begins that says whom to call or write to."""
WISH = ("wens",)
"""What says that something is no more than wished."""


def says(names: tuple[str, ...], text: str) -> bool:
    """Return whether a text holds one of the wordings that go by these names, as whole words."""
    return _pattern(names).search(text) is not None


def begins(names: tuple[str, ...], text: str) -> bool:
    """Return whether a text begins with one of the wordings that go by these names."""
    return _pattern(names).match(text) is not None


@functools.cache
def until() -> re.Pattern[str]:
    """Return the pattern of a last day: `uiterlijk op 31 oktober`."""
    return re.compile(rf"\b{wording('uiterlijk')} {wording('datum')}(?: 20\d\d)?", re.IGNORECASE)


@functools.cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(wording, names))})(?!\w)", re.IGNORECASE)
