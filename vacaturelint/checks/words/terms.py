"""`termen`: words and phrases of a list, with what to write instead or how to explain them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.words.pasting import Proposal, foreseen, pasteable
from vacaturelint.checks.words.term_explained import is_explained
from vacaturelint.checks.words.term_index import Occurrence, TermIndex, shared_index
from vacaturelint.checks.words.term_wording import COMMANDS, Wording, wording
from vacaturelint.checks.words.trades import trades_of
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.core.vacancy import Region
from vacaturelint.data.fields import Fields, as_text
from vacaturelint.readers.language import is_english
from vacaturelint.rulebook.terms import Gender, Part, Remedy, Term, Weight, read_terms

_HANGING = re.compile(r"\w-\s+(?:en|of)\s+\Z")
"""A first part that shares the end of the term: `veiligheids- en milieureglementering`."""
_LONGEST_WORD = 60
_LONGEST_LOOSE = 2  # words; a longer foreign phrase is a finding of its own, whatever stands beside it
_LONGEST_LAW = 160
_LAW = re.compile(
    r"\b(?:wet(?:ten)?|wetboek|decreet|besluit|KB|MB|verordening)\b(?: van [^.;:!?()]*?)?"
    r" (?:betreffende|houdende|inzake|tot (?:wijziging|regeling|uitvoering)|op het gebruik)\b[^.;:!?()]*\Z",
    re.IGNORECASE,
)
"""The beginning of the name of a law: `gecoördineerde wetten op het gebruik van de talen in`."""
_WEIGHTS = {weight.value: weight for weight in Weight}


@declares(
    Option("termen", "eigen woorden, met wat je beter schrijft"),
    Option("woordenlijst", "het bestand met de woorden"),
    Option("soorten", "alleen deze soorten uit de woordenlijst"),
    Option("gewicht", "alleen woorden met dit gewicht"),
    Option("stil", "deze woorden vallen niet op"),
)
def compile_terms(rule: Rule, fields: Fields) -> Check:
    """Strike the words of the rule itself, or of these kinds in a word list."""
    chosen = frozenset(term.text for term in terms_of(rule))
    if fields.has("woordenlijst"):
        strict = Weight.STRICT.value in fields.texts("gewicht")
        index = shared_index(fields.text("woordenlijst"), strict=strict)
    else:
        index = TermIndex(_inline(fields))

    def worded(facts: Facts) -> list[tuple[Occurrence, Wording]]:
        mentions = _mentions(index.of(facts), chosen, facts)
        return [(one, _narrowed(wording(one, facts.analysis), one, facts)) for one in mentions]

    def proposals(facts: Facts) -> list[Proposal]:
        return [(better.span, better.suggestions) for _, better in facts.kept(worded)]

    def run(facts: Facts) -> Iterator[Hit]:
        fitting = pasteable(facts, proposals(facts))
        explained: set[str] = set()
        for (one, better), suggestions in zip(facts.kept(worded), fitting, strict=True):
            yield _hit(one, _once(one, replace(better, suggestions=suggestions), explained), facts)

    return Check(
        run,
        frozenset({"term", "beter", "advies"}),
        frozenset({Need.PARSE}),
        ahead=lambda facts: foreseen(facts, proposals(facts)),
    )


def terms_of(rule: Rule) -> tuple[Term, ...]:
    """Return the terms that a rule reports, without the silenced ones."""
    fields = compile_terms.fields(rule)
    kinds = frozenset(fields.texts("soorten"))
    weights = fields.choices("gewicht", _WEIGHTS) or frozenset({Weight.HIGH, Weight.LOW})
    silent = frozenset(text.casefold() for text in fields.texts("stil"))
    terms = read_terms(fields.text("woordenlijst")) if fields.has("woordenlijst") else _inline(fields)
    return tuple(
        term
        for term in terms
        if (not kinds or term.kind in kinds) and term.weight in weights and term.text.casefold() not in silent
    )


def _inline(fields: Fields) -> Iterator[Term]:
    """Yield the terms that a rule or a team writes itself: `term: better`, or a mapping with an explanation."""
    inline = fields.mapping("termen")
    for text, node in (inline.entries() if inline else {}).items():
        if isinstance(node.value, Mapping):
            yield _explained(text, Fields(node, fields.path))
        else:
            yield Term(text, Part.PHRASE, "", (as_text(node, fields.path),), origin=f"{fields.path}:{node.line}")


def _explained(text: str, entry: Fields) -> Term:
    entry.only(("beter", "uitleg", "lidwoord", "lidwoord_beter", "bron"))
    better, explanation = entry.text("beter", ""), entry.text("uitleg", "")
    gender = entry.choice("lidwoord", _GENDERS) if entry.has("lidwoord") else Gender.NONE
    plain_gender = entry.choice("lidwoord_beter", _GENDERS) if entry.has("lidwoord_beter") else Gender.NONE
    return Term(
        text,
        Part.NOUN if gender is not Gender.NONE else Part.PHRASE,
        "",
        (better,) if better else (explanation,),
        explanation,
        Remedy.CHECK if better else Remedy.EXPLAIN,
        Weight.HIGH,
        gender,
        plain_gender,
        origin=entry.text("bron", f"{entry.path}:{entry.line}"),
    )


_GENDERS = {gender.value: gender for gender in Gender if gender.value}


def _mentions(found: Iterable[Occurrence], chosen: frozenset[str], facts: Facts) -> Iterator[Occurrence]:
    """Yield the mentions of every wanted term that this vacancy must explain."""
    trades = facts.once(trades_of)
    title = _title_span(facts)
    by_term: dict[str, list[Occurrence]] = {}
    for one in found:
        term = one.shape.term
        if term.text not in chosen or term.known_to & trades or (title and title.covers(one.span)):
            continue
        if term.region == "BE" and facts.posting.vacancy.region is Region.NL:
            continue
        if _in_english_words(one, facts) or _in_law(one, facts) or _is_shortened(one, facts):
            continue
        if _HANGING.search(facts.document.text, max(0, one.span.start - _LONGEST_WORD), one.span.start):
            continue
        by_term.setdefault(term.text, []).append(one)
    words = facts.analysis.words
    for mentions in by_term.values():
        explain = mentions[0].shape.term.remedy is Remedy.EXPLAIN
        if not explain or not any(is_explained(one, words) for one in mentions):
            yield from mentions


def _in_english_words(one: Occurrence, facts: Facts) -> bool:
    """Return whether a term stands in a piece of English: `about the benefits`, `your skills and`."""
    words = facts.analysis.words
    block = words[one.first].block
    near = (at for at in (one.first - 1, one.last) if 0 <= at < len(words) and words[at].block == block)
    return one.last - one.first <= _LONGEST_LOOSE and any(is_english(words[at].fold) for at in near)


def _is_shortened(one: Occurrence, facts: Facts) -> bool:
    """Return whether small letters with a full stop are short for another word: `adv.` is no ADV."""
    text = facts.document.text
    word = text[one.span.start : one.span.end]
    return one.shape.term.text.isupper() and word.islower() and text.startswith(".", one.span.end)


def _in_law(one: Occurrence, facts: Facts) -> bool:
    """Return whether a term stands in the name of a law, which is no wording of the writer."""
    block = facts.document.block_at(one.span.start)
    first = max(block.span.start if block else 0, one.span.start - _LONGEST_LAW)
    return _LAW.search(facts.document.text[first : one.span.start]) is not None


def _title_span(facts: Facts) -> Span | None:
    """Return the block that names the function: a title is a name, not jargon."""
    first = facts.document.blocks[0] if facts.document.blocks else None
    title = facts.posting.vacancy.title
    if first is None or first.kind is not BlockKind.HEADING or not title:
        return None
    return first.span


def _once(one: Occurrence, better: Wording, explained: set[str]) -> Wording:
    """Return the wording of a mention; an explanation in brackets is only for the first one that has room for it."""
    term = one.shape.term
    if term.remedy is not Remedy.EXPLAIN or not better.suggestions[0].replaces:
        return better
    if term.text in explained:
        return replace(better, suggestions=tuple(replace(each, replaces=False) for each in better.suggestions))
    explained.add(term.text)
    return better


def _hit(one: Occurrence, better: Wording, facts: Facts) -> Hit:
    term = one.shape.term
    text = facts.document.text[one.span.start : one.span.end]
    first = better.suggestions[0].text if better.suggestions else ""
    return Hit(
        better.span,
        {"term": text, "beter": first, "advies": _advice(term, better)},
        better.suggestions,
        reason=term.explanation,
        severity=None if term.weight is Weight.HIGH else Severity.HINT,
        data={"term": term.text, "source": term.origin},
        group=term.text,
    )


def _narrowed(better: Wording, one: Occurrence, facts: Facts) -> Wording:
    """Return the wording for the verb alone when another finding may lie between a verb and its tail."""
    if one.split is None or one.last - one.first <= 5:
        return better
    words = facts.analysis.words
    advice = tuple(replace(suggestion, safe=False, replaces=False) for suggestion in better.suggestions)
    return Wording(Span(words[one.first].start, words[one.first].end), advice)


def _advice(term: Term, better: Wording) -> str:
    """Return the second sentence of the message: what to write, or how to explain the term."""
    if term.remedy is Remedy.EXPLAIN:
        return f"Leg het uit: {term.explanation or term.plain[0]}".rstrip(".") + "."
    first = better.suggestions[0]
    if first.replaces:
        return f"Schrijf '{better.plain}'."
    if first.text.split(" ")[0] in COMMANDS:
        return f"{first.text[:1].upper()}{first.text[1:]}."
    return f"Zeg het anders, bijvoorbeeld: '{first.text}'."
