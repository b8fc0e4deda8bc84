"""Reads the language demands in one clause: which language, which skills, how well."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import NO_LEVELS, Cefr, Levels, Skill
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.vacancy.requirements.cefr import Code, find_codes
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.idioms import IdiomMatch, find_idioms
from vacaturelint.vacancy.requirements.language_default import default_level
from vacaturelint.vacancy.requirements.language_words import (
    ALL_SKILLS,
    BARRED,
    SPOKEN,
    VERB,
    Degree,
    Mention,
    find_degrees,
    find_mentions,
    find_skills,
)

_FIELD_GRADES = {"starter": Cefr.A1, "basis": Cefr.A2, "medium": Cefr.B1, "goed": Cefr.B2, "zeer goed": Cefr.C1}
_FIELD = re.compile(r"\s*\((Starter|Basis|Medium|Zeer goed|Goed)\)", re.IGNORECASE)
_JOIN = re.compile(
    r"\A(?:\s|,|/|&|\+|-|\ben\b|\bof\b|\ben/of\b|\bzowel\b|\bals\b|\bhet\b|\bde\b|\book\b|"
    r"\balsook\b|\bgesproken\b|\bin\b)*\Z",
    re.I,
)
_BESIDE = re.compile(r"\b(?:naast|behalve|buiten)(?: je| het| de| een)*\s+$", re.IGNORECASE)
_WHOLE_ITEM = re.compile(
    r"\A(?:talen?(?:kennis)?\s*+(?::\s*+)?)?[\s,/&+–-]*+(?:(?:en|of|ook|nl|"
    r"fr)[\s,/&+–-]*+)*[.!]?\Z",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\W*(?:je|jij|u) (?:spreekt|beheerst|schrijft|hebt een[^.;]{0,20} kennis)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:je|jij|u|wie|kandidaat|kennis|beheers\w*|vereist|must|noodzakelijk)\b", re.IGNORECASE)
_IN_IT = re.compile(r"\bin het (?:Nederlands|Frans|Engels|Duits)\b", re.IGNORECASE)
ORIGIN = ("moedertaal", "accent")
"""Topics that weigh more than any degree in the same demand: they are about where somebody comes from."""
_WHOLE = 150
_LEAD = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One demand inside a clause, before it is judged; `at` is the word it turns on."""

    start: int
    end: int
    at: int
    language: str
    level: Cefr | None
    skills: tuple[Skill, ...]
    topic: str = ""
    explicit: bool = False
    split: Levels = field(default_factory=lambda: NO_LEVELS)


def read_pieces(clause: Clause, found: Iterable[Found] = ()) -> list[Piece]:
    """Return the language demands in a clause, each with its place in the text of the clause."""
    text = clause.text
    idioms = [match for match in find_idioms(clause, found) if _counts(clause, match)] if not _is_field(clause) else []
    proof = [match for match in idioms if match.topic in ("alleen-diploma", "voertaal")]
    if proof:
        return [_from_idiom(clause, proof[0])]
    told = [m for m in idioms if m.whole]
    mentions = [
        mention
        for mention in find_mentions(text)
        if not _mere_background(text, mention) and not any(m.start <= mention.start < m.end for m in told)
    ]
    pieces = list(_from_mentions(clause, mentions)) if mentions else list(_from_codes(clause))
    taken = [(piece.start, piece.end) for piece in pieces]
    free = [m for m in idioms if not any(start < m.end and m.start < end for start, end in taken)]
    return [*pieces, *(_from_idiom(clause, match) for match in _merged(free))]


def _is_field(clause: Clause) -> bool:
    """Return whether the clause is the field of languages on a job-site page, or only its name."""
    return clause.field is SiteField.LANGUAGES or clause.text.strip(" :").casefold() in ("talenkennis", "talen", "taal")


def _merged(idioms: list[IdiomMatch]) -> list[IdiomMatch]:
    """Return the idioms that say something of their own: the weaker half of a pair in one clause gives way."""
    strong = [m for m in idioms if m.topic != "gedrag"]
    return strong or idioms[:1]


def _counts(clause: Clause, match: IdiomMatch) -> bool:
    barred = any(b.start() <= match.start < b.end() for b in BARRED.finditer(clause.text))
    if barred and match.topic != "alleen-diploma":
        return False
    if clause.section is SectionLabel.DEMANDS:
        return True
    if match.only_in_demands:
        return (
            clause.section is SectionLabel.OTHER
            and bool(re.match(r"\W*(?:je|jij|u)\b", clause.text, re.I))
            and match.topic != "doelgroep"
        )
    if clause.section is SectionLabel.OTHER:
        return True
    if match.topic == "voertaal" or (
        match.level and clause.said.has("hard") and clause.section is not SectionLabel.TASKS
    ):
        return True
    return match.topic in ("moedertaal", "accent", "foutloos", "standaardtaal") and bool(_YOU.search(clause.text))


