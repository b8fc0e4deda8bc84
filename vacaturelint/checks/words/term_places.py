"""Where a term is no wording chosen for who applies: a law, English, a quoted name, a note to agencies."""

import re

from vacaturelint.analysis.wording import Wording
from vacaturelint.analysis.words import fold_words
from vacaturelint.checks.base import Facts
from vacaturelint.checks.words.term_index import Occurrence
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.language.recognise import is_english
from vacaturelint.readability.familiarity import is_known
from vacaturelint.rulebook.terms import Part
from vacaturelint.vacancy.posting import Posting

_LONGEST_WORD = 60
_LONGEST_LOOSE = 2  # words; a longer foreign phrase is a finding of its own, whatever stands beside it
_LONGEST_LAW = 160
_LAW = re.compile(
    r"\b(?:wet(?:ten)?|wetboek|decreet|besluit|KB|MB|verordening)\b(?: van [^.;:!?()]*?)?"
    r" (?:betreffende|houdende|inzake|tot (?:wijziging|regeling|uitvoering|vaststelling|bepaling)|op het gebruik)"
    r"\b[^.;:!?()]*\Z",
    re.IGNORECASE,
)
"""The beginning of the name of a law: `gecoördineerde wetten op het gebruik van de talen in`."""
_DATED_LAW = re.compile(
    r"\b(?:wet(?:ten)?|decreet|ordonnantie|besluit|KB|MB|verordening)[\w ]{0,30}? van \d{1,2} [a-z]+ \d{4},? \Z",
    re.IGNORECASE,
)
"""What a preposition belongs to that is the next word of the name of a law: `het decreet van 25 april 2014`."""
_HANGING = re.compile(r"\w-\s+(?:en|of)\s+\Z")
"""A first part that shares the end of the term: `veiligheids- en milieureglementering`."""
_QUOTED = re.compile(r"""(?=["“„«])(?:(?<!\w)"(?=\w)[^"\n]{20,200}"|[“„][^”“\n]{20,200}[”“]|«[^»\n]{20,200}»)""")
_FEWEST_QUOTED = 4  # words: the title of a project or a book; of fewer the writer only says that they are special
_AGENCY = Wording(r"\bacquisitie\b", r"\b\w*bureaus?\b", r"\btussenpersonen\b")
_REFUSED = re.compile(r"\b(?:niet|geen|zonder|nooit)\b", re.IGNORECASE)
_TRADE_KINDS = frozenset({"hr", "english"})
_LEAST_SAME = 5  # letters of a term that a longer word of the title is made from


def is_chosen(one: Occurrence, facts: Facts) -> bool:
    """Return whether the writer chose the term where it stands, and for who reads the vacancy to apply."""
    elsewhere = _in_english_words(one, facts) or _in_law(one, facts) or _is_shortened(one, facts)
    return not elsewhere and not _is_second_part(one, facts) and not facts.kept(for_others).overlap(one.span)


def is_of_title(one: Occurrence, posting: Posting) -> bool:
    """Return whether the title names the trade that a term is of: a night auditor knows what an audit is.

    So does the English name of the job itself: who reads on because an orderpicker is asked knows what one does.
    """
    term, start = one.shape.term, one.shape.term.text.casefold()
    if term.kind not in _TRADE_KINDS or term.part is not Part.NOUN or len(start) < _LEAST_SAME:
        return False
    named = term.kind == "english"
    return any(word.startswith(start) and (named or word != start) for word in fold_words(posting.vacancy.title or ""))


def title_span(facts: Facts) -> Span | None:
    """Return the block that names the function: a title is a name, not jargon."""
    first = facts.document.blocks[0] if facts.document.blocks else None
    if first is None or first.kind is not BlockKind.HEADING or not facts.posting.vacancy.title:
        return None
    return first.span


def for_others(facts: Facts) -> Spans:
    """Return what is not said to who applies: quoted titles, and sentences that send recruitment agencies away."""
    text = facts.document.text
    quoted = [Span(*m.span()) for m in _QUOTED.finditer(text) if len(m[0].split()) >= _FEWEST_QUOTED]
    agency = _AGENCY.able(text)
    if agency is None:
        return Spans(quoted)
    sentences = (
        (sentence.span, text[sentence.span.start : sentence.span.end]) for sentence in facts.analysis.sentences
    )
    to_agencies = [span for span, said in sentences if agency.occurs(said) and _REFUSED.search(said)]
    return Spans([*quoted, *to_agencies])


def _in_english_words(one: Occurrence, facts: Facts) -> bool:
    """Return whether a term stands in a piece of English: `about the benefits`, `your skills and`."""
    words = facts.analysis.words
    block = words[one.first].block
    near = [at for at in (one.first - 1, one.last) if 0 <= at < len(words) and words[at].block == block]
    if one.last - one.first > _LONGEST_LOOSE:
        return False
    return any(is_english(words[at].fold) for at in near) or _is_of_english_heading(one, facts)


def _is_of_english_heading(one: Occurrence, facts: Facts) -> bool:
    """Return whether English is part of a heading with a word that is no Dutch: `Compensation & Benefits`."""
    words = facts.analysis.words
    block = words[one.first].block
    if one.shape.term.kind != "english" or facts.document.blocks[block].kind is not BlockKind.HEADING:
        return False
    others = (word for at, word in enumerate(words) if word.block == block and not one.first <= at < one.last)
    return any(word.text.isalpha() and not is_known(word.fold) for word in others)


def _is_shortened(one: Occurrence, facts: Facts) -> bool:
    """Return whether small letters with a full stop are short for another word: `adv.` is no ADV."""
    text = facts.document.text
    word = text[one.span.start : one.span.end]
    return one.shape.term.text.isupper() and word.islower() and text.startswith(".", one.span.end)


def _in_law(one: Occurrence, facts: Facts) -> bool:
    """Return whether a term stands in the name of a law, which is no wording of the writer."""
    block = facts.document.block_at(one.span.start)
    before = facts.document.text[max(block.span.start if block else 0, one.span.start - _LONGEST_LAW) : one.span.start]
    goes_on = one.shape.term.part is Part.PREPOSITION and _DATED_LAW.search(before) is not None
    return goes_on or _LAW.search(before) is not None


def _is_second_part(one: Occurrence, facts: Facts) -> bool:
    start = one.span.start
    return _HANGING.search(facts.document.text, max(0, start - _LONGEST_WORD), start) is not None
