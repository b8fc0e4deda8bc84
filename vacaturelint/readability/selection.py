"""Which sentences count as running text: for the scores and for every rule about style."""

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.breaks import closes
from vacaturelint.analysis.labels import SUBJECTS
from vacaturelint.analysis.wording import Wording
from vacaturelint.analysis.words import Word
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.data.leaning import may_lean_on
from vacaturelint.language.names import LANGUAGES
from vacaturelint.readability.lexicon import find

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_FEWEST_WORDS = 3  # less is a label, not a sentence
_LONGEST_GLUED = 40  # words; a shorter stretch may well be a sentence …
_GLUED_CAPITALS = 0.15  # … and items that lost their stops begin with a capital every few words
_MOST_ADDRESSES = 1
_ADDRESS = re.compile(r"\S{1,100}@\S+|https?://|\bwww\.|\d{2,4}[ /]\d{2,3}[ .]\d\d|\b\d{4} [A-Z]{3,}\b")
_OF_ADDRESS = re.compile(r"[@\d]|://|www")
"""What every address holds, and few sentences: quickly seen."""
_BOILERPLATE = Wording(r"\b(?:privacy\w*|persoonsgegevens|gdpr|avg|cookies?|acquisitie|auteursrecht\w*|disclaimer)\b")
_AGENCY = Wording(r"\b(?:recruitment|wervings?|werving- en selectie|selectie|uitzend|detacherings?)-?bureaus?\b")
_TERMS = Wording(r"\b(?:ongevraagde?|acquisitie|overeenkomst|vergoeding)\b")
_ABBREVIATION = 4  # letters; capitals without end are a heading that lost its line
_CLOSED = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")

_OF_PLACES = frozenset({"belgisch", "europees"})  # as a language, always with a capital


def running_text(analysis: Analysis) -> tuple[Sentence, ...]:
    """Return the full sentences that count, in order.

    They stand in a paragraph or list item, are Dutch, no part of a list of skills of a job site, lost no line break,
    have three words or more and a clause (when the document was not parsed: a closing punctuation mark). Headings,
    cells, page headers and footers do not count.
    """
    lists = skill_lists(analysis.document)
    return tuple(
        sentence
        for sentence in analysis.sentences
        if analysis.block_of(sentence).kind in _PROSE
        and not _inside(lists, sentence.span)
        and _is_sentence(analysis, sentence)
        and not _lost_a_break(analysis, sentence)
        and not _for_agencies(analysis, sentence)
    )


def scored_text(analysis: Analysis) -> tuple[Sentence, ...]:
    """Return the running text without set phrases about privacy, cookies and recruiters."""
    told = _BOILERPLATE.able(analysis.document.text)
    return tuple(s for s in analysis.kept(running_text) if told is None or not told.occurs(_text(analysis, s)))


def _inside(spans: list[Span], span: Span) -> bool:
    nth = bisect.bisect_right(spans, span.start, key=lambda other: other.start) - 1
    return nth >= 0 and spans[nth].end > span.start


def _is_sentence(analysis: Analysis, sentence: Sentence) -> bool:
    words = [word for word in analysis.words_in(sentence.span) if word.is_word]
    if len(words) < _FEWEST_WORDS or _is_glued(words):
        return False
    text = _text(analysis, sentence)
    if _OF_ADDRESS.search(text) and len(_ADDRESS.findall(text)) > _MOST_ADDRESSES:
        return False
    if analysis.parsed:
        return _has_clause(analysis.tokens_of(sentence), words[0])
    return _CLOSED.search(text) is not None


def _text(analysis: Analysis, sentence: Sentence) -> str:
    return analysis.document.text[sentence.span.start : sentence.span.end]


def _has_clause(tokens: Sequence[Token], first: Word) -> bool:
    """Return whether a sentence says something: a finite verb, a subject with its verb, or an order (`Bel ons.`)."""
    if any(token.is_finite for token in tokens):
        return True
    verbs = [token for token in tokens if token.pos in ("VERB", "AUX")]
    order = next((token for token in verbs if token.start == first.start), None)
    if order is not None and not order.text.endswith("en"):
        return True
    return bool(verbs) and any(token.dep in SUBJECTS for token in tokens)


def _is_glued(words: list[Word]) -> bool:
    """Return whether a very long stretch must be a list that lost its line breaks: capitals without end."""
    capitals = sum(word.text[:1].isupper() for word in words)
    return len(words) > _LONGEST_GLUED and capitals > len(words) * _GLUED_CAPITALS


def _lost_a_break(analysis: Analysis, sentence: Sentence) -> bool:
    """Return whether two items or a heading run on in a stretch of a text that lost its line breaks.

    The sign is a common word with a capital (`… uit Naast het Nederlands …`, `FUNCTIE Voor onze klant …`, `: Beheren
    van …`) after a word or colon that closes something.
    """
    if not analysis.document.shares_line(analysis.block_of(sentence)):
        return False
    words = analysis.words_in(sentence.span)
    return any(
        lost_break(word.text, following.text) and word.end < following.start
        for word, following in itertools.pairwise(words)
    )


def lost_break(word: str, following: str) -> bool:
    """Return whether a line break got lost between two words of a text that lost some."""
    shouted = word.isupper() and len(word) > _ABBREVIATION
    return (word == ":" or shouted or (closes(word) and not may_lean_on(word))) and _common(following)


def _for_agencies(analysis: Analysis, sentence: Sentence) -> bool:
    """Return whether a sentence stands in a paragraph that no candidate has to read: for other recruiters."""
    return analysis.block_of(sentence).span.start in analysis.kept(_starts_for_agencies)


def _starts_for_agencies(analysis: Analysis) -> frozenset[int]:
    """Return where the paragraphs for other recruiters begin: looked at once, however many sentences they hold."""
    document = analysis.document
    if _AGENCY.able(document.text) is None:
        return frozenset()
    texts = ((block, document.text[block.span.start : block.span.end]) for block in document.blocks)
    return frozenset(
        block.span.start
        for block, text in texts
        if _AGENCY.occurs(text) and _TERMS.occurs(text) and not document.shares_line(block)
    )


def _common(word: str) -> bool:
    lower = word.lower()
    return word.istitle() and len(word) > 1 and lower not in LANGUAGES and lower not in _OF_PLACES and find(lower).known


def words_of(analysis: Analysis, sentences: tuple[Sentence, ...]) -> Iterator[Word]:
    """Yield the words of these sentences, punctuation left out."""
    for sentence in sentences:
        yield from (word for word in analysis.words_in(sentence.span) if word.is_word)