def _from_idiom(clause: Clause, match: IdiomMatch) -> Piece:
    start, end = _edges(clause, match.start, match.end)
    skills = match.skills
    named = tuple(find_skills(clause.text))
    if match.topic == "gedrag" and Skill.WRITING in named:
        skills = (*SPOKEN, Skill.WRITING)
        return Piece(start, end, match.start, "nl", Cefr.B2 if match.level is not Cefr.C1 else Cefr.C1, skills)
    return Piece(start, end, match.start, match.language, match.level, skills, match.topic)


def _mere_background(text: str, mention: Mention) -> bool:
    """Return whether Dutch is only named as what goes without saying: "naast het Nederlands"."""
    before = _BESIDE.search(text[: mention.start])
    return mention.language == "nl" and before is not None


def _from_codes(clause: Clause) -> Iterator[Piece]:
    """Yield a demand from CEFR levels without a language beside them: Dutch is meant."""
    codes = list(find_codes(clause.text, language="taal" in clause.heading.casefold()))
    if codes and _may_demand(clause, strong=True):
        yield _coded(clause, codes, "nl", 0, len(clause.text))


def _coded(clause: Clause, codes: list[Code], language: str, begin: int, end: int) -> Piece:
    split: dict[Skill, Cefr] = {}
    at = begin
    for code in codes:
        for skill in find_skills(clause.text[at : code.start]):
            split[skill] = code.level
        at = code.end
    trailing = tuple(find_skills(clause.text[at:end]))
    if not split and trailing:
        split = dict.fromkeys(trailing, codes[0].level)
    skills = tuple(split) or ALL_SKILLS
    start, stop = _edges(clause, begin, max(end, codes[-1].end))
    return Piece(start, stop, codes[0].start, language, codes[0].level, skills, explicit=True, split=split)


def _from_mentions(clause: Clause, mentions: list[Mention]) -> Iterator[Piece]:
    text = clause.text
    degrees = find_degrees(text)
    codes = list(find_codes(text, language=True))
    skills = tuple(find_skills(text))
    whole = _is_whole(clause, mentions)
    previous: Degree | None = None
    for nth, mention in enumerate(mentions):
        begin = mentions[nth - 1].end if nth else 0
        after = mentions[nth + 1].start if nth + 1 < len(mentions) else len(text)
        own = [code for code in codes if begin <= code.start < after] if len(mentions) > 1 else codes
        codes = [code for code in codes if code not in own]
        field = _from_field(text, mention)
        if field is not None:
            yield field
        elif own and _may_demand(clause, strong=True):
            yield _coded(clause, own, mention.language, begin, after)
        else:
            previous = _degree(text, mention, degrees, (begin, after), previous)
            sure = previous is not None or whole
            wish = clause.said.has("wens", "wens_los", "voorkeur")
            if (sure or wish or _is_asked(text, mention)) and _may_demand(clause, strong=sure or wish):
                own_skills = tuple(find_skills(text[begin:after])) if len(mentions) > 1 else ()
                piece = _graded(clause, mention, previous, own_skills or skills, (begin, after))
                yield replace(piece, end=max(piece.end, mention.end))


def _from_field(text: str, mention: Mention) -> Piece | None:
    """Return the demand in a field of a job-site page, such as "Nederlands (Goed)"."""
    field = _FIELD.match(text, mention.end)
    if field is None:
        return None
    grade = _FIELD_GRADES[field[1].casefold()]
    return Piece(mention.start, field.end(), mention.start, mention.language, grade, ALL_SKILLS, "veld")


def _is_asked(text: str, mention: Mention) -> bool:
    """Return whether a language without a degree is asked for: by its form or a verb."""
    speaks = text[mention.start : mention.end].casefold().endswith(("sprekend", "sprekende"))
    return mention.reads or mention.speaker or speaks or bool(VERB.search(text) or _IN_IT.search(text))


def _is_whole(clause: Clause, mentions: list[Mention]) -> bool:
    rest = clause.text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return bool(_WHOLE_ITEM.match(rest)) and (clause.is_item or clause.section is SectionLabel.DEMANDS)


