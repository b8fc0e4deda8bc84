"""The title of the function: the line that names a known function, cleaned of what is not part of the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.job_site import JOB_IN, ONLINE, PRINT, is_of_job_site
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.core.vacancy import Region
from vacaturelint.data.wordings import wording
from vacaturelint.vacancy.names import Named, written_out
from vacaturelint.vacancy.professions import professions_in
from vacaturelint.vacancy.profiles import Function, find_functions

_LONGEST = 120  # characters; a longer line is a sentence
_LOOK_AT = 8  # blocks: below these the text speaks of other functions too
_FIRST = 2  # lines in which a title needs no sign that it is one
_IN_ANY_TITLE = frozenset({"medewerker", "medewerkster", "assistent", "functieprofiel", "functiebeschrijving", "voor"})
_END_MARKS = " .!?:"
_SHOWN = 70  # characters; a longer title is cut to the function in it
_TOP = 3  # blocks at the top of which each short line may be the title: name of the employer, reference, title
_FIRST_BLOCKS = 40
"""Blocks in which a sentence may say who is sought where no line at the top does: past these a text tells of others."""
_SOUGHT_WITHIN = 40
"""Characters behind `zoekt` within which the function begins: `een enthousiaste en leergierige …` fits in."""
_EMPLOYER = re.compile(
    rf"(?:{wording('bestuur')}|\w*bestuur|(?:vlaamse|federale) overheid|"
    r"vacature|vacaturebericht|functieprofiel|functiebeschrijving|functieomschrijving|competentieprofiel|"
    r"infobrochure|infobundel|oproep)\b",
    re.IGNORECASE,
)
# The code or the number of a vacancy names no job: `Functiecode: CUL/B`, `Vacaturenummer: 2025/41`.
_NUMBERED = re.compile(
    r"(?:functie|vacature|job|referentie|dossier|ref|publicatie)?[ -]?(?:code|nummer|nr|id|referentie|ref)\b\.?\s*:",
    re.IGNORECASE,
)
# The rank of the place, before its name: `CALog Niveau B – Consulent Human Resources`.
_RANK = re.compile(r"(?:calog|ops)?(?: ?(?:niv(?:eau|\.)?|rang|graad|klasse) ?[A-E]?\d?)?", re.IGNORECASE)
_MENU = (
    r"Vacatures(?= (?:Solliciteer|Zoeken|Terug|Home|Deel)\b)|Solliciteer (?:op deze vacature|nu|direct)\b|"
    r"Deel deze vacature\b"
)
"""What the page of an employer puts behind a title."""
_PRINT = re.compile(rf"(?<!\s)\s+(?:(?:{PRINT}|{JOB_IN}|{ONLINE})\b|{_MENU}).*", re.DOTALL)
_SEEKS = re.compile(
    r"(?:zoekt|zoeken(?: we| wij)?|op zoek naar|werft aan|werven|aanwerving van|"
    r"(?:^|(?<=[-–|] ))aanwerving(?! (?:en|of)\b)|vacature|"
    r"competentieprofiel|functie(?: ?(?:titel|benaming|beschrijving|omschrijving|profiel|fiche|kaart))?)(?!\w)"
    r"\s*:?\s*(?:\(?een\)? |onze |extra |nieuwe |enkele |voltijdse? |deeltijdse? |halftijdse? )*",
    re.IGNORECASE,
)
_SOUGHT = Wording(_SEEKS.pattern)
_TAIL = re.compile(
    r"(?<!\s)\s*(?:\((?:[mvxhd]\s*(?:/\s*)?)+\)|\b[mvh]\s?/\s?[vmx](?:\s?/\s?[xmvd])?\b|\bgezocht\b|(?<![!.?:])[!.?:]+$|"
    r"\s(?:\||(?<!\d\s)[–—-]|[–—-](?!\s\d))\s.*|\bvoor (?:het|de|onze|een)\b.*|\bmet (?:optie|uitzicht)\b.*|"
    r"\bvacatures?$|\bvia (?:externe|interne|aanwerving|bevordering|mobiliteit)\b.*|"
    r",\s(?-i:Agentschap|Departement|Stad|Gemeente|OCMW|Provincie|Waterschap|Universiteit|Hogeschool)\s(?-i:[A-Z]).*)",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"{wording('kopje')}(?:\s|$)", re.IGNORECASE)
# A part of an organisation is no job (`Vakgroep RE23`), and neither is half a sentence (`Dan zijn we tevreden als`).
_UNIT = re.compile(r"(?:vakgroep|faculteit|afdeling|dienst|directie|departement)(?![\w-])", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:[Ww]e|[Ww]ij|je|jij|zijn|wordt|worden|heeft|hebben|kunnen)\b")
_ASIDE = re.compile(r"(?<!\s)\s+\([^()]*\)")
_YOU_ARE = re.compile(
    r"(?:als|ben jij (?:een |onze )?)\s{0,9}(.{4,60}?)(?:\s{1,9}(?:ben|lever|werk|ga|heb|bij|met|"
    r"binnen|die)\b|\?)",
    re.I,
)
_AS = re.compile(r"\b[Aa]ls (?:een |onze )?([A-Z\d].{3,45}?)(?: (?:bij|aan|in|de|ben|lever)\b|[.,!?]|$)")
_AS_WHAT = re.compile(r"^(?:wat [^.,?!]{3,40} )?als (?:een |onze )?(?=\w)", re.IGNORECASE)
#: Names that say little by themselves: only used when the title holds nothing better.
VAGUE = frozenset(
    {
        "adviseur", "bediende", "begeleider", "chauffeur", "consulent", "deskundige", "directeur", "jobstudent",
        "medewerker", "operator", "projectmedewerker", "projectcoördinator", "teamcoach", "teamcoördinator",
        "teamleider", "teamverantwoordelijke", "toezichter", "verzorger", "verantwoordelijke", "bode",
        "raadgever", "leraar", "coördinator", "helpende",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """The title as shown, the line it stands in, and the functions it names."""

    text: str
    line: str
    functions: tuple[Function, ...]


def find_title(document: Document, region: Region) -> Title | None:
    """Return the best title: a line that names a function clearly, else vaguely, else the first that may be one."""
    lines = list(_lines(document))
    for strict in (True, False):
        for line in lines:
            named = _named(line, strict=strict)
            if named or (strict and professions_in(line, region)):
                found = named or _named(line, strict=False)
                shown = _shown(line, found)
                if found or not _names_no_job(shown):
                    return Title(shown, line, tuple(n.entry for n in found))
    on_site = is_of_job_site(document.text) and lines
    sought = None if on_site else _sought(document)
    if sought is not None:
        return sought
    free = [
        line for nth, line in enumerate(lines) if not _EMPLOYER.match(line) and _may_be_title(line, first=nth < _FIRST)
    ]
    free.sort(key=lambda line: _SEEKS.match(line) is None)
    return Title(_shown(free[0], []), free[0], ()) if free else None


def functions_named(line: str) -> tuple[Function, ...]:
    """Return the functions that a line names clearly."""
    return tuple(named.entry for named in _named(line, strict=True))


def share_a_word(one: str, other: str) -> bool:
    """Return whether two titles name the same thing, such as the same trade at another rank."""
    words, others = (set(re.findall(r"[^\W\d_]{4,}", title.casefold())) for title in (one, other))
    return not (words & others).issubset(_IN_ANY_TITLE)


def _may_be_title(line: str, *, first: bool) -> bool:
    """Return whether a line without a known function may be a title: short, no sentence, no heading of a section."""
    shown = _shown(line, [])
    if len(shown) > _SHOWN or _HEADING.match(shown) or "€" in shown or _names_no_job(shown):
        return False
    if line.rstrip().endswith(":") and not _SEEKS.search(line):  # what comes below it is meant
        return False
    return bool(_SEEKS.search(line) or shown != line.strip(_END_MARKS)) or (
        first and not line.rstrip().endswith((".", "?", ":"))
    )


def _names_no_job(shown: str) -> bool:
    """Return whether what would be shown is an organisation, a part of one, or the half of a sentence."""
    return any((_SENTENCE.search(shown), _EMPLOYER.match(shown), _UNIT.match(shown)))


def _lines(document: Document) -> Iterator[str]:
    look_at = 1 if is_of_job_site(document.text) else _LOOK_AT
    for index, block in enumerate(document.blocks[:look_at]):
        text = _PRINT.sub("", document.passage(block).text.strip())
        if _NUMBERED.match(text):
            continue
        short = len(text) <= _LONGEST
        if short and (index < _TOP or block.kind is BlockKind.HEADING or _SEEKS.match(text)):
            yield text
        elif index < 2 and not short:
            yield re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0][:_LONGEST]


def _named(line: str, *, strict: bool) -> list[Named[Function]]:
    found = find_functions(written_out(line))
    lowered = line.casefold()
    clear = [n for n in found if lowered[n.start : n.end] not in VAGUE]
    return clear if strict else clear or found


def _sought(document: Document) -> Title | None:
    """Return the function that a sentence says is sought, when no line of the top names one."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        text = document.passage(block).text
        for match in _SOUGHT.finditer(text):
            after = text[match.end() : match.end() + _SHOWN]
            named = [n for n in _named(after, strict=True) if n.start <= _SOUGHT_WITHIN]
            if named:
                return Title(after[: named[0].end].strip(), after[: named[0].end], (named[0].entry,))
    return None


