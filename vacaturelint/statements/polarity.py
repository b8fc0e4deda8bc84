"""Whether a statement asks a thing or denies that it does: negation with its scope, and what follows from lack."""

import itertools
from dataclasses import dataclass
from enum import Enum, auto

from vacaturelint.statements.function_words import function_words
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said, Statement, Who, is_word_or_colon

_WITHOUT = "zonder"
_WHETHER = "of"
_AFTER_ALL = 3
_REACH = 5
"""Terms between `geen` or `zonder` and the noun that it belongs to: article and adjectives."""


class Lack(Enum):
    """What the text says of somebody who does not have the thing."""

    UNSAID = auto()
    REFUSED = auto()
    WELCOME = auto()
    OTHER_ROAD = auto()


@dataclass(frozen=True, slots=True)
class Polarity:
    """`denied`: the thing is said not to be asked. `lack`: what becomes of who has it not."""

    denied: bool = False
    lack: Lack = Lack.UNSAID


def denies(said: Said) -> bool:
    """Return whether a piece holds a negation of any kind, whatever it denies."""
    negations = function_words("geen") | function_words("niet") | {_WITHOUT}
    return said.has("geen_belang") or any(term.form in negations for term in said.terms)


def polarity_of_ban(said: Said, thing: Hit) -> Polarity:
    """Return the polarity of what says itself that it may not be, as `geen tatoeages`: denied if it does not matter."""
    denials = said.hits("geen_nood", "geen_belang")
    return Polarity(denied=any(hit.first < thing.first or thing.last < hit.last for hit in denials))


def polarity_of(said: Said, thing: Hit, statement: Statement) -> Polarity:
    """Return the polarity of the thing at `thing`."""
    if said.has("vast"):
        return Polarity(lack=Lack.REFUSED)
    stressed = said.has_within(statement, "nadruk")
    return Polarity() if stressed or _is_asked_after_all(said, thing) else _of_negation(said, thing, statement)


def _of_negation(said: Said, thing: Hit, statement: Statement) -> Polarity:
    """Return what a negation at the thing, or in its statement, makes of it."""
    negator = _direct_negator(said, thing)
    if negator is None and _lacks_in_condition(said, thing, statement):
        negator = statement.head
    if negator is not None:
        return _of_lack(said, negator)
    if said.has_within(statement, "weigert") or _is_turned_away(said, thing):
        return Polarity(lack=Lack.REFUSED)
    denied = _employer_denies(said, statement) or _matters_not(said, thing, statement)
    return Polarity(denied=denied or _is_none(said, thing))


def _matters_not(said: Said, thing: Hit, statement: Statement) -> bool:
    """Return whether the thing is said to be of no importance, without a condition."""
    denials = [hit for hit in said.hits("geen_belang") if _covers(said, hit, thing, statement)]
    denials += [hit for hit in said.hits("ongeacht") if 0 <= thing.first - hit.last <= _REACH]
    if statement.mark == _WHETHER and statement.first == 0:  # `Of je een bachelor hebt, speelt geen rol`
        denials += said.hits("geen_belang")
    return bool(denials) and not said.has("als_maar")


def _lacks_in_condition(said: Said, thing: Hit, statement: Statement) -> bool:
    """Return whether a condition is about who has it not: `Heb je het attest nog niet, dan …`, `als je nooit …`."""
    if thing.first not in statement.terms or not said.is_condition(statement):
        return False
    return not function_words("niet").isdisjoint(said.forms(statement))


def _is_turned_away(said: Said, thing: Hit) -> bool:
    """Return whether who lacks it is turned away: `Wie niet minstens een diploma heeft, wordt niet toegelaten`."""
    return any(hit.first < thing.first for hit in said.hits("gemis")) and said.has("afgewezen")


def _employer_denies(said: Said, statement: Statement) -> bool:
    """Return whether the employer is the one who does not: `Diploma's hangen we hier niet aan de muur`."""
    forms = said.forms(statement)
    # An object in front may be parsed as the subject (`Diploma's hangen we niet op`): the pronoun is the real one.
    employer = statement.who is Who.EMPLOYER or (
        statement.who is Who.NOBODY and not function_words("ik_of_wij").isdisjoint(forms)
    )
    if not employer or said.has("afgewezen"):
        return False
    return "niet" in forms and function_words("slechts").isdisjoint(forms)


