"""`men`, `u-en-je` and `derde-persoon`: how the text speaks to its reader."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.labels import SUBJECTS
from vacaturelint.analysis.syntax.tree import span_of
from vacaturelint.analysis.words import Word, fold_words
from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.data.fields import Fields
from vacaturelint.readability.vocabulary import is_human

_INFORMAL = frozenset({"je", "jij", "jou", "jouw", "jezelf"})
_FORMAL = frozenset({"u", "uw", "uzelf"})
_IDIOM = ("tegen", "te", "zeggen")
_MOST_HITS = 3  # shown once more it says nothing new


@declares()
def compile_impersonal(_fields: Fields) -> Check:
    """`men`: without options."""

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for token in tree:
                if token.text.lower() == "men" and token.dep in SUBJECTS:
                    advice = "Schrijf 'we' als het over je organisatie gaat, en 'je' als het over de lezer gaat."
                    yield Hit(token.span, {}, (Suggestion(advice, replaces=False),))

    return Check(run, needs=frozenset({Need.PARSE}))


@declares()
def compile_mixed_address(_fields: Fields) -> Check:
    """`u-en-je`: without options. The hits are the first few of the forms that the text uses least."""

    def run(facts: Facts) -> Iterator[Hit]:
        if _FORMAL.isdisjoint(facts.analysis.folds):
            return
        words = list(_prose_words(facts))
        informal = [word for word in words if word.fold in _INFORMAL]
        formal = [word for nth, word in enumerate(words) if word.fold in _FORMAL and not _is_other(words, nth)]
        if informal and formal:
            rare, usual = sorted((formal, informal), key=len)
            chosen = "u" if usual is formal else "je"
            for word in rare[:_MOST_HITS]:
                values = {"vorm": word.text.lower(), "keuze": chosen, "aantal": str(len(rare))}
                yield Hit(Span(word.start, word.end), values, group=chosen)

    return Check(run, frozenset({"vorm", "keuze", "aantal"}))


def _prose_words(facts: Facts) -> Iterator[Word]:
    lists, blocks = skill_lists(facts.document), facts.document.blocks
    for word in facts.analysis.words:
        if not word.is_word or blocks[word.block].kind is BlockKind.MARGIN:
            continue
        if not lists or not any(span.start <= word.start < span.end for span in lists):
            yield word


def _is_other(words: list[Word], nth: int) -> bool:
    """Return whether `u` is short for hour (`38 u per week`), `UW` an abbreviation, or `om u tegen te zeggen` meant."""
    if tuple(word.fold for word in words[nth + 1 : nth + 4]) == _IDIOM:
        return True
    return words[nth].text == "UW" or (nth > 0 and words[nth - 1].fold[-1:].isdecimal())


@declares(Option("woorden", "zo heet de lezer in de derde persoon"))
def compile_third_person(fields: Fields) -> Check:
    """`derde-persoon`: `woorden` are the names for the reader; the title of the function counts as one too."""
    names = folded(fields.texts("woorden"))

    def run(facts: Facts) -> Iterator[Hit]:
        known = names.union(filter(is_human, fold_words(facts.posting.vacancy.title or "")))
        for _, tree in facts.trees:
            for token in tree:
                article = tree.child(token, "det") if token.dep in SUBJECTS and token.pos == "NOUN" else None
                if article is not None and _names(article, token, known):
                    advice = (Suggestion("Spreek de lezer aan met 'je'.", replaces=False),)
                    yield Hit(span_of((article, token)), {"woord": token.text.lower()}, advice)

    return Check(run, frozenset({"woord"}), frozenset({Need.PARSE}))


def _names(article: Token, noun: Token, known: frozenset[str]) -> bool:
    return article.text.lower() == "de" and article.nth == noun.nth - 1 and noun.text.lower() in known
