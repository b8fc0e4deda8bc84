"""Families of functions, and what their work asks of language: `wordlists/families.tsv`."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.wordlist import Row, read_table


class Trait(StrEnum):
    """What is told of the work of a family.

    With hands, machines or screens a strong degree of language asks more than the work does. Who meets people of every
    language may need a second one for a task that the text leaves out. Who writes for a living needs it faultless.
    """

    PRACTICAL = "praktisch"
    MEETS_MANY = "veeltalig"
    WRITES = "schrijft"


@dataclass(frozen=True, slots=True)
class Family:
    """A family: its traits, the variant of the floor at a level, and pieces of titles that share its traits."""

    traits: frozenset[Trait]
    floors: Mapping[FunctionLevel, str]
    titles: tuple[str, ...]


@functools.cache
def families() -> Mapping[str, Family]:
    """Return the families by name."""
    return {
        row["familie"]: _family(row) for row in read_table("families.tsv", ("familie", "kenmerken", "bodem", "titels"))
    }


def has_trait(trait: Trait, family: str | None, title: str = "") -> bool:
    """Return whether a family has a trait, or the title of the function shows it."""
    known = families().get(family or "")
    folded = title.casefold()
    return (known is not None and trait in known.traits) or any(
        piece in folded for other in families().values() if trait in other.traits for piece in other.titles
    )


def _family(row: Row) -> Family:
    try:
        pairs = (part.split(":") for part in row.parts("bodem"))
        floors = {FunctionLevel(level): variant for level, variant in pairs}
        return Family(frozenset(map(Trait, row.parts("kenmerken"))), floors, row.parts("titels"))
    except ValueError as error:
        raise row.fail(f"{error}: kijk bovenaan wat er kan staan") from error
