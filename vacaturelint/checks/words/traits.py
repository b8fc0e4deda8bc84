"""`eigenschappen`: a row of words for what somebody is like, in what is said of the candidate: told once for the text.

One such word is a tip of its own. A row of them asks for a kind of person, and says nothing of what that person does.
"""

import functools
import re
from collections.abc import Iterator

from vacaturelint.analysis.words import fold_words
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.words.term_forms import shapes
from vacaturelint.checks.words.term_index import Occurrence, shared_index
from vacaturelint.core.finding import TRAITS, Suggestion
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.fields import Fields
from vacaturelint.rulebook.terms import read_terms

_LIST = "jargon.tsv"
_KIND = "trait"
_TOLD = 6  # words that the message names
_OF_THE_READER = re.compile(
    r"\b(?:(?:je|jij|u) bent|ben (?:je|jij)|bent u|je hebt|heb (?:je|jij)|kandidaat|profiel|iemand"
    r"|(?:we|wij) zoeken|zoeken (?:we|wij)|op zoek naar|beschik(?:t|ken)? (?:je|over))\b",
    re.IGNORECASE,
)


@declares(Option("vanaf", "minder eigenschappen vallen niet op"))
def compile_traits(fields: Fields) -> Check:
    """Strike a document that says many different traits of the candidate."""
    least = fields.integer("vanaf")

    def run(facts: Facts) -> Iterator[Hit]:
        found = _traits(facts) if _may_name(facts, least) else {}
        if len(found) >= least:
            named = ", ".join(f"'{word}'" for word in [*found][:_TOLD])
            count = str(len(found))
            advice = (Suggestion(f"{word}: {plain}", replaces=False) for word, plain in found.items())
            yield Hit(None, {"aantal": count, "woorden": named}, tuple(advice), data={TRAITS: count})

    return Check(run, frozenset({"aantal", "woorden"}), frozenset({Need.PARSE}))


def _may_name(facts: Facts, least: int) -> bool:
    """Return whether a text holds the first words of so many traits: of few texts all terms are looked for."""
    firsts, anywhere = _first_words()
    return len(anywhere.union(*(firsts[word] for word in firsts.keys() & facts.analysis.folds))) >= least


@functools.cache
def _first_words() -> tuple[dict[str, set[str]], frozenset[str]]:
    """Return what to write for each trait by the first words of its forms; and of those that may end a compound."""
    firsts: dict[str, set[str]] = {}
    anywhere: set[str] = set()
    for term in read_terms(_LIST):
        if term.kind == _KIND:
            for text, _ in shapes(term):
                firsts.setdefault(fold_words(text)[0], set()).add(term.plain[0])
            anywhere.update(term.plain[:1] if any("*" in form for form in term.forms) else ())
    return firsts, frozenset(anywhere)


def _traits(facts: Facts) -> dict[str, str]:
    """Return the words for a trait as the text first writes them, each with what to say instead."""
    text = facts.document.text
    first: dict[str, Occurrence] = {}
    for one in shared_index(_LIST, strict=True).of(facts):
        if one.shape.term.kind == _KIND and _is_of_reader(one.span, facts):
            first.setdefault(one.shape.term.plain[0], one)
    return {text[one.span.start : one.span.end]: plain for plain, one in first.items()}


def _is_of_reader(span: Span, facts: Facts) -> bool:
    """Return whether words stand among the demands, or in a sentence about the candidate."""
    if facts.posting.section_at(span.start) is SectionLabel.DEMANDS:
        return True
    sentence = facts.analysis.sentence_of(span)
    said = facts.document.text[sentence.span.start : sentence.span.end] if sentence else ""
    return _OF_THE_READER.search(said) is not None
