"""Professions: which ones a law or sector rule ties to a diploma or licence, as far as a source was found."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from vacaturelint.analysis.words import fold
from vacaturelint.core.requirement import Confidence
from vacaturelint.core.vacancy import Region
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.names import Named, NameIndex


class Stance(StrEnum):
    """What a row allows us to say: nothing against the demand, a question, or that no rule was found."""

    SILENT = "stil"
    ASK = "vraag"
    FLAG = "vlag"


@dataclass(frozen=True, slots=True)
class Profession:
    """One row of `beroepen.tsv`; `by_law` means that a rule asks a diploma, `licence` that it asks no diploma.

    `names` are those under which a title may mention it.
    """

    name: str
    kind: str
    qualification: str
    basis: str
    source: str
    confidence: Confidence
    region: Region
    stance: Stance
    names: tuple[str, ...]

    @property
    def by_law(self) -> bool:
        """Return whether a rule asks a diploma or protects the title."""
        return self.kind in ("diploma-wettelijk", "titelbescherming")

    @property
    def licence(self) -> bool:
        """Return whether the rule asks an attest, card or licence and no diploma."""
        return self.kind.startswith("attest")

    def as_question(self) -> "Profession":
        """Return the profession as one that may hold for a function: the demand only gets a question."""
        return replace(self, stance=Stance.ASK)

    def asks_for(self, demand: str) -> bool:
        """Return whether `demand` names the qualification of this profession, by the beginnings of its words."""
        own = _stems(f"{self.name} {self.qualification}")
        return bool(own & _stems(demand))


_COMMON = frozenset(
    {
        "aanvul", "academ", "achter", "algeme", "ambten", "andere", "anders", "attest", "bachel", "basis",
        "beding", "begele", "behaal", "bepaal", "beroep", "beschi", "bevoeg", "bewijs", "bewijz", "brevet",
        "certif", "coordi", "coördi", "deskun", "dienst", "diplom", "direct", "directe", "docume", "eerste",
        "erkend", "ervari", "functi", "geeft", "gelijk", "getuig", "gezien", "graad", "gradua", "graduat", "groep",
        "hebben", "hoger", "hoofd", "houder", "inhoud", "leider", "leiding", "leven", "lijst", "master",
        "medewe", "mensen", "met", "minder", "minima", "minste", "module", "naam", "niveau", "nodig", "onderw",
        "opleid", "opvang", "oude", "persoo", "profes", "publie", "recent", "releva", "relevan", "school",
        "sector", "secund", "social", "soort", "speci", "specif", "studie", "team", "techni", "toegan",
        "univer", "verant", "vereis", "vervol", "voldoe", "volgen", "waarbi", "werk", "wettel", "wonen",
        "wordt",
    }
)  # fmt: skip
_OTHER = "ander beroep"
"""The kind of a row that only looks like another profession: it hides the names inside its own."""
_LONG = 10
_TAIL = "*"
_WORD = re.compile(r"[^\W\d_]{4,}")


@functools.lru_cache(maxsize=4000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(fold(text))) - _COMMON


def professions_in(title: str, region: Region) -> tuple[Profession, ...]:
    """Return the professions that a title names: silent before ask before flag, longer names first.

    A name inside a longer one counts too ("jurist" in "GAS-jurist"), so that the strictest row always speaks; but not
    inside the name of another profession ("architect" in "solution architect"). A compound counts as its last part
    ("nachtverpleegkundige") when that part is never flagged, and long or marked so in the list ("*arts").
    """
    order = list(Stance)
    found = list(_names(region).all(title))
    others = [named for named in found if named.entry.kind == _OTHER]
    found = [named for named in found if named.entry.kind == _OTHER or not _inside(named, others)]
    found.sort(key=lambda named: (order.index(named.entry.stance), named.start - named.end, named.entry.name))
    return tuple(dict.fromkeys(named.entry for named in found)) or tuple(_compounds(title, region))


def names_regulated(demand: str) -> bool:
    """Return whether `demand` names a profession that a rule asks a diploma for, by the beginnings of its words."""
    return not _regulated().isdisjoint(_stems(demand))


@functools.cache
def _regulated() -> frozenset[str]:
    rows = (row for row in all_professions() if row.by_law and row.stance is Stance.SILENT)
    return frozenset[str]().union(*(_stems(" ".join((row.name, *row.names))) for row in rows))


def _inside(named: Named[Profession], others: Iterable[Named[Profession]]) -> bool:
    return any(other.start <= named.start and named.end <= other.end for other in others)


def _compounds(title: str, region: Region) -> Iterator[Profession]:
    for word in _WORD.findall(fold(title)):
        for row, tails in _tails():
            if row.region is region and any(word.endswith(tail) and word != tail for tail in tails):
                yield row


@functools.cache
def _tails() -> tuple[tuple[Profession, tuple[str, ...]], ...]:
    """Return the professions that a compound may name (`hoofdverpleegkundige`), with the names it may end in."""
    silent = [row for row in all_professions() if row.stance is Stance.SILENT and row.kind != _OTHER]
    return tuple((row, tuple(fold(name.removeprefix(_TAIL)) for name in row.names if _is_tail(name))) for row in silent)


def _is_tail(name: str) -> bool:
    """Return whether a compound may end in a name: of the short ones only those that nothing else ends in."""
    return name.startswith(_TAIL) or (len(name) >= _LONG and " " not in name)


@functools.cache
def _names(region: Region) -> NameIndex[Profession]:
    return NameIndex((name, row) for row in all_professions() if row.region is region for name in row.names)


@functools.cache
def all_professions() -> tuple[Profession, ...]:
    """Return every row of the list."""
    return tuple(
        Profession(
            row["name"],
            row["kind"],
            row["qualification"],
            row["basis"],
            row["source"],
            Confidence(row["confidence"]),
            Region(row["region"]),
            Stance(row["lint"]),
            row.parts("names"),
        )
        for row in read_table("beroepen.tsv", ("name", "names", "kind", "qualification", "lint", "region"))
    )
