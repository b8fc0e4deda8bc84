"""`termen`: words and phrases of a list, with what to write instead or how to explain them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.checks.words.pasting import Proposal, foreseen, pasteable
from vacaturelint.checks.words.term_explained import is_explained
from vacaturelint.checks.words.term_index import Occurrence, TermIndex, shared_index
from vacaturelint.checks.words.term_places import is_chosen, is_of_title, title_span
from vacaturelint.checks.words.term_wording import COMMANDS, Wording, between_tails, wording
from vacaturelint.checks.words.trades import readers_of
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import Region
from vacaturelint.data.fields import Fields, as_text
from vacaturelint.rulebook.terms import Gender, Part, Remedy, Term, Weight, read_terms

_WEIGHTS = {weight.value: weight for weight in Weight}


@declares(
    Option("termen", "eigen woorden, met wat je beter schrijft"),
    Option("woordenlijst", "het bestand met de woorden"),
    Option("soorten", "alleen deze soorten uit de woordenlijst"),
    Option("gewicht", "alleen woorden met dit gewicht"),
    Option("stil", "deze woorden vallen niet op"),
)
def compile_terms(fields: Fields) -> Check:
    """Strike the words of the rule itself, or of these kinds in a word list."""
    chosen = frozenset(term.text for term in _reported(fields))
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
    return _reported(compile_terms.fields(rule))


def _reported(fields: Fields) -> tuple[Term, ...]:
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
    readers = facts.kept(readers_of)
    title = title_span(facts)
    by_term: dict[str, list[Occurrence]] = {}
    for one in found:
        term = one.shape.term
        if term.text not in chosen or term.known_to & readers or is_of_title(one, facts.posting):
            continue
        if term.region == "BE" and facts.posting.vacancy.region is Region.NL:
            continue
        if is_chosen(one, facts) and not (title and title.covers(one.span)):
            by_term.setdefault(term.text, []).append(one)
    words = facts.analysis.words
    told: set[tuple[int, tuple[str, ...]]] = set()
    for mentions in by_term.values():
        term, place = mentions[0].shape.term, words[mentions[0].first].block
        explain = term.remedy is Remedy.EXPLAIN
        if explain and (any(is_explained(one, words) for one in mentions) or (place, term.plain) in told):
            continue
        told.add((place, term.plain))
        yield from mentions


def _once(one: Occurrence, better: Wording, explained: set[str]) -> Wording:
    """Return the wording of a mention; an explanation in brackets is only for the first one that has room for it."""
    term = one.shape.term
    if term.remedy is not Remedy.EXPLAIN or not better.suggestions[0].replaces:
        return better
    if term.text in explained:
        return replace(better, suggestions=tuple(each._replace(replaces=False) for each in better.suggestions))
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
    between = f" {between_tails(one, facts.analysis)}"
    advice = tuple(
        suggestion._replace(text=suggestion.text.replace(between, "", 1), safe=False, replaces=False)
        for suggestion in better.suggestions
    )
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
