"""Dutch verbs: all forms of an infinitive by spelling rules, with the irregular verbs that job texts need.

Source of the rules: the official spelling (Technische Handleiding, Taalunie); principal parts from own knowledge.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.analysis.separable import is_separable, particle_of
from vacaturelint.data.wordlist import Row, read_table


class Form(Enum):
    """A form of a verb. `SECOND` is the form with -t after jij or u, `STEM` that of ik and of jij behind the verb."""

    INFINITIVE = auto()
    TE_INFINITIVE = auto()
    STEM = auto()
    SECOND = auto()
    THIRD = auto()
    PAST = auto()
    PAST_PLURAL = auto()
    PARTICIPLE = auto()
    PRESENT_PARTICIPLE = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of a verb without its particle; `particle` is the part that splits off (`over` in `overmaken`)."""

    forms: dict[Form, str]
    particle: str = ""


_REGULAR = "-"
_FLAT = re.compile(
    r"(?:verbet|lev|verzek|vergad|verhind|luist|vord|uitbet|wijz|verwijd|verand|verminder|begeleid|monit|reken|opp|"
    r"herinn|ond|bevord|oef|schild|tel|hand|wand|regel|teken|open|reg)(?:er|or)en$"
)
_PREFIX = re.compile(r"^(?:ver|be|ont|her|ge|er)(?=[^aeiou]+[aeou][^aeiou]$)")
_CLOSED = re.compile(r"(?:^|[^aeiou])[aeou][bcdfgklmnprst]$")
_WEAK_END = re.compile(r".[^aeiou]e[lnr]$")
_TREMA = {"e": "ë", "i": "ï"}
_INSEPARABLE_PREFIX = ("be", "ge", "her", "ont", "ver", "er")


def is_infinitive(word: str) -> bool:
    """Return whether a word is an infinitive that we know by heart; other words may be one too."""
    return is_separable(word) or word in _known()


def verb(infinitive: str) -> Verb:
    """Return all forms of an infinitive (`overmaken` → maak, maakt … with particle `over`)."""
    particle = particle_of(infinitive)
    return Verb(_forms(infinitive.removeprefix(particle)), particle)


def joined(infinitive: str, form: Form) -> str:
    """Return a form as one piece: infinitives and participles with their particle, finite forms without."""
    found = verb(infinitive)
    text = found.forms[form]
    if found.particle and form in (Form.INFINITIVE, Form.PARTICIPLE):
        return found.particle + text
    return f"{found.particle} {text}" if found.particle and form is Form.TE_INFINITIVE else text


def _forms(infinitive: str) -> dict[Form, str]:
    prefix, row = _known_part(infinitive)
    stem = _stem(infinitive)
    third = stem if stem.endswith("t") else stem + "t"
    if row is None:
        return _table(infinitive, (stem, third, third), _weak(infinitive, stem))
    present = (stem, third, third)
    if row["stam"] != _REGULAR:
        present = (prefix + row["stam"], prefix + row["jij"], prefix + row["hij"])
    participle = prefix + (row["voltooid"].removeprefix("ge") if prefix else row["voltooid"])
    return _table(infinitive, present, (prefix + row["verleden"], prefix + row["verleden_meervoud"], participle))


def _table(infinitive: str, present: tuple[str, str, str], parts: tuple[str, str, str]) -> dict[Form, str]:
    return {
        Form.INFINITIVE: infinitive,
        Form.TE_INFINITIVE: f"te {infinitive}",
        Form.STEM: present[0],
        Form.SECOND: present[1],
        Form.THIRD: present[2],
        Form.PAST: parts[0],
        Form.PAST_PLURAL: parts[1],
        Form.PARTICIPLE: parts[2],
        Form.PRESENT_PARTICIPLE: infinitive + "d",
    }


def _known_part(infinitive: str) -> tuple[str, Row | None]:
    """Return the verb by heart that an infinitive is, with what stands before it: `over` and `zien`."""
    known = _known()
    for prefix in ("", "ver", "be", "ont", "her", "onder", "over", "vol", "weer"):
        base = infinitive.removeprefix(prefix)
        if base in known and prefix + base == infinitive:
            return prefix, known[base]
    return "", None


@functools.cache
def _known() -> Mapping[str, Row]:
    """Return what one knows by heart, by infinitive."""
    columns = ("werkwoord", "stam", "jij", "hij", "verleden", "verleden_meervoud", "voltooid")
    return {row["werkwoord"]: row for row in read_table("werkwoordsvormen.tsv", columns)}


def _weak(infinitive: str, stem: str) -> tuple[str, str, str]:
    base = infinitive.removesuffix("en")
    hard = base[-1:] in "tkfschpx"
    ending = "te" if hard else "de"
    participle = stem if stem.endswith(("t", "d")) else stem + ending[0]
    if not _is_prefixed(infinitive):
        participle = "ge" + _TREMA.get(participle[0], participle[0]) + participle[1:]
    return stem + ending, stem + ending + "n", participle


def _is_prefixed(infinitive: str) -> bool:
    prefixed = infinitive.startswith(_INSEPARABLE_PREFIX) and len(infinitive) > 6 and not infinitive.endswith("iëren")
    return prefixed or (infinitive.startswith(("onder", "over", "vol", "voor", "weer")) and len(infinitive) > 8)


def _stem(infinitive: str) -> str:
    base = infinitive.removesuffix("en")
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "aeou":
        return base[:-1]
    if base.endswith(("v", "z")):
        base = base[:-1] + {"v": "f", "z": "s"}[base[-1]]
    if base.endswith(("ë", "ie")) or _FLAT.search(infinitive):
        return base
    if base.endswith("ër"):
        return base[:-2] + "eer"
    if infinitive.endswith("eren") and not infinitive.endswith(("oeren", "ieren")):
        return base[:-1] + "er"
    return _with_long_vowel(base)


def _with_long_vowel(base: str) -> str:
    """Return a stem with the vowel doubled that was long in an open syllable (`lop` of `lopen` → `loop`)."""
    if _CLOSED.search(base) and not _WEAK_END.search(_PREFIX.sub("", base)):
        return base[:-1] + base[-2] + base[-1]
    return base
