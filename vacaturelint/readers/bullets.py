"""Signs that begin a list item when it is typed rather than marked up."""

import re

# Signs that are nothing but bullets: with or without a space after them. U+E000-U+F8FF is what Symbol and Wingdings
# bullets become outside Word.
SIGNS = "☐☒◻▢⬜❏❑🞎⊠🗹🗷•‣◦▪▫■□●○►▶➢➤✅✓✔☑❖⮚\ue000-\uf8ff"
_NUMBER = r"(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}°|\d{1,2}(?:\.\d{1,2})+\.?"
_TYPED = re.compile(rf"\s*(?:[{SIGNS}]\ufe0f?\s*|(?:[-*]\s+)?\[[ xX]\]\s+|(?:[-*–—·§>+]|o|Ø|{_NUMBER})\s+)(?=\S)")
_SIGN = re.compile(rf"[{SIGNS}]\ufe0f?\s*(?=\S)")
_NUMBERED = re.compile(rf"\s*(?:{_NUMBER})\s")


def bullet_length(line: str) -> int:
    """Return how many characters of `line` are a typed bullet or number with the white space around it, 0 for none."""
    found = _TYPED.match(line)
    return found.end() if found else 0


def is_numbered(line: str) -> bool:
    """Return whether a line begins with a number or letter as a list or a numbered heading has."""
    return _NUMBERED.match(line) is not None


def inline_bullets(text: str) -> list[tuple[int, int]]:
    """Return the places of bullet signs inside running text, the white space after them included."""
    return [match.span() for match in _SIGN.finditer(text)]
