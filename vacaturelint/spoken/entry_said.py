"""What one says for a label with its value: `Plaats tewerkstelling` above `9000 GENT` is `Je werkt in Gent`."""

import re
from collections.abc import Callable

from vacaturelint.spoken.contact import filled_in, left_open
from vacaturelint.spoken.entries import About, Entry
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says

_EMPLOYERS = ("werkgever", "bedrijf", "organisatie", "school", "entiteit", "instelling", "bestuur", "firma")
_NUMBERED = re.compile(r"\s?\((?:PZ )?\d{1,9}\)$|,? instellings?(?:nummer|nr)\.? ?\d{1,9}$", re.IGNORECASE)
_POSTCODE = re.compile(r"^[1-9]\d{3}(?: ?[A-Z]{2}(?=\s))?\s+(?=[A-Z])")
_BOTH = re.compile(r"\s?/\s?(?=[A-ZÀ-Þ])")  # a slash between towns may be `en` as well as `of`
_LOOSE = ("locatie", "location")  # may hold a stretch of land as well: `Kust`
_OF_LANGUAGE = re.compile(r"(\s-\s)?\b([A-Z][a-z]{1,20}): (?=[a-z])")  # `Nederlands: zeer goed - Frans: goed`
_LEVEL = re.compile(r"(?<!\s)\s*\(([^()]*)\)")
_AMOUNT = re.compile(
    r"(?:tussen |van |vanaf |minimaal |maximaal |min\.? |max\.? )?(?:(?:€|euro) ?\d"
    r"|\d[\d.,]{2,9}\d(?!\d)|\d[\d.,]* ?(?:€|euro))",
    re.I,
)
_AT_NUMBER = re.compile(r"[a-zà-ÿ] \d{1,4}[a-zA-Z]?(?:,|\s-|$|\s(?:in|te)\b|\s\d{4}\b|\s[A-Z])")
_NUMBER = re.compile(r"\d{1,2}(?:[.,]\d)?\W?")
_EQUAL = re.compile(r"^(of gelijkwaardig(?: door ervaring)?)[\s,]+(\S.*)$", re.IGNORECASE)
# A site prints the studies, of which one will do, behind each other.
_STUDY = re.compile(
    r"(?<![,;])(?<!\bof) (?=(?:(?:Professionele|Academische) bachelor|(?:Beroeps|Technisch|Algemeen|Kunst) ?secundair"
    r"|Lager onderwijs|Hoger onderwijs|Graduaat|Master|Bachelor)\b)"
)
_SHOUTED = re.compile(r"(?<!\()\b[A-ZÀ-Þ]{4,}(?:-[A-ZÀ-Þ]{2,})*\b")
_BETWEEN = re.compile(r"(\b\d+[a-z]?|\b[A-Za-z]{3,})(?:,|\s+-)?\s+[1-9]\d{3}(?: ?[A-Z]{2}(?=\s))?\s+([A-Z])")
_WAY = re.compile(
    r"(?<![\s,])[\s,]*\b(?:(?P<mail>(?:e-?)?mail)|(?P<phone>telefoon)|(?P<site>site werkgever)"
    r"|(?P<self>persoonlijk(?: aanmelden)?)"
    r"|(?P<form>(?:online|sollicitatie)formulier)|(?P<letter>brief)|(?P<board>vdab\.be))\b:?",
    re.IGNORECASE,
)
_WAYS = {
    "mail": "per mail", "phone": "per telefoon", "site": "op de site van de werkgever", "self": "persoonlijk",
    "form": "met het formulier", "letter": "per brief", "board": "op vdab.be",
}  # fmt: skip


def as_said(entry: Entry) -> str:
    """Return an entry as a sentence where there is one for it, else its label and its value."""
    value = _SHOUTED.sub(lambda match: match[0].title(), entry.value)
    return _SENTENCES.get(entry.about, _labelled)(entry.label, value)


def before_row(one: Utterance) -> str:
    """Return our words before the hours or the contract that stand alone in a line around the title."""
    if not one.of_row or one.entry is not None:
        return ""
    if says("kaal-uren", one.text):
        return "Je werkt"
    return "Contract:" if says("kaal-contract", one.text) else ""


def ours_in(one: Utterance, wish: str) -> str:
    """Return the words that are ours in what is said of an utterance."""
    entry = as_said(one.entry) if one.entry else ""
    return " ".join(filter(None, (wish, entry, *map(str, sorted(left_open(one.text))))))


