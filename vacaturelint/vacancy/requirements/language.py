"""Finds what a vacancy demands of languages: which one, for which skill, how well and how strongly."""

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
from vacaturelint.vacancy.requirements.demands import Asked, Read, answer_of, around_of, says_no
from vacaturelint.vacancy.requirements.language_read import Piece, read_pieces
from vacaturelint.vacancy.requirements.language_verdict import ORIGIN, Ask, judge
from vacaturelint.vacancy.requirements.opinion import doubted

_DUTCH = "nl"
_TELLING = (Act.INFORMATION, Act.OFFER, Act.OTHERS)
"""What is told of the employer or of others asks nothing, however faultless: `Onze folders zijn foutloos`."""


def find_languages(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand on a language, also wishes and demands that fit."""
    contact = frozenset(clause.text for clause in read.clauses if clause.said.has("talencontact"))
    for nth, clause in enumerate(read.clauses):
        answer = _answer(read, nth)
        if answer is not None and says_no(answer):
            continue
        for piece in read_pieces(clause, read.found[nth]):
            reading = _reading(read, nth, piece)
            if _is_asked(clause, piece, reading):
                welcome = answer is not None and answer.has("wens", "wens_los")
                force = Force.WISH if welcome else _force(clause, piece, reading)
                yield _requirement(posting, clause, piece, force, has_contact=bool(contact - {clause.text}))


def _requirement(posting: Posting, clause: Clause, piece: Piece, force: Force, *, has_contact: bool) -> Requirement:
    ask = Ask(
        clause.said, piece.language, piece.asked, force, piece.topic, explicit=piece.explicit, has_contact=has_contact
    )
    span = clause.span(piece.start, piece.end)
    found = judge(ask, posting).on(RequirementKind.LANGUAGE, span, posting.words(span), force)
    return found._replace(language=piece.language, asked=piece.asked)


def unlisted_language(posting: Posting, asked: Asked) -> Requirement:
    """Return a demand on a language whose wording no frame knows: which one and how well it does not say."""
    force, span = asked.reading.force, asked.span
    ask = Ask(asked.clause.said, _DUTCH, NO_LEVELS, force)
    found = doubted(judge(ask, posting)).on(RequirementKind.LANGUAGE, span, posting.words(span), force)
    return found._replace(language=_DUTCH)


def _reading(read: Read, nth: int, piece: Piece) -> Reading:
    """Return what the statement does with the word that a piece turns on.

    Where somebody comes from is asked wherever it is told of who applies: `Ons aanbod … Nederlands is je moedertaal`.
    """
    said = read.clauses[nth].said
    at = next((n for n, term in enumerate(said.terms) if term.end > piece.at), 0)
    thing, around = Hit(at, at + 1), around_of(read, nth)
    if piece.topic in ORIGIN and _is_of_reader(said, thing):
        around = replace(around, section=SectionLabel.DEMANDS)
    return read_act(said, thing, around, paper=False)


def _is_of_reader(said: Said, thing: Hit) -> bool:
    """Return whether it is what the reader is: `is je moedertaal`, and not `lessen naast je moedertaal`."""
    return is_told_of_candidate(said, thing) and is_own(said, thing, said.statement_at(thing.first))


def _answer(read: Read, nth: int) -> Said | None:
    """Return the next piece when it answers a question about a language: `Perfect Nederlands? Dat vragen we niet`."""
    after = answer_of(read, nth)
    return after if after is not None and any(hit.first == 0 for hit in after.hits("antwoord")) else None


def _is_asked(clause: Clause, piece: Piece, reading: Reading) -> bool:
    """Return whether a piece asks or wishes it."""
    return reading.act in (Act.DEMAND, Act.WISH) or (reading.act not in _TELLING and _holds(clause, piece))


def _holds(clause: Clause, piece: Piece) -> bool:
    """Return whether a demand stands though its words are denied: `geen dt-fout` asks, and A1 asks next to nothing."""
    faultless = piece.topic == "foutloos" and not clause.said.has("geen_belang", "geen_nood", "genoeg", "mild")
    return faultless or Cefr.A1 in piece.asked.values()


def _force(clause: Clause, piece: Piece, reading: Reading) -> Force:
    aim = bool(piece.asked) and clause.said.has("streefniveau")
    if piece.topic == "andere-talen" or reading.act is Act.WISH or aim:
        return Force.WISH
    return Force.SOFT if clause.said.has("mild") or reading.later else Force.HARD
