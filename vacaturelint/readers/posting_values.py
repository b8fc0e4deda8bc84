"""The values of a JobPosting in every form that schema.org allows, written as people write them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_KINDS = {
    "fulltime": "voltijds", "parttime": "deeltijds", "contractor": "freelance", "temporary": "tijdelijk",
    "intern": "stage", "internship": "stage", "volunteer": "vrijwilligerswerk", "perdiem": "per dag", "other": "",
}  # fmt: skip
_UNITS = {"hour": "uur", "day": "dag", "week": "week", "month": "maand", "year": "jaar"}
_CREDENTIALS = {
    "high school": "diploma secundair onderwijs",
    "associate degree": "graduaatsdiploma",
    "bachelor degree": "bachelordiploma",
    "professional certificate": "beroepscertificaat",
    "postgraduate degree": "masterdiploma",
}
_MONTHS = {
    1: "januari", 2: "februari", 3: "maart", 4: "april", 5: "mei", 6: "juni", 7: "juli", 8: "augustus",
    9: "september", 10: "oktober", 11: "november", 12: "december",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.DOTALL)
_LISTED = re.compile(r"[,;|]")
_SCHEMA = "https://schema.org/"
_PERIODS = {"PT1H": "hour", "P1D": "day", "P1W": "week", "P1M": "month", "P1Y": "year"}
_EDGES = (("minValue", "maxValue"), ("percentile10", "percentile90"), ("percentile25", "percentile75"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NAMES = ("name", "description", "text", "value", "competencyRequired", "@value")
_NOTHING = ("", "no requirements", "none", "null", "n/a", "-")
_DEEPEST = 6


def texts(value: object, depth: int = 0) -> Iterator[str]:
    """Yield the texts in a value: text, number, a list of those, or a thing with a name or description."""
    if depth > _DEEPEST or value is None or isinstance(value, bool):
        return
    if isinstance(value, str | int | float):
        text = str(value).strip()
        if text.casefold() not in _NOTHING:
            yield text
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, depth + 1)
    elif isinstance(value, Mapping):
        for name in _NAMES:
            yield from texts(value.get(name), depth + 1)


def text(value: object) -> str:
    """Return the texts in a value on one line."""
    return ", ".join(dict.fromkeys(texts(value)))


def name(value: object) -> str:
    """Return what something is called, given as text or as a thing."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(name, value))))
    return text(value.get("name") or value.get("legalName")) if isinstance(value, Mapping) else text(value)


def employment(value: object) -> str:
    """Return the kind of contract; a code such as FULL_TIME as a word."""
    each = [part.strip() for given in texts(value) for part in _LISTED.split(given) if part.strip()]
    bare = [re.sub(r"[\W_]", "", part.removeprefix(_SCHEMA)).casefold() for part in each]
    found = [_KINDS.get(code, part) for code, part in zip(bare, each, strict=True)]
    return ", ".join(dict.fromkeys(part for part in found if part))


def date(value: object) -> str:
    """Return a date as 3 augustus 2026; what is no date as it stands."""
    found = next(texts(value), "")
    match = _DATE.fullmatch(found)
    if match is None or int(match[2]) not in _MONTHS:
        return found
    return f"{int(match[3])} {_MONTHS[int(match[2])]} {match[1]}"


def address(value: object, depth: int = 0) -> str:
    """Return where the work is: an address as text or in parts, of one place or more."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(found for item in value if (found := address(item, depth + 1))))
    if not isinstance(value, Mapping):
        return text(value)
    if "address" in value:
        return address(value["address"], depth + 1) or text(value.get("name"))
    town = " ".join(filter(None, (text(value.get("postalCode")), text(value.get("addressLocality")))))
    parts = (text(value.get("streetAddress")), town)
    return ", ".join(filter(None, parts)) or text(value.get("addressRegion")) or text(value.get("name"))


def salary(value: object, currency: str = "", depth: int = 0) -> str:
    """Return the pay with its currency and period, from a number, a text or an object."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return next((found for item in value if (found := salary(item, currency, depth + 1))), "")
    if not isinstance(value, Mapping):
        return _amount(value, currency)
    money = text(value.get("currency")) or text(value.get("priceCurrency")) or currency
    inner = value.get("value")
    if isinstance(inner, Mapping | list):
        return salary(inner, money, depth + 1)
    ranges = (_between(_amount(value.get(low), money), _amount(value.get(high), money)) for low, high in _EDGES)
    median = _amount(value.get("median"), money)
    found = _amount(inner, money) or _amount(value.get("price"), money) or next(filter(None, (*ranges, median)), "")
    return found + _per(value) if found else ""


def _per(value: Mapping[str, object]) -> str:
    """Return the period of a pay, as words behind it."""
    given = text(value.get("unitText")) or _PERIODS.get(text(value.get("duration")), "")
    unit = re.sub(r"^(?:per[_ ]|https?://schema\.org/)|ly$", "", given.lower())
    return f" per {_UNITS[unit]}" if unit in _UNITS else ""


def _between(low: str, high: str) -> str:
    """Return two amounts as a range; nothing when there is neither."""
    if not low or not high:
        return f"vanaf {low}" if low else f"tot {high}" if high else ""
    name = low.rpartition(" ")[2]
    return low if low == high else f"van {low.removesuffix(f' {name}') if high.endswith(name) else low} tot {high}"


def _amount(value: object, currency: str) -> str:
    """Return an amount of money; nothing for zero, text that is more than a number as it stands."""
    found = next(texts(value), "")
    plain = found.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return found
    number = float(plain)
    if not number or number > 1e9:
        return ""
    whole = f"{number:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".").removesuffix(",00")
    name = "euro" if currency.upper() in ("EUR", "€", "") else currency.upper()
    return f"{whole} {name}"


def experience(value: object) -> str:
    """Return the experience that is asked; a number of months as a length of time."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(experience, value)))
    months = next(texts(value.get("monthsOfExperience")), "") if isinstance(value, Mapping) else ""
    if months.isdecimal() and len(months) < 4 and int(months):
        count = int(months)
        length = f"{count // 12} jaar" if count % 12 == 0 else f"{count} maanden" if count > 1 else "1 maand"
        return f"{length} ervaring"
    return text(value)


def education(value: object) -> str:
    """Return the diploma that is asked; a category of schema.org in Dutch."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(education, value)))
    if isinstance(value, Mapping):
        own = [text(value.get("credentialCategory")), text(value.get("name")), text(value.get("description"))]
        return ", ".join(_CREDENTIALS.get(each.casefold(), each) for each in dict.fromkeys(own) if each)
    return _CREDENTIALS.get(text(value).casefold(), text(value))


def instead(value: object) -> str:
    """Return that experience counts in place of a diploma, when it is said so."""
    said = value if isinstance(value, bool) else text(value).casefold().endswith("true")
    return "Ervaring telt ook in plaats van een diploma." if said else ""


def resolved(data: Mapping[str, Any], things: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return a thing with its references (`{"@id": …}`) replaced by what they point at."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        is_reference = isinstance(value, dict) and set(value) == {"@id"}
        found[key] = things.get(str(value["@id"]), value) if is_reference else value
    return found
