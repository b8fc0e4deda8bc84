"""Terms that outsiders do not know and abbreviations, as rows of the word lists, typed and checked."""

import functools
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from vacaturelint.data.wordlist import Row, parts_of, read_table

TERM_COLUMNS = (
    "term", "pos", "gender", "forms", "kind", "plain", "plain_gender", "explanation", "replace", "weight", "when",
    "known_to", "region", "confidence", "source",
)  # fmt: skip


class Part(StrEnum):
    """Part of speech of a term."""

    NOUN = "N"
    ADJECTIVE = "A"
    VERB = "V"
    ADVERB = "ADV"
    PREPOSITION = "PREP"
    PHRASE = "PHRASE"


class Gender(StrEnum):
    """Article of a noun in the singular; `PLURAL` for words that have no singular."""

    NONE = ""
    COMMON = "de"
    NEUTER = "het"
    PLURAL = "mv"


class Remedy(StrEnum):
    """What to do with a term: replace it blindly, replace and read again, rewrite the sentence, or explain."""

    SAFE = "safe"
    CHECK = "check"
    REPHRASE = "rephrase"
    EXPLAIN = "explain"


class Weight(StrEnum):
    """How much a term hinders: it blocks understanding, it annoys, or only a strict editor minds."""

    HIGH = "hoog"
    LOW = "laag"
    STRICT = "streng"


class Term(NamedTuple):
    """One row: how the term is written, what to write instead (best first), or how to explain it.

    `when` holds conditions on the surroundings, `known_to` the trades that need no explanation, `origin` says
    which file and line it comes from. `tried` says that it was seen in a real vacancy, and read there.
    """

    text: str
    part: Part
    kind: str
    plain: tuple[str, ...] = ()
    explanation: str = ""
    remedy: Remedy = Remedy.CHECK
    weight: Weight = Weight.LOW
    gender: Gender = Gender.NONE
    plain_gender: Gender = Gender.NONE
    forms: tuple[str, ...] = ()
    when: str = ""
    known_to: frozenset[str] = frozenset()
    region: str = "both"
    origin: str = ""
    tried: bool = True


_UNTRIED = "eigen kennis"


@functools.cache
def read_terms(name: str) -> tuple[Term, ...]:
    """Return the terms of the shipped list `wordlists/<name>`; RuleFileError for a cell that cannot be used."""
    return terms_from(read_table(name, TERM_COLUMNS))


def terms_from(rows: Iterable[Row]) -> tuple[Term, ...]:
    """Return one term for every row."""
    return tuple(_term(row) for row in rows)


_PARTS, _GENDERS = {str(one): one for one in Part}, {str(one): one for one in Gender}
_REMEDIES, _WEIGHTS = {str(one): one for one in Remedy}, {str(one): one for one in Weight}


def _term(row: Row) -> Term:
    try:
        return Term(
            text=row["term"],
            part=_PARTS[row["pos"]],
            kind=row["kind"],
            plain=row.parts("plain"),
            explanation=row["explanation"],
            remedy=_REMEDIES[row["replace"]],
            weight=_WEIGHTS[row["weight"]],
            gender=_GENDERS[row["gender"]],
            plain_gender=_GENDERS[row["plain_gender"]],
            forms=row.parts("forms"),
            when=row["when"],
            known_to=_trades(row["known_to"]),
            region=row["region"],
            origin=f"{row.path}:{row.line}",
            tried=row["source"] != _UNTRIED,
        )
    except KeyError as error:
        raise row.fail(f"'{row['term']}': {error} bestaat hier niet: kijk naar de andere rijen") from error


@functools.cache
def _trades(cell: str) -> frozenset[str]:
    return frozenset(parts_of(cell))
