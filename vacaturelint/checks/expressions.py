"""Regular expressions in rule files: compiled once, with the line of the mistake when one is wrong."""

import re
from collections.abc import Iterable

from vacaturelint.analysis.wording import Wording
from vacaturelint.data.fields import Fields, as_text
from vacaturelint.data.wordings import filled
from vacaturelint.errors import RuleFileError

_FLAGS = re.IGNORECASE | re.MULTILINE
_RIGHT: set[str] = set()


def expression(fields: Fields, key: str) -> Wording | None:
    """Return the patterns under `key` as one alternation that ignores case; None when the key is absent.

    `(?-i:…)` inside a pattern makes it heed case; `{datum}` is a piece with a name
    (`wordlists/wendingen.tsv`). Errors: RuleFileError with the line of the pattern.
    """
    written = ((as_text(node, fields.path), node.line) for node in fields.items(key))
    patterns = [_checked(filled(text, fields.path, line), fields.path, line) for text, line in written]
    return Wording(*patterns, flags=_FLAGS) if patterns else None


def required(fields: Fields, key: str) -> Wording:
    """Return the patterns under `key` as `expression` does; RuleFileError when there is none."""
    found = expression(fields, key)
    if found is None:
        raise RuleFileError(fields.path, fields.line_of(key), f"'{key}' is leeg: geef minstens één patroon")
    return found


def checked_patterns() -> frozenset[str]:
    """Return the patterns that were found right so far."""
    return frozenset(_RIGHT)


def trust(patterns: Iterable[str]) -> None:
    """Take patterns for right: another process checked them. They are compiled when a text may hold them."""
    _RIGHT.update(patterns)


def _checked(pattern: str, path: str, line: int) -> str:
    if pattern in _RIGHT:
        return pattern
    try:
        compiled = re.compile(f"(?:{pattern})", _FLAGS)
    except re.error as error:
        raise RuleFileError(path, line, f"dit patroon klopt niet ({error}): verbeter de reguliere expressie") from error
    if compiled.search(""):
        raise RuleFileError(path, line, "dit patroon vindt ook lege tekst: zoek minstens één teken")
    _RIGHT.add(pattern)
    return pattern
