"""Reads the language demands in one clause: which language, which skills, how well."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import FIELD, NO_LEVELS, Cefr, Levels, Skill
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.statement import Who
from vacaturelint.vacancy.requirements.cefr import find_codes
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import marked
from vacaturelint.vacancy.requirements.frames import Found, longest
from vacaturelint.vacancy.requirements.language_verdict import ORIGIN
from vacaturelint.vacancy.requirements.language_words import (
    ALL_SKILLS,
    ASKING,
    Mention,
    Word,
    find_mentions,
    level_without_degree,
    skills_in,
    skills_of,
    words_of,
)

_ALONE = ("alleen-diploma", "voertaal")
_SPOKEN = (Skill.SPEAKING, Skill.INTERACTION)
_JOIN = re.compile(r"(?:[\s,/&+-]|\b(?:als|alsook|de|en|gesproken|het|in|of|ook|zowel)\b)*", re.IGNORECASE)
_ONLY = re.compile(r"(?:[\s,/&+:.!–-]|\b(?:en|fr|nl|of|ook|tale|talen|talenkennis|taalkennis)\b)*", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[:–-]?\s*")
_LABELS = ("talenkennis", "talen", "taal")
_BEHIND = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One demand inside a clause, before it is judged; `at` is the word it turns on, `explicit` names a CEFR level."""

    start: int
    end: int
    at: int
    language: str
    asked: Levels
    topic: str = ""
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A language with the stretch of the clause that is about it: from the language before up to the one behind."""

    mention: Mention
    begin: int
    after: int


def read_pieces(clause: Clause, found: Mapping[str, Sequence[Found]]) -> list[Piece]:
    """Return the language demands in a clause, each with its place in the text of the clause."""
    words = words_of(clause.said, found)
    turns = longest(found["taal"]) if "taal" in found and not _is_field(clause) else ()
    idioms = [one for one in turns if _counts(clause, one)]
    alone = [one for one in idioms if one.frame.slots["onderwerp"] in _ALONE]
    if alone:
        return [_from_idiom(clause, alone[0], words)]
    told = [clause.said.stretch(one.thing) for one in idioms if len(one.frame.parts) > 1]
    letters = clause.kind is not BlockKind.HEADING  # `Verzorgende (NL)`
    mentions = [m for m in find_mentions(clause.said, words, letters=letters) if not _lies_in(m.start, told)]
    pieces = [*(_from_mentions(clause, mentions, words) if mentions else _from_codes(clause, words))]
    taken = [(piece.start, piece.end) for piece in pieces]
    free = [_from_idiom(clause, one, words) for one in idioms if not _touches(clause.said.stretch(one.thing), taken)]
    telling = [piece for piece in free if piece.topic != "gedrag"] or free[:1]
    return [*pieces, *{(one.start, one.topic, *one.asked.values()): one for one in reversed(telling)}.values()]


def _levels(level: Cefr | None, skills: tuple[Skill, ...]) -> Levels:
    """Return the level for each of these skills, for all when there are none; nothing where no level is asked."""
    return dict.fromkeys(skills or ALL_SKILLS, level) if level else NO_LEVELS


def _lies_in(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in stretches)


def _touches(own: tuple[int, int], stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start < own[1] and own[0] < end for start, end in stretches)


def _is_field(clause: Clause) -> bool:
    """Return whether the clause is the field of languages on a job-site page, or only its name."""
    return clause.field is SiteField.LANGUAGES or clause.text.strip(" :").casefold() in _LABELS


def _counts(clause: Clause, idiom: Found) -> bool:
    """Return whether a turn of phrase may be a demand here: the weak ones only among the demands, or told of you."""
    slots = idiom.frame.slots
    if clause.section is SectionLabel.DEMANDS or not (slots["waar"] == "eisen" or slots["gewicht"] == "zwak"):
        return True
    who = clause.said.statement_at(idiom.at.first).who
    return clause.section is SectionLabel.OTHER and who is Who.CANDIDATE and slots["onderwerp"] != "doelgroep"


def _from_idiom(clause: Clause, idiom: Found, words: Sequence[Word]) -> Piece:
    slots = idiom.frame.slots
    at, last = clause.said.stretch(idiom.thing)
    level = Cefr(slots["niveau"]) if slots["niveau"] else None
    start, end = marked(clause, at, last)
    if slots["onderwerp"] == "gedrag" and Skill.WRITING in skills_in(words, 0, len(clause.text)):
        level = level if level is Cefr.C1 else Cefr.B2
        return Piece(start, end, at, "nl", _levels(level, (*_SPOKEN, Skill.WRITING)))
    return Piece(start, end, at, slots["taal"], _levels(level, skills_of(slots["vaardigheden"])), slots["onderwerp"])


def _from_codes(clause: Clause, words: Sequence[Word]) -> Iterator[Piece]:
    """Yield a demand from CEFR levels without a language beside them: Dutch is meant."""
    codes = list(find_codes(clause.said, words, language="taal" in clause.heading.casefold()))
    if codes:
        implied = Mention("nl", codes[0].start, codes[0].start)
        yield _coded(clause, codes, words, _Part(implied, 0, len(clause.text)))


def _coded(clause: Clause, codes: list[Word], words: Sequence[Word], part: _Part) -> Piece:
    split: dict[Skill, Cefr] = {}
    at = part.begin
    for code in codes:
        split |= {skill: code.level for skill in skills_in(words, at, code.start) if code.level}
        at = code.end
    asked = split or _levels(codes[0].level, skills_in(words, at, part.after))
    start, end = _stretch(clause, part, codes[-1])
    return Piece(start, end, codes[0].start, part.mention.language, asked, explicit=True)


def _parts(text: str, mentions: Sequence[Mention]) -> Iterator[_Part]:
    begins = (0, *(mention.end for mention in mentions))
    ends = (*(mention.start for mention in mentions[1:]), len(text))
    yield from (_Part(*one) for one in zip(mentions, begins, ends, strict=False))


def _from_mentions(clause: Clause, mentions: Sequence[Mention], words: Sequence[Word]) -> Iterator[Piece]:
    codes = list(find_codes(clause.said, words, language=True))
    degrees = [word for word in words if word.is_degree]
    sure = _is_whole(clause, mentions) or clause.said.has("wens", "wens_los", "voorkeur")
    asks = sure or any(word.kind == ASKING for word in words)
    named = skills_in(words, 0, len(clause.text))
    previous: Word | None = None
    for part in _parts(clause.text, mentions):
        own = [code for code in codes if part.begin <= code.start < part.after] if len(mentions) > 1 else codes
        codes = [code for code in codes if code not in own]
        if own:
            yield _coded(clause, own, words, part)
            continue
        graded = _from_field(clause.text, part.mention, degrees)
        if graded is not None:
            yield graded
            continue
        previous = _degree(clause.text, part, degrees, previous)
        if previous is not None or asks or part.mention.speaker:
            yield _graded(clause, part, previous, skills_in(words, part.begin, part.after) or named, words)


def _is_whole(clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Return whether a piece only names languages."""
    rest = clause.text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return bool(_ONLY.fullmatch(rest)) and (clause.is_item or clause.section is SectionLabel.DEMANDS)


