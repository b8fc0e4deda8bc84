"""Pieces of a pattern that have a name (`wordlists/wendingen.tsv`): a rule writes `{datum}`, and code reads the same.

What two places know of the same thing, such as how one says that somebody may apply, stands here once.
"""

import functools
import re
from collections.abc import Mapping

from vacaturelint.data.wordlist import read_table
from vacaturelint.errors import RuleFileError

_NAMED = re.compile(r"\{([a-z][a-z-]+)\}")
_TABLE = "wendingen.tsv"


def wording(name: str) -> str:
    """Return the pattern that goes by a name, its rows as alternatives between brackets; KeyError when none does."""
    return _table()[name]


def filled(pattern: str, path: str, line: int) -> str:
    """Return a pattern with each `{name}` in it written out; RuleFileError at the line of one that is unknown."""
    return _NAMED.sub(lambda match: _known(match[1], path, line), pattern) if "{" in pattern else pattern


def _known(name: str, path: str, line: int) -> str:
    try:
        return wording(name)
    except KeyError:
        message = f"dit patroon noemt {{{name}}}, en dat staat niet in wordlists/{_TABLE}"
        raise RuleFileError(path, line, message) from None


@functools.cache
def _table() -> Mapping[str, str]:
    written: dict[str, list[str]] = {}
    for row in read_table(_TABLE, ("naam", "patroon")):
        written.setdefault(row["naam"], []).append(row["patroon"])
    return {name: _spelled(name, written) for name in written}


def _spelled(name: str, written: Mapping[str, list[str]]) -> str:
    """Return the rows of a name as one pattern, with the names that they use written out too."""
    whole = "|".join(written[name])
    return f"(?:{_NAMED.sub(lambda match: _spelled(match[1], written), whole)})"