def _is_asked_after_all(said: Said, thing: Hit) -> bool:
    """Return whether the thing is what does count, beside another one that does not: `Een attest niet, een bul wel`."""
    after = [term.form for term in said.terms[thing.last : thing.last + _AFTER_ALL]]
    at = next((n for n, form in enumerate(after) if form == "wel"), None)
    closed = at is not None and (thing.last + at + 1 == len(said.terms) or not said.terms[thing.last + at + 1].is_word)
    return closed and any(term.form in function_words("niet") for term in said.terms[: thing.first])


def _is_none(said: Said, thing: Hit) -> bool:
    """Return whether the piece answers itself: `Diploma en ervaring: geen`, `Diploma? Nee.`, `Diploma: geen bul`."""
    behind = [term.form for term in said.terms[thing.last : thing.last + 2]]
    if behind[:1] == [":"] and behind[-1] in function_words("niets"):
        return True
    after = next((n for n in range(thing.last, len(said.terms)) if said.terms[n].form != "?"), thing.last)
    if any(hit.first == after for hit in said.hits("antwoord_nee")):
        return True
    if said.last_word < thing.last or said.terms[said.last_word].form not in function_words("niets"):
        return False
    rest = (said.terms[n].form for n in range(thing.first, len(said.terms)) if is_word_or_colon(said.terms[n]))
    return ":" in itertools.islice(rest, 4)


def _direct_negator(said: Said, thing: Hit) -> int | None:
    """Return `geen` or `zonder` right before the thing: only words that belong to a noun in between."""
    terms = said.terms
    for at in range(thing.first - 1, max(thing.first - _REACH, 0) - 1, -1):
        form = terms[at].form
        if form in function_words("geen") or form == _WITHOUT:
            return at
        if terms[at].is_finite or form in function_words("grens"):
            return None
    return None


def _of_lack(said: Said, negator: int) -> Polarity:
    """Return what is said of who lacks the thing that `said.terms[negator]` denies."""
    beyond = [hit for hit in said.hits("afgewezen") if not hit.first <= negator < hit.last and hit.last > negator]
    welcome = said.has("welkom", "geen_nood")
    denied = any(hit for hit in said.hits("geen_belang"))
    if beyond and not said.has("geen_nood"):
        return Polarity(lack=Lack.REFUSED)
    may = any(term.form in function_words("mag") for term in said.terms)
    if said.has("weg", "later", "voorwaarde") and (welcome or may or said.is_question or said.has("maar")):
        return Polarity(lack=Lack.OTHER_ROAD)
    if welcome or denied:
        return Polarity(denied=True, lack=Lack.WELCOME)
    if said.terms[negator].form == _WITHOUT and any(term.form == "niet" for term in said.terms):
        return Polarity(lack=Lack.REFUSED)
    return Polarity(denied=True, lack=Lack.WELCOME)


def _is_told_after_colon(said: Said, hit: Hit, thing: Hit) -> bool:
    """Return whether things are only named, and told of behind the colon: `Bachelor, master: als je het kunt, …`."""
    colon = next((n for n in range(thing.last, hit.first) if said.terms[n].form == ":"), None)
    return colon is not None and not any(said.terms[n].is_finite for n in range(colon))


def _covers(said: Said, hit: Hit, thing: Hit, statement: Statement) -> bool:
    """Return whether a phrase of denial is about the thing: in its statement, and no contrast in between.

    In `een bachelor, richting maakt niet uit` it is not: only the field of study is free.
    """
    if any(other.first == hit.first and other.last > hit.last for other in said.hits("ongeacht")):
        return False
    if any(hit.overlaps(other) for other in said.hits("alleen_richting")):
        return False
    together = hit.first in statement.terms or thing.first in said.statement_at(hit.first).terms
    if not together and not _is_told_after_colon(said, hit, thing):
        return False
    if any(thing.last <= other.first < hit.first for other in said.hits("volstaat")):
        return False
    first, last = sorted((hit.first, thing.first))
    return not any(said.terms[n].form in function_words("tegenover") for n in range(first, last))