def _is_left_behind(text: str, mention: Mention, degrees: Sequence[Word], previous: Word | None) -> bool:
    """Return whether the language before is a mother tongue and this one has its own: `…moedertaal, Frans vlot`."""
    if previous is None or previous.topic not in ORIGIN or previous.end > mention.start:
        return False
    return "," in text[previous.end : mention.start] and any(mention.end <= degree.start for degree in degrees)


def _degree(text: str, part: _Part, degrees: Sequence[Word], previous: Word | None) -> Word | None:
    """Return the degree that goes with a language: before it, shared with the language before, or after it."""
    mention = part.mention
    before = [one for one in degrees if part.begin <= one.start < mention.start]
    later = (one for one in degrees if one.start >= mention.end)
    own = next((one for one in later if _BESIDE.fullmatch(text[mention.end : one.start])), None)
    if own is not None and previous in before:
        return own  # `Nederlands zeer goed, Frans beperkt`: each has its degree behind it
    if previous in before[:-1] or _is_left_behind(text, mention, degrees, previous):
        # `Nederlands is je moedertaal, je spreekt vlot Frans`: that is told of Dutch alone
        before = [degree for degree in before if degree != previous]
    behind = [one for one in degrees if mention.end <= one.start < min(part.after, mention.end + _BEHIND)]
    origin = [one for one in (*before, *behind) if one.topic in ORIGIN]
    if origin:
        return origin[-1]
    if before:
        telling = [one for one in before if one.topic] or [one for one in before if one.level in (Cefr.A1, Cefr.A2)]
        return (telling or before)[-1]
    if previous is not None and part.begin and _JOIN.fullmatch(text[part.begin : mention.start]):
        return previous
    return next(iter([one for one in behind if one.topic] or behind), None)


def _graded(
    clause: Clause, part: _Part, degree: Word | None, skills: tuple[Skill, ...], words: Sequence[Word]
) -> Piece:
    mention, (start, end) = part.mention, _stretch(clause, part, degree)
    level, topic = (degree.level, degree.topic) if degree else (None, "")
    if mention.speaker and degree is None:
        return Piece(start, end, mention.start, mention.language, NO_LEVELS, "nederlandstalig")
    if mention.speaker and not topic:
        skills = (*_SPOKEN, Skill.WRITING) if Skill.WRITING in skills else _SPOKEN
    level = level or level_without_degree(words, skills)
    return Piece(start, end, mention.start, mention.language, _levels(level, skills), topic)


def _from_field(text: str, mention: Mention, degrees: Sequence[Word]) -> Piece | None:
    """Return the demand in a field of a job-site page, such as `Nederlands (Goed)`."""
    for one in degrees:
        if text[mention.end : one.start].strip() == "(" and text[one.end : one.end + 1] == ")":
            return Piece(mention.start, one.end + 1, mention.start, mention.language, _levels(one.level, ()), FIELD)
    return None


def _stretch(clause: Clause, part: _Part, degree: Word | None) -> tuple[int, int]:
    """Return what to mark of a demand: among several languages only the language with its degree."""
    mention = part.mention
    start, end = marked(clause, mention.start, mention.end)
    if part.begin:
        start = min(mention.start, degree.start if degree and degree.start >= part.begin else mention.start)
    if part.after < len(clause.text):
        end = degree.end if degree and mention.end <= degree.start < part.after else mention.end
    return start, max(end, mention.end)
