"""Separable verbs and the particles that leave them (`opvolgen`: *volgt … op*), from `wordlists/scheidbaar.tsv`."""

import functools
from collections.abc import Mapping

from vacaturelint.data.wordlist import Row, read_table

_SPLIT, _EITHER = "ja", "nee"


def is_separable(infinitive: str) -> bool:
    """Return whether a verb is one whose particle may stand apart, as far as the list goes."""
    return infinitive in _rows()


def particle_of(infinitive: str) -> str:
    """Return what leaves a verb in the forms that we make of it; nothing for a verb that may also stay whole."""
    row = _rows().get(infinitive)
    return row["deeltje"] if row is not None and row["los"] == _SPLIT else ""


@functools.cache
def particles() -> frozenset[str]:
    """Return the words that join a verb; other fixed parts (*in dienst*, *op de hoogte*) stay apart."""
    return frozenset(row["deeltje"] for row in _rows().values())


@functools.cache
def _rows() -> Mapping[str, Row]:
    rows = read_table("scheidbaar.tsv", ("werkwoord", "deeltje", "los"))
    for row in rows:
        if not row["deeltje"] or not row["werkwoord"].startswith(row["deeltje"]):
            raise row.fail(
                f"'{row['werkwoord']}' begint niet met '{row['deeltje']}': schrijf het deeltje dat ervan af gaat"
            )
        if row["los"] not in (_SPLIT, _EITHER):
            raise row.fail(f"'{row['los']}' kan niet in de kolom los: schrijf {_SPLIT} of {_EITHER}")
    return {row["werkwoord"]: row for row in rows}
