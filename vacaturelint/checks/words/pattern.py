"""`patroon`: wordings found by regular expression, each judged within its own sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vacaturelint.analysis.segments import sentence_spans
from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.expressions import expression, required
from vacaturelint.checks.words.pasting import Proposal, foreseen, pasteable
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.data.fields import Fields, as_text


@dataclass(frozen=True, slots=True)
class _Wording:
    """What to look for and, each None when it does not matter, what must or may not stand around it."""

    search: Wording
    barred: Wording | None
    sentence_with: Wording | None
    sentence_without: Wording | None
    text_without: Wording | None
    before_without: Wording | None

    def fits(self, text: str) -> bool:
        """Return whether the document as a whole allows a hit."""
        return self.text_without is None or not self.text_without.occurs(text)

    def is_told_before(self, begin: str, earlier: str) -> bool:
        """Return whether a hit behind `begin` opens its sentence and the one before tells whom it is about."""
        if self.before_without is None or any(char.isalnum() for char in begin):
            return False
        return self.before_without.occurs(earlier)

    def allows(self, sentence: str) -> bool:
        """Return whether a sentence as a whole allows a hit."""
        if self.sentence_with and not self.sentence_with.occurs(sentence):
            return False
        return not (self.sentence_without and self.sentence_without.occurs(sentence))

    def find(self, sentence: str) -> Iterator[re.Match[str]]:
        """Yield the matches in one sentence that count."""
        if not self.allows(sentence):
            return
        barred = [match.span() for match in self.barred.finditer(sentence)] if self.barred else []
        for match in self.search.finditer(sentence):
            if not any(start < match.end() and match.start() < end for start, end in barred):
                yield match


@declares(
    Option("zoek", "dit valt op"),
    Option("behalve", "dit valt niet op"),
    Option("met", "alleen als dit in de zin staat"),
    Option("zonder", "niet als dit in de zin staat"),
    Option("tekst_zonder", "niet als dit in de tekst staat"),
    Option("ervoor_zonder", "niet als een zin ermee begint en dit in de zin ervoor staat"),
    Option("vervang", "wat je in plaats daarvan schrijft"),
    Option("advies", "zinnen die je kan plakken"),
    Option("eenmaal", "alleen de eerste keer in een tekst", "nee"),
)
def compile_pattern(fields: Fields) -> Check:
    """Return the check: a pattern of `zoek` that no pattern of `behalve` overlaps, in a sentence that allows it."""
    wording = _Wording(
        required(fields, "zoek"),
        *(expression(fields, key) for key in ("behalve", "met", "zonder", "tekst_zonder", "ervoor_zonder")),
    )
    replacements = _replacements(fields)
    advice = tuple(Suggestion(text, replaces=False) for text in fields.texts("advies"))

    def places(facts: Facts) -> list[tuple[Span, str]]:
        return list(_found(facts, wording))

    def proposals(facts: Facts) -> list[Proposal]:
        return [(span, _replaced(replacements.get(found.lower()), found)) for span, found in facts.kept(places)]

    def run(facts: Facts) -> Iterator[Hit]:
        for (span, found), first in zip(facts.kept(places), pasteable(facts, proposals(facts)), strict=True):
            yield Hit(span, {"gevonden": found}, first + advice)

    return Check(
        run,
        frozenset({"gevonden"}),
        frozenset({Need.PARSE} if replacements else ()),
        ahead=(lambda facts: foreseen(facts, proposals(facts))) if replacements else None,
        once=fields.flag("eenmaal"),
    )


def _replaced(better: str | None, found: str) -> tuple[Suggestion, ...]:
    return (Suggestion(_cased(better, found)),) if better else ()


def _found(facts: Facts, wording: _Wording) -> Iterator[tuple[Span, str]]:
    """Yield place and text of every match that counts."""
    document = facts.document
    able = wording.search.able(facts.readable)
    if able is None or not wording.fits(document.text):
        return
    for nth in able.stretches(facts.readable, facts.readable_starts):
        passage = document.passages[nth]
        if not able.occurs(passage.text):  # most blocks: spares cutting them into sentences
            continue
        before = ""
        for start, end in sentence_spans(passage.text):
            sentence, earlier = passage.text[start:end], before
            before = sentence
            for match in wording.find(sentence):
                if wording.is_told_before(sentence[: match.start()], earlier):
                    continue
                yield passage.span(start + match.start(), start + match.end()), match[0]


def _replacements(fields: Fields) -> Mapping[str, str]:
    mapping = fields.mapping("vervang")
    entries = mapping.entries() if mapping else {}
    return {found.lower(): as_text(better, fields.path) for found, better in entries.items()}


def _cased(better: str, found: str) -> str:
    if found.isupper() and len(found) > 1:
        return better.upper()
    return better[0].upper() + better[1:] if found[0].isupper() else better