def _labelled(label: str, value: str) -> str:
    return f"{label}: {in_street(value)}"


def _pay(label: str, value: str) -> str:
    return f"Je verdient {value}" if _AMOUNT.match(value) else _labelled(label, value)


def _hours(label: str, value: str) -> str:
    if says("kaal-uren", value) and not value[:1].isdigit():
        return f"Je werkt {value.lower()}"
    if not value[:1].isdigit() or label.casefold() == "opdracht":
        return _labelled(label, value)
    return f"Je werkt {value} uur per week" if _NUMBER.fullmatch(value) else f"Je werkt {value}"


def _start(label: str, value: str) -> str:
    when = value.lower().replace("mogelijk starten", "mogelijk")
    if when.startswith("zo "):
        return f"Je begint {when}"
    return f"Je begint op {when}" if value[:1].isdigit() else f"{label}: {when}"


def _small(label: str, value: str) -> str:
    return f"{label}: {value.lower()}"


def _languages(label: str, value: str) -> str:
    value = _OF_LANGUAGE.sub(lambda found: f"{', ' if found[1] else ''}{found[2]} ", value)
    return f"{label.removesuffix('kennis')}: {_LEVEL.sub(lambda found: f' {found[1].lower()}', value)}"


def _studies(label: str, value: str) -> str:
    return f"{label.removeprefix('Vereiste ').capitalize()}: {_EQUAL.sub(_equal_last, _STUDY.sub(', ', value))}"


def _experience(label: str, value: str) -> str:
    return value if "ervaring" in value.casefold() else f"{label}: {value}"


def _licence(_label: str, value: str) -> str:
    if says("geen-must", value):
        return f"Rijbewijs {value}"
    return f"Je hebt een rijbewijs {value.split(maxsplit=1)[0]} nodig"


def _office(_label: str, value: str) -> str:
    return f"De vacature is van {_NUMBERED.sub('', value)}"


def _employer(label: str, value: str) -> str:
    return (
        f"De vacature is van {value}"
        if label.casefold() in _EMPLOYERS and value[:1].isupper()
        else _labelled(label, value)
    )


def _place(label: str, value: str) -> str:
    where = _BOTH.sub(", ", _POSTCODE.sub("", value))
    is_numbered = any(char.isdigit() for char in where)
    if _is_no_town(label, where) or (is_numbered and not _AT_NUMBER.search(where)):
        return _labelled(label, where if where[:1].isupper() else value)
    if is_numbered:
        return f"Je werkt op dit adres: {in_street(where)}"
    if where.startswith("Regio"):
        return f"Je werkt in de {where[:1].lower()}{where[1:]}"
    return f"Je werkt in {'de regio ' if label.casefold() == 'regio' else ''}{where}"


def _is_no_town(label: str, where: str) -> bool:
    return says("geen-plaats", where) or not where[:1].isupper() or label.casefold() in _LOOSE


def in_street(value: str) -> str:
    """Return an address without its postcode, which nobody says between the street and the town."""
    return _BETWEEN.sub(r"\1 in \2", value)


def _equal_last(match: re.Match[str]) -> str:
    return f"{match[2]}, {match[1].lower()}"


def _ways(_label: str, value: str) -> str:
    """Return the ways to apply as one sentence: each with what stands behind it (a number, an address)."""
    value = filled_in(value)
    found = list(_WAY.finditer(value))
    if not found:
        return f"Je kan solliciteren via {value}"
    ends = [match.start() for match in found[1:]] + [len(value)]
    told = []
    for match, end in zip(found, ends, strict=True):
        detail = in_street(value[match.end() : end].strip(" ,;"))
        told.append(f"{_WAYS[match.lastgroup or '']}{f': {detail}' if detail else ''}")
    return f"Je kan solliciteren {', '.join(told[:-1])}{' of ' if len(told) > 1 else ''}{told[-1]}"


_SENTENCES: dict[About, Callable[[str, str], str]] = {
    About.PLACE: _place,
    About.LANGUAGES: _languages,
    About.STUDIES: _studies,
    About.EXPERIENCE: _experience,
    About.LICENCE: _licence,
    About.OFFICE: _office,
    About.EMPLOYER: _employer,
    About.WAYS: _ways,
    About.CONTRACT: _small,
    About.START: _start,
    About.PAY: _pay,
    About.HOURS: _hours,
}
