"""`termen`: words and phrases of a list, with what to write instead or how to explain them."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.phrases import PhraseIndex
from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.located import Located
from vacaturelint.core.rule import Rule
from vacaturelint.rulebook.fields import Fields, as_text
from vacaturelint.rulebook.wordlist import read_table


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: how it is written, better wordings (best first) and one explaining sentence."""

    term: str
    better: tuple[str, ...] = ()
    explanation: str = ""
    safe: bool = False


def compile_terms(rule: Rule) -> Check:
    """Options: `termen` (term: better wording) or `woordenlijst` with `soorten` (values of its column `kind`)."""
    fields = options_of(rule, "termen", "woordenlijst", "soorten")
    index = PhraseIndex([*_inline(fields), *_listed(fields)])

    def run(facts: Facts) -> Iterator[Hit]:
        for match in index.find(facts.analysis.words):
            term = match.entry
            text = facts.document.text[match.span.start : match.span.end]
            better = tuple(_cased(wording, text) for wording in term.better)
            yield Hit(
                match.span,
                {"term": text, "beter": better[0] if better else "", "uitleg": term.explanation},
                tuple(Suggestion(wording, safe=term.safe and nth == 0) for nth, wording in enumerate(better)),
                reason=term.explanation,
            )

    return Check(run, frozenset({"term", "beter", "uitleg"}))


def _inline(fields: Fields) -> Iterator[tuple[str, Term]]:
    inline = fields.mapping("termen")
    for term, node in (inline.entries() if inline else {}).items():
        yield term, Term(term, (_wording(node, fields.path),))


def _wording(node: Located, path: str) -> str:
    return as_text(node, path)


def _listed(fields: Fields) -> Iterator[tuple[str, Term]]:
    if not fields.has("woordenlijst"):
        return
    kinds = fields.texts("soorten")
    for row in read_table(fields.text("woordenlijst"), ("term", "forms", "kind", "plain", "explanation", "replace")):
        if kinds and row["kind"] not in kinds:
            continue
        better = row.parts("plain") if row["replace"] != "explain" else ()
        term = Term(row["term"], better, row["explanation"], safe=row["replace"] == "safe")
        for form in (row["term"], *row.parts("forms")):
            yield form, term


def _cased(wording: str, original: str) -> str:
    """Return `wording` with the capital of the word it replaces."""
    return wording[:1].upper() + wording[1:] if original[:1].isupper() and not original.isupper() else wording
