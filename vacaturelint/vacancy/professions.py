"""Professions: which ones a law or sector rule ties to a diploma or licence, as far as a source was found."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from vacaturelint.analysis.words import fold
from vacaturelint.core.requirement import Confidence
from vacaturelint.core.vacancy import Region
from vacaturelint.rulebook.wordlist import read_table
from vacaturelint.vacancy.names import NameIndex


class Stance(StrEnum):
    """What a row allows us to say: nothing against the demand, a question, or that no rule was found."""

    SILENT = "stil"
    ASK = "vraag"
    FLAG = "vlag"


@dataclass(frozen=True, slots=True)
class Profession:
    """One row of `beroepen.tsv`; `by_law` means that a rule asks a diploma, `licence` that it asks no diploma."""

    name: str
    kind: str
    qualification: str
    routes: str
    basis: str
    source: str
    confidence: Confidence
    region: Region
    stance: Stance
    note: str

    @property
    def by_law(self) -> bool:
        """Return whether a rule asks a diploma or protects the title."""
        return self.kind in ("diploma-wettelijk", "titelbescherming")

    @property
    def licence(self) -> bool:
        """Return whether the rule asks an attest, card or licence and no diploma."""
        return self.kind.startswith("attest")

    def asks_for(self, demand: str) -> bool:
        """Return whether `demand` names the qualification of this profession, by the beginnings of its words."""
        own = _stems(f"{self.name} {self.qualification}")
        return bool(own & _stems(demand))

    def is_named_by(self, demand: str) -> bool:
        """Return whether `demand` names this profession itself, by the beginnings of its words."""
        return bool(_stems(" ".join((self.name, *names_of(self)))) & _stems(demand))


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
_WORD = re.compile(r"[^\W\d_]{4,}")


@functools.cache
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(fold(text))) - _COMMON


def professions_in(title: str, region: Region) -> tuple[Profession, ...]:
    """Return the professions that a title names: silent before ask before flag, longer names first.

    A name inside a longer one counts too ("jurist" in "GAS-jurist"), so that the strictest row always speaks.
    """
    order = list(Stance)
    found = sorted(
        _names(region).all(title),
        key=lambda named: (order.index(named.entry.stance), named.start - named.end, named.entry.name),
    )
    return tuple(dict.fromkeys(named.entry for named in found))


def all_professions() -> tuple[Profession, ...]:
    """Return every row of the list."""
    return tuple(row for row, _ in _rows())


def names_of(profession: Profession) -> tuple[str, ...]:
    """Return the names under which a title may mention it."""
    return next(names for row, names in _rows() if row is profession)


@functools.cache
def _names(region: Region) -> NameIndex[Profession]:
    return NameIndex((name, row) for row, names in _rows() if row.region is region for name in names)


@functools.cache
def _rows() -> tuple[tuple[Profession, tuple[str, ...]], ...]:
    return tuple(
        (
            Profession(
                row["name"],
                row["kind"],
                row["qualification"],
                row["routes"],
                row["basis"],
                row["source"],
                Confidence(row["confidence"]),
                Region(row["region"]),
                Stance(row["lint"]),
                row["note"],
            ),
            row.parts("names"),
        )
        for row in read_table("beroepen.tsv", ("name", "names", "kind", "qualification", "lint", "region"))
    )
