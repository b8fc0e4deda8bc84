"""Dutch verbs: all forms of an infinitive by spelling rules, with the irregular verbs that job texts need.

Source of the rules: the official spelling (Technische Handleiding, Taalunie); principal parts from own knowledge.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.analysis.separable import is_separable, particle_of


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


_PARTS = {
    "beginnen": ("begon", "begonnen", "begonnen"),
    "begrijpen": ("begreep", "begrepen", "begrepen"),
    "beschrijven": ("beschreef", "beschreven", "beschreven"),
    "bewijzen": ("bewees", "bewezen", "bewezen"),
    "bieden": ("bood", "boden", "geboden"),
    "blijven": ("bleef", "bleven", "gebleven"),
    "brengen": ("bracht", "brachten", "gebracht"),
    "denken": ("dacht", "dachten", "gedacht"),
    "dragen": ("droeg", "droegen", "gedragen"),
    "dringen": ("drong", "drongen", "gedrongen"),
    "geven": ("gaf", "gaven", "gegeven"),
    "genieten": ("genoot", "genoten", "genoten"),
    "geschieden": ("geschiedde", "geschiedden", "geschied"),
    "grijpen": ("greep", "grepen", "gegrepen"),
    "helpen": ("hielp", "hielpen", "geholpen"),
    "houden": ("hield", "hielden", "gehouden"),
    "kiezen": ("koos", "kozen", "gekozen"),
    "kijken": ("keek", "keken", "gekeken"),
    "komen": ("kwam", "kwamen", "gekomen"),
    "kopen": ("kocht", "kochten", "gekocht"),
    "krijgen": ("kreeg", "kregen", "gekregen"),
    "laden": ("laadde", "laadden", "geladen"),
    "laten": ("liet", "lieten", "gelaten"),
    "lezen": ("las", "lazen", "gelezen"),
    "liggen": ("lag", "lagen", "gelegen"),
    "lopen": ("liep", "liepen", "gelopen"),
    "nemen": ("nam", "namen", "genomen"),
    "onderzoeken": ("onderzocht", "onderzochten", "onderzocht"),
    "roepen": ("riep", "riepen", "geroepen"),
    "schenken": ("schonk", "schonken", "geschonken"),
    "schieten": ("schoot", "schoten", "geschoten"),
    "schrijven": ("schreef", "schreven", "geschreven"),
    "sluiten": ("sloot", "sloten", "gesloten"),
    "snijden": ("sneed", "sneden", "gesneden"),
    "spreken": ("sprak", "spraken", "gesproken"),
    "springen": ("sprong", "sprongen", "gesprongen"),
    "treden": ("trad", "traden", "getreden"),
    "trekken": ("trok", "trokken", "getrokken"),
    "vangen": ("ving", "vingen", "gevangen"),
    "verschaffen": ("verschafte", "verschaften", "verschaft"),
    "vinden": ("vond", "vonden", "gevonden"),
    "volgen": ("volgde", "volgden", "gevolgd"),
    "vragen": ("vroeg", "vroegen", "gevraagd"),
    "werven": ("wierf", "wierven", "geworven"),
    "weten": ("wist", "wisten", "geweten"),
    "wijken": ("week", "weken", "geweken"),
    "winnen": ("won", "wonnen", "gewonnen"),
    "worden": ("werd", "werden", "geworden"),
    "zenden": ("zond", "zonden", "gezonden"),
    "zetten": ("zette", "zetten", "gezet"),
    "zitten": ("zat", "zaten", "gezeten"),
    "zoeken": ("zocht", "zochten", "gezocht"),
    "wijzen": ("wees", "wezen", "gewezen"),
}
_WHOLE = {
    "beogen": ("beoog", "beoogt", "beoogt", "beoogde", "beoogden", "beoogd"),
    "voorzien": ("voorzie", "voorziet", "voorziet", "voorzag", "voorzagen", "voorzien"),
    "bekomen": ("bekom", "bekomt", "bekomt", "bekwam", "bekwamen", "bekomen"),
    "briefen": ("brief", "brieft", "brieft", "briefte", "brieften", "gebrieft"),
    "komen": ("kom", "komt", "komt", "kwam", "kwamen", "gekomen"),
    "managen": ("manage", "managet", "managet", "managede", "manageden", "gemanaged"),
    "timen": ("time", "timet", "timet", "timede", "timeden", "getimed"),
    "updaten": ("update", "updatet", "updatet", "updatete", "updateten", "geüpdatet"),
    "hebben": ("heb", "hebt", "heeft", "had", "hadden", "gehad"),
    "zijn": ("ben", "bent", "is", "was", "waren", "geweest"),
    "moeten": ("moet", "moet", "moet", "moest", "moesten", "gemoeten"),
    "mogen": ("mag", "mag", "mag", "mocht", "mochten", "gemogen"),
    "kunnen": ("kan", "kunt", "kan", "kon", "konden", "gekund"),
    "willen": ("wil", "wilt", "wil", "wilde", "wilden", "gewild"),
    "gaan": ("ga", "gaat", "gaat", "ging", "gingen", "gegaan"),
    "staan": ("sta", "staat", "staat", "stond", "stonden", "gestaan"),
    "doen": ("doe", "doet", "doet", "deed", "deden", "gedaan"),
    "zien": ("zie", "ziet", "ziet", "zag", "zagen", "gezien"),
    "slaan": ("sla", "slaat", "slaat", "sloeg", "sloegen", "geslagen"),
}
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
    return is_separable(word) or word in _PARTS or word in _WHOLE


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
    if infinitive in _WHOLE:
        stem, second, third, past, past_plural, participle = _WHOLE[infinitive]
        return _table(infinitive, (stem, second, third), (past, past_plural, participle))
    stem = _stem(infinitive)
    third = stem if stem.endswith("t") else stem + "t"
    parts = _irregular(infinitive) or _weak(infinitive, stem)
    return _table(infinitive, (stem, third, third), parts)


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


def _irregular(infinitive: str) -> tuple[str, str, str] | None:
    if infinitive in _PARTS:
        return _PARTS[infinitive]
    for prefix in ("ver", "be", "ont", "her", "onder", "over", "vol", "weer"):
        base = infinitive.removeprefix(prefix)
        if base != infinitive and base in _PARTS:
            past, past_plural, participle = _PARTS[base]
            return prefix + past, prefix + past_plural, prefix + participle.removeprefix("ge")
    return None


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