def _is_left_behind(text: str, mention: Mention, degrees: list[Degree], previous: Degree | None) -> bool:
    """Return whether the language before is a mother tongue and this one has its own: `…moedertaal, Frans vlot`."""
    if previous is None or previous.topic not in ORIGIN or previous.end > mention.start:
        return False
    return "," in text[previous.end : mention.start] and any(mention.end <= degree.start for degree in degrees)


def _degree(
    text: str, mention: Mention, degrees: list[Degree], edges: tuple[int, int], previous: Degree | None
) -> Degree | None:
    """Return the degree that goes with a language: before it, shared with the language before, or after it."""
    begin, after = edges
    before = [d for d in degrees if begin <= d.start and d.end <= mention.start]
    if previous in before[:-1] or _is_left_behind(
        text, mention, degrees, previous
    ):  # `Nederlands is je moedertaal, je spreekt vlot Frans`: that is told of Dutch alone
        before = [degree for degree in before if degree != previous]
    behind = [d for d in degrees if mention.end <= d.start < min(after, mention.end + 60)]
    origin = [d for d in (*before, *behind) if d.topic in ORIGIN]
    if origin:
        return origin[-1]
    if before:
        low = [d for d in before if d.level in (Cefr.A1, Cefr.A2)]
        special = [d for d in before if d.topic]
        return special[-1] if special else low[-1] if low else before[-1]
    if previous is not None and begin and _JOIN.match(text[begin : mention.start]):
        return previous
    special = [d for d in behind if d.topic]
    return special[0] if special else behind[0] if behind else None


def _graded(
    clause: Clause, mention: Mention, degree: Degree | None, skills: tuple[Skill, ...], edges: tuple[int, int]
) -> Piece:
    text = clause.text
    start, end = _edges(clause, 0, mention.end)
    if edges[0]:
        start = (
            min(mention.start, degree.start) if degree and edges[0] <= degree.start < mention.start else mention.start
        )
    if edges[1] < len(text):
        end = degree.end if degree and mention.end <= degree.start < edges[1] else mention.end
    level = degree.level if degree else None
    topic = degree.topic if degree else ""
    if mention.reads:
        return Piece(start, end, mention.start, mention.language, level or Cefr.B1, (Skill.READING,), topic)
    if mention.speaker and not (degree and degree.topic):
        return _speaker(mention, degree, (start, end), skills)
    named = skills or ALL_SKILLS
    if level is None:
        level = default_level(text, skills)
    if level and level.rank <= Cefr.A2.rank and degree and not skills:
        named = ALL_SKILLS
    return Piece(start, end, mention.start, mention.language, level, named, topic)


def _speaker(mention: Mention, degree: Degree | None, edges: tuple[int, int], skills: tuple[Skill, ...]) -> Piece:
    """Return the demand in "Nederlandstalig": with a degree a level, without one it reads as mother tongue."""
    if degree is None:
        return Piece(*edges, mention.start, mention.language, None, SPOKEN, "nederlandstalig")
    named = (*SPOKEN, Skill.WRITING) if Skill.WRITING in skills else SPOKEN
    return Piece(*edges, mention.start, mention.language, degree.level, named, degree.topic)


def _may_demand(clause: Clause, *, strong: bool) -> bool:
    """Return whether a language named in this section may be a demand at all."""
    if clause.section is SectionLabel.DEMANDS:
        return True
    if clause.section is SectionLabel.OTHER:
        return strong or bool(_YOU.search(clause.text))
    if clause.section is not SectionLabel.TASKS and (_PLAIN.match(clause.text) or (strong and clause.said.has("hard"))):
        return True
    return strong and bool(
        re.search(
            r"\b(?:je|jij|u|kandidaat)\b[^.;]{0,40}\b(?:spreek|beheers|hebt|heeft|"
            r"bent|schrijf|kennis)|\bkennis van het\b",
            clause.text,
            re.I,
        )
    )


def _edges(clause: Clause, start: int, end: int) -> tuple[int, int]:
    """Return the piece of the clause to mark: the whole of a short one, else from a little before the words."""
    text = clause.text
    begin = len(text) - len(text.lstrip(" :,-"))
    stop = len(text.rstrip(" .,;:"))
    if stop - begin <= _WHOLE and start <= begin + _LEAD:
        start = begin
    elif start < begin:
        start = max(begin, end - _LEAD)
    if stop - end <= _LEAD and stop - start <= _WHOLE:
        end = stop
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip(" ,;:/&")), start + len(piece.rstrip(" ,;:/&"))
