"""`taak-zonder-je`: tasks that are no sentences (`Verwerken van facturen`) and do not speak to the reader."""

from collections.abc import Iterator

from vacaturelint.analysis.analysis import Token
from vacaturelint.analysis.conjugation import Form, joined
from vacaturelint.checks.base import Check, Facts, Hit, Need, declares
from vacaturelint.checks.sentences.active_sentence import begins
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.site_text import skill_lists
from vacaturelint.core.text import BlockKind
from vacaturelint.data.fields import Fields
from vacaturelint.readability.lexicon import NounType, find

_SHORTEST = 5


@declares()
def compile_bare_task(_fields: Fields) -> Check:
    """Without options. The hit is the verb at the beginning of a list item without a finite verb."""

    def run(facts: Facts) -> Iterator[Hit]:
        skipped = skill_lists(facts.document)
        for sentence in facts.analysis.sentences:
            block = facts.analysis.block_of(sentence)
            if block.kind is not BlockKind.LIST_ITEM or any(span.overlaps(sentence.span) for span in skipped):
                continue
            verb = _bare_verb([token for token in facts.analysis.tokens_of(sentence) if token.is_word])
            if verb is not None:
                example = begins("je", verb.text.lower())
                advice = f"Begin met 'je': '{example.capitalize()}'." if example else "Maak een zin met 'je'."
                yield Hit(verb.span, {"werkwoord": verb.text}, (Suggestion(advice, replaces=False),))

    return Check(run, frozenset({"werkwoord"}), frozenset({Need.PARSE}))


def _bare_verb(words: list[Token]) -> Token | None:
    if any(word.is_finite for word in words):
        return None
    at = 1 if words and words[0].text.lower() == "het" else 0
    before_of = len(words) > at + 1 and words[at + 1].text.lower() == "van"
    return words[at] if len(words) > at and _is_verb(words[at], before_of=before_of) else None


def _is_verb(token: Token, *, before_of: bool) -> bool:
    text = token.text.lower()
    entry = find(text)
    if len(text) < _SHORTEST or not text.endswith("en") or not entry.known or joined(text, Form.INFINITIVE) != text:
        return False
    return token.is_infinitive or before_of or entry.noun is NounType.UNKNOWN
