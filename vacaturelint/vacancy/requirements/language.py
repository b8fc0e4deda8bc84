"""Finds what a vacancy demands of languages: which one, for which skill, how well and how strongly."""

import re
from collections.abc import Iterator

from vacaturelint.core.requirement import NO_LEVELS, Force, Requirement, RequirementKind
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.force import LATER, force_of
from vacaturelint.vacancy.requirements.language_read import Piece, read_pieces
from vacaturelint.vacancy.requirements.language_verdict import Ask, judge
from vacaturelint.vacancy.requirements.language_words import ALL_SKILLS

_TARGET = re.compile(
    r"streefniveau|streef je naar|mik je op|na (?:een|één|twee|\d) (?:jaar|maanden)|"
    r"groei je naar",
    re.IGNORECASE,
)


def find_languages(posting: Posting, clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """Yield every demand on a language, also wishes and demands that fit."""
    for clause in clauses:
        for piece in read_pieces(clause):
            force = _force(clause, piece)
            asked = piece.split or (dict.fromkeys(piece.skills, piece.level) if piece.level else NO_LEVELS)
            ask = Ask(
                clause.text,
                piece.language,
                asked,
                force,
                piece.topic,
                piece.explicit,
                len(piece.skills) == len(ALL_SKILLS),
            )
            judged = judge(ask, posting)
            span = clause.span(piece.start, piece.end)
            yield Requirement(
                RequirementKind.LANGUAGE,
                span,
                posting.document.text[span.start : span.end],
                force,
                judged.verdict,
                judged.topic,
                judged.reason,
                judged.source,
                judged.confidence,
                judged.advice,
                language=piece.language,
                asked=asked,
                allowed=judged.allowed,
            )


def _force(clause: Clause, piece: Piece) -> Force:
    if _TARGET.search(clause.text) and piece.level:
        return Force.WISH
    soft = bool(LATER.search(clause.text[piece.start :])) and "leren" in clause.text
    return force_of(clause.text, piece.at, soft=soft)
