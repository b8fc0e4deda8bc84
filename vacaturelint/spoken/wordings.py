"""The wordings of applying and of a wish, as the rules read them too: pieces of `wordlists/wendingen.tsv`."""

import functools
import re
from collections.abc import Mapping

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
    return _PATTERNS[names].search(text) is not None


def begins(names: tuple[str, ...], text: str) -> bool:
    """Return whether a text begins with one of the wordings that go by these names."""
    return _PATTERNS[names].match(text) is not None


@functools.cache
def until() -> re.Pattern[str]:
    """Return the pattern of a last day: `uiterlijk op 31 oktober`."""
    return re.compile(rf"\b{wording('uiterlijk')} {wording('datum')}(?: 20\d\d)?", re.IGNORECASE)


def _compiled(names: tuple[str, ...]) -> re.Pattern[str]:
    pieces = "|".join(map(wording, names))
    return re.compile(rf"\b(?:{pieces})(?!\w)", re.IGNORECASE)


_PATTERNS: Mapping[tuple[str, ...], re.Pattern[str]] = {
    names: _compiled(names) for names in (APPLY, ASK_MORE, SENT_ALONG, OF_APPLYING, TO_APPLY, TO_REACH, WISH)
}
