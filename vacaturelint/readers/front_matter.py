"""Settings for a site (YAML or TOML) that stand in front of the text of a page."""

import re

SETTINGS = "de gegevens vooraan"
"""How a user is told of settings that hold some text."""
_FRONT_MATTER = re.compile(
    r"\A\s*(?:---[ \t]*\n(?=(?:[^\S\n]*(?:#[^\n]*)?\n)*+[\"']?[\w.-]+[\"']?[ \t]*:).*?\n(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\n(?=(?:[^\S\n]*(?:#[^\n]*)?\n)*+(?:[\"']?[\w.-]+[\"']?[ \t]*=|\[)).*?\n\+\+\+)[ \t]*(?:\n|\Z)",
    re.DOTALL,
)


_VALUE = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:[\"']?([\w.-]+)[\"']?[ \t]*[:=])?(.*)$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 3  # words in a value: fewer is a name, a date or a sort


def words_in_front(front: str) -> int:
    """Return how many words stand in those settings that hold some text; the title is read and does not count."""
    values = [_WORD.findall(value[2]) for value in _VALUE.finditer(front) if value[1] != "title"]
    return sum(len(words) for words in values if len(words) >= _FEWEST)


def front_matter_length(text: str) -> int:
    """Return how many characters of a text are settings for a site (YAML or TOML) in front of the page."""
    front = _FRONT_MATTER.match(text)
    return front.end() if front else 0
