"""Words behind which a capital begins a name, and nothing new: `wordlists/leunwoorden.tsv`."""

import functools
from collections.abc import Mapping

from vacaturelint.data.wordlist import read_table

_NEVER, _AT_TIMES = "nooit", "soms"


def leans_on(word: str) -> bool:
    """Return whether a word needs what follows: in `ervaring met Excel` no line break got lost before the capital."""
    return _words().get(word.casefold()) == _NEVER


def may_lean_on(word: str) -> bool:
    """Return whether a word often goes with a name behind it: `team Vrije Tijd`, and `in een team` all the same."""
    return word.casefold() in _words()


@functools.cache
def _words() -> Mapping[str, str]:
    rows = read_table("leunwoorden.tsv", ("woord", "einde"))
    for row in rows:
        if row["einde"] not in (_NEVER, _AT_TIMES):
            raise row.fail(f"'{row['einde']}' kan niet in de kolom einde: schrijf {_NEVER} of {_AT_TIMES}")
    return {row["woord"]: row["einde"] for row in rows}