def _shown(line: str, named: list[Named[Function]]) -> str:
    own = [n for n in named if n.end <= len(line)]  # what `written_out` adds stands behind it
    you = _YOU_ARE.match(line) or (_AS.search(line) if len(line) > _SHOWN else None)
    if you and (not own or you.start(1) <= own[0].start < you.end(1)):
        return you[1].strip()
    parts = re.split(r"\s[–—|-]\s", line)
    if named and len(line) > _SHOWN:
        name = line[own[0].start : own[-1].end] if own else line
        line = next((part for part in parts if name in part and len(part) <= _SHOWN), name)
        parts = [line]
    elif len(parts) > 1 and parts[0] and _RANK.fullmatch(parts[0]):
        parts = parts[1:]
        line = parts[0]
    if _EMPLOYER.match(line) and len(parts) > 1 and not _SEEKS.search(parts[0]):
        line = next((part for part in parts if _named(part, strict=False)), line)
    seeks = [match for match in _SEEKS.finditer(line) if match.end() < len(line) - 3]
    text = line[seeks[-1].end() :] if seeks else line
    text = _TAIL.sub("", _AS_WHAT.sub("", text) if named else text)
    return (_ASIDE.sub("", text) if len(text) > _SHOWN else text).strip(" -–:|") or line
