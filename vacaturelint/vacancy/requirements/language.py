"""Finds what a vacancy demands of languages: which one, for which skill, how well and how strongly."""

import re
from collections.abc import Iterator
from dataclasses import replace

from vacaturelint.core.requirement import NO_LEVELS, Cefr, Force, Requirement, RequirementKind
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.about import is_own, is_told_of_candidate
from vacaturelint.statements.acts import Act, Reading, read_act
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import Asked, Read, answer_to, around_of
from vacaturelint.vacancy.requirements.language_ask import Ask
from vacaturelint.vacancy.requirements.language_read import ORIGIN, Piece, read_pieces
from vacaturelint.vacancy.requirements.language_verdict import judge
from vacaturelint.vacancy.requirements.language_words import ALL_SKILLS
from vacaturelint.vacancy.requirements.opinion import doubted

_TARGET = re.compile(
    r"streefniveau|streef je naar|mik je op|na (?:een|één|twee|\d) (?:jaar|maanden)|"
    r"groei je naar",
    re.IGNORECASE,
)


_REFERS = frozenset({"dan", "dat", "dit", "fijn", "geen", "handig", "hoeft", "leuk", "mooi", "niet", "prima", "top"})
_DUTCH = "nl"
_NOT_ASKED = (Act.NO_DEMAND, Act.OTHERS, Act.OFFER)


def find_languages(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand on a language, also wishes and demands that fit."""
    for nth, clause in enumerate(read.clauses):
        for piece in read_pieces(clause, read.found[nth].get("taal", ())):
            reading = _reading(read, nth, piece)
            answer = _answer(read, nth)
            if answer is not None and answer.has("hoeft", "geen_belang"):
                continue
            if reading.act in _NOT_ASKED and not _holds(clause, piece):
                continue
            welcome = answer is not None and answer.has("wens", "wens_los")
            force = Force.WISH if welcome else _force(clause, piece, reading)
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
            opinion = judge(ask, posting)
            span = clause.span(piece.start, piece.end)
            text = posting.words(span)
            found = opinion.on(RequirementKind.LANGUAGE, span, text, force)
            yield replace(found, language=piece.language, asked=asked)


def unlisted_language(posting: Posting, asked: Asked) -> Requirement:
    """Return a demand on a language whose wording no frame knows: which one and how well it does not say."""
    ask = Ask(asked.clause.text, _DUTCH, NO_LEVELS, asked.reading.force, "", explicit=False, whole=True)
    span = asked.span
    text = posting.words(span)
    return replace(doubted(judge(ask, posting)).on(RequirementKind.LANGUAGE, span, text, ask.force), language=_DUTCH)


def _reading(read: Read, nth: int, piece: Piece) -> Reading:
    """Return what the statement does with the word that a piece turns on.

    Where somebody comes from is asked wherever it is told of who applies: `Ons aanbod … Nederlands is je moedertaal`.
    """
    clause = read.clauses[nth]
    terms = clause.said.terms
    at = next((n for n, term in enumerate(terms) if term.end > piece.at), 0)
    thing, around = Hit(at, at + 1), around_of(read, nth)
    if piece.topic in ORIGIN and _is_of_reader(clause.said, thing):
        around = replace(around, section=SectionLabel.DEMANDS)
    return read_act(clause.said, thing, around, paper=False)


def _is_of_reader(said: Said, thing: Hit) -> bool:
    """Return whether it is what the reader is: `is je moedertaal`, and not `lessen naast je moedertaal`."""
    return is_told_of_candidate(said, thing) and is_own(said, thing, said.statement_at(thing.first))


def _answer(read: Read, nth: int) -> Said | None:
    """Return the next piece when it answers a question about a language: `Perfect Nederlands? Dat vragen we niet`."""
    after = answer_to(read, nth) if read.clauses[nth].said.is_question else None
    return after if after is not None and after.terms and after.terms[0].form in _REFERS else None


def _holds(clause: Clause, piece: Piece) -> bool:
    """Return whether a demand stands though its words are denied: `geen dt-fout` asks, and A1 asks next to nothing."""
    faultless = piece.topic == "foutloos" and not clause.said.has("geen_belang", "geen_nood", "mild")
    return faultless or piece.level is Cefr.A1


def _force(clause: Clause, piece: Piece, reading: Reading) -> Force:
    if piece.topic == "andere-talen" or (_TARGET.search(clause.text) and piece.level):
        return Force.WISH
    if reading.act is Act.WISH:
        return Force.WISH
    return Force.SOFT if clause.said.has("mild") or reading.later else Force.HARD
