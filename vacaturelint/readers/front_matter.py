"""Settings for a site (YAML or TOML) that stand in front of the text of a page."""

import re

_FRONT_MATTER = re.compile(
    r"\A\s*(?:---[ \t]*\n(?=(?:[^\S\n]*(?:#[^\n]*)?\n)*+[\"']?[\w.-]+[\"']?[ \t]*:).*?\n(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\n(?=(?:[^\S\n]*(?:#[^\n]*)?\n)*+(?:[\"']?[\w.-]+[\"']?[ \t]*=|\[)).*?\n\+\+\+)[ \t]*(?:\n|\Z)",
    re.DOTALL,
)


def front_matter_length(text: str) -> int:
    """Return how many characters of a text are settings for a site (YAML or TOML) in front of the page."""
    front = _FRONT_MATTER.match(text)
    return front.end() if front else 0
