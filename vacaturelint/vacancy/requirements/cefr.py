"""CEFR levels named in a text, told apart from pay scales, forms, rooms and driving licences that look the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Cefr

_CODE = re.compile(
    r"(?<![\w'’./-])(?:(?P<first>[ABC][12])\s?[-/–]\s?)?(?P<code>[ABC][12])(?P<plus>\+)?(?!\w|['’]|"
    r"\s?[-–/]\s?[A-E]\d|-(?!niveau))"
)
_CODE_DIGITS = "12"
_PAY_RANGE = re.compile(r"\b[A-E][VvXx]?\d[a-z]?\s?(?:[-–/]|tot|t/m)\s?(?:[A-E][VvXx]?)?\d[a-z]?\b")
_LANGUAGE = Wording(
    r"\btaal|talen|nederlands|\bfrans|engels|\bduits|\bspaans|\berk\b|\bcefr\b|europees referentie|"
    r"referentiekader|\bspre(?:ek(?!t (?:voor|vanzelf))|ken)|"
    r"\bschrij(?:f|ven)|\blezen\b|\bleest\b|luister|gesprek|mondeling|schriftelijk|begrijp|\bversta|communic|"
    r"\bNT2\b|\bcnavt\b|\bselor\b|"
    r"streef\w*|bij de start\b|\bspreekt\b(?! voor| vanzelf)"
)
_OTHER_BEFORE = re.compile(
    r"(?:schaal|schalen|barema|wedde|bezoldiging|\bloon\w*|salaris\w{0,40}|\brang|\bgraad|\bklasse|functie\w{0,40}|"
    r"formulier|lokaal|gebouw|zaal|"
    r"verdieping|blok|vleugel|formaat|papier|\bbus|\blijn|snelweg|rijbewijs|categorie|vitamine|attest|kamer|"
    r"perron|parking|poort|"
    r"ploegbaas|medewerker|assistent|groep|type|diploma|getuigschrift|plan|bijlage|zone|model)"
    r"(?: van| is| op| in| naar| volgens| niveau| schaal)*\s*(?:[:(]\s*)?$",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"(?:taalniveau|erk(?:-niveau)?|cefr(?:-niveau)?|niveau)(?: van| is| minimaal| minstens|"
    r" tussen)*\s*(?:[:(]\s*)?$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r"\A\s?-?niveau\b", re.IGNORECASE)
_SCALES = (
    (Wording(r"\bniveau (?:1\.1|Breakthrough)\b|\bBreakthrough\b|\brichtgraad 1\.1\b"), Cefr.A1),
    (Wording(r"\bniveau 1\.2\b|\bWaystage\b|\brichtgraad 1(?:\.2)?(?![\d.])"), Cefr.A2),
    (Wording(r"\bniveau 2\.[1-4]\b|\bThreshold\b|\brichtgraad 2\b|\bniveau 2F\b|\bNT2[- ]?(?:programma|"
     r"examen) I\b(?!I)"), Cefr.B1),
    (Wording(r"\bniveau 3\.[12]\b|\bVantage\b|\brichtgraad 3\b|\bniveau 3F\b|\bNT2[- ]?(?:programma|"
     r"examen) II\b"), Cefr.B2),
    (Wording(r"\bniveau 4\.[12]\b|\brichtgraad 4\b|\bniveau 4F\b"), Cefr.C1),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """A CEFR level named in a text, and its place there."""

    level: Cefr
    start: int
    end: int


def find_codes(text: str, *, language: bool = False) -> Iterator[Code]:
    """Yield the CEFR levels in one clause; `language` says that its surroundings are about language already.

    A range counts as its lower level: that is what suffices. Pay scales (B1-B3, C1-C3, A1a-A3a) never count.
    """
    scales = [(level, match) for pattern, level in _SCALES for match in pattern.finditer(text)]
    codes = [*_CODE.finditer(text)] if any(digit in text for digit in _CODE_DIGITS) else []
    if not scales and not codes:
        return
    about_language = language or _LANGUAGE.occurs(text)
    for level, match in scales:
        if about_language:
            yield Code(level, match.start(), match.end())
    for match in codes:
        if _is_level(text, match, about_language=about_language):
            yield Code(Cefr(match["first"] or match["code"]), match.start(), match.end())


def _is_level(text: str, match: re.Match[str], *, about_language: bool) -> bool:
    before = text[: match.start()]
    named = bool(_NAMED_BEFORE.search(before) or _NAMED_AFTER.match(text[match.end() :]))
    if match["first"] and not about_language:
        return False
    if any(r.start() <= match.start() < r.end() for r in _PAY_RANGE.finditer(text)) and not (match["first"] and named):
        return match["first"] is not None and about_language and not _other_in(text)
    if _OTHER_BEFORE.search(before):
        return False
    return about_language or (named and not _other_in(text))


def _other_in(text: str) -> bool:
    return bool(
        re.search(
            r"schaal|barema|wedde|salaris|\bloon|\brang\b|\bgraad\b|verloning|"
            r"bezoldig",
            text,
            re.IGNORECASE,
        )
    )
