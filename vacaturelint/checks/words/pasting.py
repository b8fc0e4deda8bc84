"""Whether a replacement can be pasted: the sentence is parsed with it in place, and must agree as it did before."""

import bisect
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.conjugation import is_infinitive
from vacaturelint.analysis.inflection import bare, inflected
from vacaturelint.analysis.labels import SUBJECTS, VERBS_BESIDE
from vacaturelint.analysis.words import word_set
from vacaturelint.checks.base import Facts
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span

Proposal = tuple[Span, tuple[Suggestion, ...]]
_BLANKS = ("[", "…", "...", "___")
"""What a writer still has to fill in: with it a text is no sentence yet."""
_BEFORE_INFINITIVE = word_set(
    "kunnen zullen mogen moeten willen gaan blijven komen laten helpen leren doen horen zien hoeven durven zitten "
    "staan liggen lopen hebben zijn worden"
)
_OPEN = word_set("een geen elk ieder welk zulk menig zo'n")
_SAME_TWICE = word_set("je die dat haar zijn ze u")
_LONGEST = 120  # tokens; of a longer sentence, a list that lost its line breaks, only what stands around the place
_AROUND = _LONGEST // 2
_LEAST_ECHO = 4  # letters of a word that a compound behind it says again: `loon volgens loonschaal`
_MOST = 3
"""Suggestions for one place that are tried: more are never shown as a replacement."""


class _Attempt(NamedTuple):
    """A sentence of the document (or the part around a place) with a replacement in it, from `start` to `seam`.

    `old` is the text that it replaces where that has no parse of its own, nothing where it is the whole sentence.
    """

    sentence: Sentence
    text: str
    start: int
    seam: int
    old: str = ""


def pasteable(facts: Facts, proposals: Sequence[Proposal]) -> list[tuple[Suggestion, ...]]:
    """Return the suggestions of each proposal; what leaves a sentence that does not agree is advice only.

    The sentences are parsed together, at most `_LONGEST` tokens for each place, so that the work grows with the number
    of places and no faster. Without a parse, or where markup stands in a sentence, nothing is refused but blanks to
    fill in.
    """
    tried = _tried(facts, proposals)
    texts = _texts(tried.values())
    parses = facts.read(texts) if texts else {}
    refused = {key for key, attempt in tried.items() if _breaks(facts.analysis, attempt, parses)}
    return [
        tuple(
            one._replace(safe=False, replaces=False) if (nth, at) in refused or at >= _MOST or _has_blank(one) else one
            for at, one in enumerate(suggestions)
        )
        for nth, (_, suggestions) in enumerate(proposals)
    ]


def foreseen(facts: Facts, proposals: Sequence[Proposal]) -> Collection[str]:
    """Return the sentences that `pasteable` will ask the parse of."""
    return _texts(_tried(facts, proposals).values())


def _tried(facts: Facts, proposals: Sequence[Proposal]) -> dict[tuple[int, int], _Attempt]:
    """Return what is tried of each proposal, by its number and that of the suggestion."""
    return {
        (nth, at): attempt
        for nth, (span, suggestions) in enumerate(proposals)
        for at, suggestion in enumerate(suggestions[:_MOST])
        if suggestion.replaces
        and not _has_blank(suggestion)
        and (attempt := _attempt(facts.analysis, span, suggestion.text)) is not None
    }


def _texts(tried: Iterable[_Attempt]) -> Collection[str]:
    return {text: None for attempt in tried for text in (attempt.text, attempt.old) if text}.keys()


def _has_blank(suggestion: Suggestion) -> bool:
    return any(blank in suggestion.text for blank in _BLANKS)


def _attempt(analysis: Analysis, span: Span, text: str) -> _Attempt | None:
    """Return the sentence that holds a place with `text` there; None when it cannot be made."""
    sentence = analysis.sentence_of(span)
    if sentence is None or not analysis.parsed or not analysis.document.is_unbroken(sentence.span):
        return None
    whole, part = analysis.document.text, _part(analysis, sentence, span)
    before = whole[part.start : span.start] + text
    old = whole[part.start : part.end] if part != sentence.span else ""
    return _Attempt(sentence, before + whole[span.end : part.end], span.start - part.start, len(before), old)


def _part(analysis: Analysis, sentence: Sentence, span: Span) -> Span:
    """Return the sentence, or of a very long one the words around a place."""
    tokens = analysis.tokens_of(sentence)
    if len(tokens) <= _LONGEST:
        return sentence.span
    first = bisect.bisect_right(tokens, span.start, key=lambda token: token.start) - 1
    last = bisect.bisect_left(tokens, span.end, key=lambda token: token.start)
    near = tokens[max(0, first - _AROUND) : last + _AROUND]
    return Span(near[0].start, near[-1].end)


