"""One canonical form of characters, so that what looks the same to a reader is the same to every rule.

What changes one character into one other is a table; what changes the length (letters written with a loose accent,
letters printed as one sign) is given as stretches, so that the way back to the document stays known.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator

_SPACES = (
    "\n\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f"
)
# Wide letters, and the bold and italic ones of mathematics that people use as headings on social media.
_STYLED = ((0xFF01, 0xFF5E), (0x1D400, 0x1D7FF))
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CHANGES = re.compile(f"[^{_MARKS}]?[{_MARKS}]+|[\ufb00-\ufb06\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]")


@functools.cache
def _one_to_one() -> dict[int, str]:
    table = {ord(char): " " for char in _SPACES + "\u3000"} | dict.fromkeys((0x2010, 0x2011), "-")
    for low, high in _STYLED:
        for code in range(low, high + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code) and len(plain) == 1:
                table[code] = plain
    return table


def plain(text: str) -> str:
    """Return `text` with every sign that has one plain sign for it replaced; its length stays the same."""
    if text.isascii() and text.isprintable():  # nothing to replace: a space is printable, other white space is not
        return text
    return text.translate(_one_to_one())


def changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of `text` that read as something of another length, and as what."""
    if text.isascii():
        return
    for match in _CHANGES.finditer(text):
        shown = unicodedata.normalize("NFKC" if len(match[0]) == 1 else "NFC", match[0])
        if len(shown) != len(match[0]):
            yield match.start(), match.end(), shown
