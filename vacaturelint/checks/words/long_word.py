"""`lang-woord`: compounds that are hard to take in, with a place to cut."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares, folded
from vacaturelint.core.finding import Suggestion
from vacaturelint.data.fields import Fields
from vacaturelint.readability.vocabulary import look_up


@declares(
    Option("minstens", "een woord met zoveel letters valt op"), Option("bekend", "lange woorden die iedereen kent")
)
def compile_long_word(fields: Fields) -> Check:
    """Strike long words that nobody needs to know."""
    least, known = fields.integer("minstens"), folded(fields.texts("bekend"))

    def run(facts: Facts) -> Iterator[Hit]:
        for _, tree in facts.trees:
            for token in tree:
                text = token.text.lower()
                if (
                    token.pos == "NOUN"
                    and token.text.isalpha()
                    and (token.text[1:].islower())
                    and len(text) >= least
                    and text not in known
                ):
                    split = look_up(text).split
                    shown = f"Kan het niet korter? Zet een streepje: {token.text[:split]}-{token.text[split:]}"
                    advice = (Suggestion(shown, replaces=False),) if split else ()
                    yield Hit(token.span, {"woord": token.text, "letters": str(len(text))}, advice, group=text)

    return Check(run, frozenset({"woord", "letters"}), frozenset({Need.PARSE}))
