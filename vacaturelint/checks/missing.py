"""`ontbreekt`: something a vacancy must tell and this one does not."""

import re
from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.core.finding import Element, Suggestion
from vacaturelint.core.rule import Rule

_ELEMENTS = {element.value: element for element in Element}


def compile_missing(rule: Rule) -> Check:
    """Options: `element` (for `data.element`), `bewijs` (patterns; one hit is enough), `zin` (a sentence to paste)."""
    fields = options_of(rule, "element", "bewijs", "zin")
    element = fields.choice("element", _ELEMENTS) if fields.has("element") else None
    evidence = [_compiled(fields.path, node.line, str(node.value)) for node in fields.items("bewijs")]
    sentence = fields.text("zin")

    def run(facts: Facts) -> Iterator[Hit]:
        if not facts.document.blocks or any(pattern.search(facts.document.text) for pattern in evidence):
            return
        data = {"element": element.value} if element else {}
        yield Hit(None, {"zin": sentence}, (Suggestion(sentence, replaces=False),), data=data)

    return Check(run, frozenset({"zin"}))


def _compiled(path: str, line: int, pattern: str) -> re.Pattern[str]:
    from vacaturelint.errors import RuleFileError

    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise RuleFileError(path, line, f"dit patroon klopt niet ({error}): verbeter de reguliere expressie") from error
