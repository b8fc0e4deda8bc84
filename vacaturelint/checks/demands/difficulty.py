"""`moeilijk-voor-functie`: a text that is harder than the language the function itself asks."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, Need, Option, declares
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.fields import Fields


@declares(Option("hoogstens", "per niveau van de functie het hoogste leesniveau dat past"))
def compile_difficulty(fields: Fields) -> Check:
    """Strike a whole document whose LiNT-II level is higher than what fits the level of the function."""
    table = fields.mapping("hoogstens")
    most = {level: table.integer(level.value) for level in FunctionLevel if table and table.has(level.value)}

    def run(facts: Facts) -> Iterator[Hit]:
        level, lint = facts.posting.vacancy.level, facts.scores.lint
        limit = most.get(level) if level else None
        if level is None or lint is None or not lint.reliable or limit is None or lint.level <= limit:
            return
        values = {
            "niveau": level.value,
            "leesniveau": str(lint.level),
            "hoogstens": str(limit),
            "volwassenen": f"{lint.adults_struggling:.0%}".replace("%", " %"),
            "oorzaken": " en ".join(lint.drivers) or "lange zinnen",
        }
        texts = (facts.document.text[span.start : span.end] for span in lint.hardest)
        yield Hit(None, values, tuple(Suggestion(f"Begin met deze zin: “{text}”", replaces=False) for text in texts))

    placeholders = frozenset({"niveau", "leesniveau", "hoogstens", "volwassenen", "oorzaken"})
    return Check(run, placeholders, frozenset({Need.PARSE}))