def _breaks(analysis: Analysis, attempt: _Attempt, parses: Mapping[str, Sequence[Token]]) -> bool:
    """Return whether the new sentence holds a disagreement that the old one did not."""
    words = parses.get(attempt.text, ())
    if not words:
        return False
    behind = next((word for word in words if word.start >= attempt.seam), None)
    last = attempt.text[: attempt.seam].split()[-1].casefold()
    runs_on = behind is not None and behind.pos == "VERB" and is_infinitive(last) and behind.text.endswith("en")
    old = parses.get(attempt.old, ()) if attempt.old else analysis.tokens_alone(attempt.sentence)
    return runs_on or bool(_faults(words, range(attempt.start + 1, attempt.seam)) - _faults(old))


def _faults(words: Sequence[Token], inside: range = range(0)) -> Counter[str]:
    """Return how often each kind of disagreement stands in a sentence.

    What stands `inside` a replacement behind its first word agrees as our lists have it: of a rare noun (`hoog
    overlegcomité`) the parser only guesses the gender.
    """
    return Counter(
        fault
        for at, word in enumerate(words)
        for find in (_doubled, _subject, _determiner, _adjective, _infinitives)
        if find is not _adjective or word.start not in inside
        for fault in find(words, at, word)
    )


def _doubled(words: Sequence[Token], at: int, word: Token) -> Iterator[str]:
    content = word.pos in ("NOUN", "ADJ")
    near = {other.text.casefold() for other in words[max(0, at - 3) : at] if other.pos in ("NOUN", "ADJ")}
    low = word.text.casefold()
    echoed = word.pos == "NOUN" and any(
        len(other) >= _LEAST_ECHO and low != other and low.startswith(other) for other in near
    )
    repeated = at and low == words[at - 1].text.casefold() and word.text.isalpha() and low not in _SAME_TWICE
    if (content and low in near) or repeated or echoed:
        yield "twice"


def _subject(words: Sequence[Token], at: int, word: Token) -> Iterator[str]:
    """Yield a fault when a noun and the finite verb it is subject of differ in number.

    Beside a finite auxiliary a form such as `verzocht` is no past tense, whatever the parse says.
    """
    if word.dep not in SUBJECTS or word.pos != "NOUN" or _has_child(words, at, "conj"):
        return
    verb = words[word.head]
    finite = _auxiliary(words, word.head) or (verb if verb.is_finite else None)
    if finite is not None and _number(word) and _number(finite) and _number(word) != _number(finite):
        yield "subject"


def _auxiliary(words: Sequence[Token], head: int) -> Token | None:
    fitting = (word for word in words if word.head == head and word.pos in ("AUX", "VERB") and word.is_finite)
    return next((word for word in fitting if word.dep in VERBS_BESIDE), None)


def _has_child(words: Sequence[Token], at: int, dep: str) -> bool:
    return any(word.head == at and word.dep == dep for word in words)


def _number(word: Token) -> str:
    return next((part for part in word.morph.split("|") if part.startswith("Number=")), "")


def _determiner(words: Sequence[Token], _at: int, word: Token) -> Iterator[str]:
    """Yield a fault for `een` or `het` before a plural."""
    if word.dep == "det" and word.text.casefold() in ("een", "het", "dit", "elk", "ieder", "elke", "iedere"):
        noun = words[word.head]
        if noun.pos == "NOUN" and "Number=Plur" in noun.morph:
            yield "determiner"


def _adjective(words: Sequence[Token], at: int, word: Token) -> Iterator[str]:
    """Yield a fault for an adjective without -e where it needs one, right before its noun, and the other way round."""
    if word.pos != "ADJ" or word.dep != "amod" or at + 1 >= len(words) or word.head != at + 1:
        return
    noun, low = words[at + 1], word.text.casefold()
    if noun.pos != "NOUN" or not low.isalpha():
        return
    neuter = "Gender=Neut" in noun.morph and "Number=Sing" in noun.morph
    bald = neuter and not _is_definite(words, at + 1)
    if (bald and (bare(low) or low) != low) or (not neuter and inflected(low) != low):
        yield "adjective"


def _is_definite(words: Sequence[Token], noun: int) -> bool:
    """Return whether an article or possessive stands with a noun behind which an adjective keeps its -e."""
    near = [word for word in words if word.head == noun]
    return any("Poss=Yes" in word.morph or word.dep == "nmod:poss" for word in near) or any(
        word.dep == "det" and word.text.casefold() not in _OPEN for word in near
    )


def _infinitives(words: Sequence[Token], at: int, word: Token) -> Iterator[str]:
    """Yield a fault for two infinitives in a row of which the first takes no other (`aanpakken steken`)."""
    before = words[at - 1] if at else None
    if before is None or not (word.is_infinitive and before.is_infinitive):
        return
    if before.text.casefold() not in _BEFORE_INFINITIVE and word.text.casefold() not in _BEFORE_INFINITIVE:
        yield "infinitives"
