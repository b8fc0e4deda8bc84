"""`termen`: words and phrases of a list, with what to write instead or how to explain them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from vacaturelint.checks.base import Check, Facts, Hit, Need, options_of
from vacaturelint.checks.term_index import Occurrence, TermIndex, shared_index
from vacaturelint.checks.term_wording import Wording, wording
from vacaturelint.checks.trades import trades_of
from vacaturelint.core.finding import Severity
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.core.vacancy import Region
from vacaturelint.rulebook.fields import Fields, as_text
from vacaturelint.rulebook.terms import Part, Remedy, Term, Weight

_WEIGHTS = {weight.value: weight for weight in Weight}
Wanted = Callable[[Term], bool]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A term as first used in a document, and how often it is used after that."""

    occurrence: Occurrence
    more: int


def compile_terms(rule: Rule) -> Check:
    """Options: `termen` (term: better wording), or `woordenlijst` with `soorten` (column `kind`) and `gewicht`."""
    fields = options_of(rule, "termen", "woordenlijst", "soorten", "gewicht", "stil")
    kinds = frozenset(fields.texts("soorten"))
    weights = fields.choices("gewicht", _WEIGHTS) or frozenset({Weight.HIGH, Weight.LOW})
    silent = frozenset(text.casefold() for text in fields.texts("stil"))
    index = shared_index(fields.text("woordenlijst")) if fields.has("woordenlijst") else TermIndex(_inline(fields))

    def wanted(term: Term) -> bool:
        return (not kinds or term.kind in kinds) and term.weight in weights and term.text.casefold() not in silent

    def run(facts: Facts) -> Iterator[Hit]:
        for mention in _mentions(index.scan(facts.analysis), wanted, facts):
            yield _hit(mention, facts)

    return Check(run, frozenset({"term", "beter", "advies"}), frozenset({Need.PARSE}))


def _inline(fields: Fields) -> Iterator[Term]:
    inline = fields.mapping("termen")
    for text, node in (inline.entries() if inline else {}).items():
        yield Term(text, Part.PHRASE, "", (as_text(node, fields.path),), origin=f"{fields.path}:{node.line}")


def _mentions(found: Iterable[Occurrence], wanted: Wanted, facts: Facts) -> Iterator[_Mention]:
    """Yield the first mention of every wanted term that this vacancy must explain."""
    trades = trades_of(facts.posting)
    title = _title_span(facts)
    by_term: dict[str, list[Occurrence]] = {}
    for one in found:
        term = one.shape.term
        if not wanted(term) or term.known_to & trades or (title and title.covers(one.span)):
            continue
        if term.region == "BE" and facts.posting.vacancy.region is Region.NL:
            continue
        by_term.setdefault(term.text, []).append(one)
    for mentions in by_term.values():
        yield _Mention(mentions[0], len(mentions) - 1)


def _title_span(facts: Facts) -> Span | None:
    """Return the block that names the function: a title is a name, not jargon."""
    first = facts.document.blocks[0] if facts.document.blocks else None
    title = facts.posting.vacancy.title
    if first is None or first.kind is not BlockKind.HEADING or not title:
        return None
    return first.span


def _hit(mention: _Mention, facts: Facts) -> Hit:
    one = mention.occurrence
    term = one.shape.term
    better = _narrowed(wording(one, facts.analysis), one, facts)
    text = facts.document.text[one.span.start : one.span.end]
    first = better.suggestions[0].text if better.suggestions else ""
    return Hit(
        better.span,
        {"term": text, "beter": first, "advies": _advice(term, better)},
        better.suggestions,
        reason=term.explanation,
        severity=None if term.weight is Weight.HIGH else Severity.HINT,
        data={"term": term.text, "more": str(mention.more), "source": term.origin},
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
    first = better.suggestions[0].text if better.suggestions else ""
    if term.remedy is Remedy.EXPLAIN:
        return f"Leg het uit: {term.explanation or term.plain[0]}".rstrip(".") + "."
    if term.remedy is Remedy.REPHRASE or not better.suggestions[0].replaces:
        return f"Schrijf het eenvoudiger: '{first}'."
    return f"Schrijf '{first}'."
