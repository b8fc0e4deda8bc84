"""Addresses and numbers in a text: which can be used, and which were left open or made unreadable (`xxx@xxx.xx`)."""

import re
from enum import StrEnum

from vacaturelint.spoken.wordings import says

MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?: ?\.(?=\w)[\w-]{1,63}|\.\s(?:be|nl|com)\b)+")
_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b"
PHONE = re.compile(rf"(?<![\w.,])(?!{_DATE})(?:\+\d{{2}}[ ./-]?(?:\(0\))?[ ./-]?\d|0\d)(?:[ ./-]?\d){{6,9}}(?![\w])")
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]]+"
    r"|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:be|nl|com|eu|org|brussels|vlaanderen)\b(?:/[^\s<>()\[\]]*)?",
    re.IGNORECASE,
)
# The page of a firm with its friends is no place to apply.
_SOCIAL = re.compile(
    r"(?:\bhttps?://)?(?:\bwww\.)?\b(?:facebook|instagram|linkedin|youtube|tiktok|twitter|x)\.com\S*", re.IGNORECASE
)
_STREETS = "straat|laan|weg|plein|dreef|lei|kaai|kade|markt|dijk|hof|baan|singel|gracht|park|pad|vest|wal|ring|dries"
# A street with its number, and the town behind it.
_ADDRESS = re.compile(
    rf"\b(?:(?:[A-ZÀ-Þ][\w.'’-]{{0,30}} ){{0,3}}[A-ZÀ-Þ][\w'’-]{{1,30}}(?:{_STREETS})"
    r"|(?:(?:Grote|Oude|Nieuwe|Kleine) )?(?:Markt|Plein|Dorp)"
    r"|(?:Steenweg|Baan|Weg|Straat) (?:op|naar|van) [A-ZÀ-Þ][\w-]{1,30}) \d{1,4}[a-zA-Z]?\b"
    r"(?:(?:,| -| ?\()? ?(?:(?:in|te) )?(?:B-)?(?:[1-9]\d{3}(?: ?[A-Z]{2}\b)?,? )?[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-\w+){0,3})?"
)
_AT_HOME = re.compile(r"\b[1-9]\d{3}(?: ?[A-Z]{2})? ?[A-Z][a-zA-Zë]{2,}")


class Open(StrEnum):
    """What was left open, as one says it."""

    MAIL = "e-mailadres"
    PHONE = "telefoonnummer"


_OPEN = re.compile(
    r"(?P<MAIL>[\[<(]\s*(?:e-?mail\w*|mail\w*)\s*[\]>)]|(?<![\w.@])[x*][x*._-]*@[x*][x*.-]*[x*](?![\w@]))"
    r"|(?P<PHONE>[\[<(]\s*(?:tel\w*|gsm\w*|nummer)\s*[\]>)]"
    r"|(?<![\w.,])(?<!\d[ ./-])\+?0{2,4}(?:[ ./()-]{0,3}0{1,4}){2,6}(?!\w|[ ./-]?\d)"
    r"|(?<!\w)x{2,4}(?:[ ./-]x{2,4}){2,4}(?!\w))",
    re.IGNORECASE,
)
_SLOT = re.compile(r"\[[^\]\d\n]{2,60}\]|\.{5,}|…{2,}|_{3,}")
_NAMED = re.compile(
    r"\b(?:e-?mail(?:adres)?|telefoon(?:nummer)?|tel\.?|gsm|nummer|adres|telefonisch|whatsapp|t|m)\s?:?\s*$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\bmail\s*$", re.IGNORECASE)
_TWICE = re.compile(r"\b(een (?:e-mailadres|telefoonnummer))(?:(?:,| of| en|[ /|-]+) \1)+", re.IGNORECASE)
_ASIDE = re.compile(r"(?<!\s)\s*\((?:een (?:e-mailadres|telefoonnummer)[\s,/|–-]{0,3}(?:of |en )?){1,4}\)")


def left_open(text: str) -> frozenset[Open]:
    """Return what kinds of contact stand in a text without their value."""
    return frozenset(Open[match.lastgroup or ""] for match in _OPEN.finditer(text))


def has_slot(text: str) -> bool:
    """Return whether a text still holds a place to fill in, other than an address or a number."""
    return _SLOT.search(_OPEN.sub("", text)) is not None


def filled_in(text: str) -> str:
    """Return a text without the addresses and numbers that were left open."""
    return " ".join(_OPEN.sub(" ", text).split())


def without_open(text: str) -> str:
    """Return a text in which what was left open is called by its kind: nobody reads `xxx@xxx.xx` aloud."""
    if _OPEN.search(text) is None:
        return text
    named = _OPEN.sub(_called, text)
    return _ASIDE.sub("", _TWICE.sub(r"\1", named))


def _called(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    kind = Open[match.lastgroup or ""]
    if kind is Open.MAIL and _ORDER.search(before) and not before.rstrip().endswith(("Mail", "E-mail")):
        return f"naar een {kind}"
    return "" if _NAMED.search(before) else f"een {kind}"


def has_address(kind: Open, text: str) -> bool:
    """Return whether a text gives a real mail address, or a real number."""
    return (MAIL if kind is Open.MAIL else PHONE).search(_OPEN.sub(" ", text)) is not None


def address_in(text: str) -> tuple[int, int] | None:
    """Return where a street with a number stands in a text, its town included; None where none does."""
    found = _ADDRESS.search(text)
    return found.span() if found else None


def hosts_in(text: str) -> list[str]:
    """Return the names of the machines in the web and mail addresses of a text, in small letters."""
    mailed = [match[0].partition("@")[2] for match in MAIL.finditer(text)]
    linked = [match[0].split("//", 1)[-1].partition("/")[0] for match in LINK.finditer(text)]
    return [host.casefold() for host in mailed + linked]


def has_any(text: str) -> bool:
    """Return whether a mail address, a number or a site stands in a text, whatever it is for."""
    return any(pattern.search(text) for pattern in (MAIL, PHONE, LINK))


def can_be_reached(text: str) -> bool:
    """Return whether a text gives a way that a listener can use: an address, a number, a site, or a place to go to."""
    bare = _SOCIAL.sub(" ", _OPEN.sub(" ", text))
    return says("ter-plaatse", bare) or any(pattern.search(bare) for pattern in (MAIL, PHONE, LINK, _AT_HOME))
