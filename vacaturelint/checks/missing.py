"""`ontbreekt`: something a vacancy must tell and this one does not."""

from collections.abc import Iterator

from vacaturelint.checks.base import Check, Facts, Hit, options_of
from vacaturelint.checks.expressions import expression, required
from vacaturelint.core.finding import Element, Suggestion
from vacaturelint.core.rule import Rule
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import SectionLabel

_ELEMENTS = {element.value: element for element in Element}
_SECTIONS = {label.value: label for label in SectionLabel}
_ELSEWHERE = {
    SectionLabel.TASKS: "bij de taken",
    SectionLabel.DEMANDS: "bij wat je vraagt",
    SectionLabel.OFFER: "bij wat je biedt",
    SectionLabel.ABOUT: "bovenaan",
    SectionLabel.APPLY: "onderaan, bij hoe je solliciteert",
    SectionLabel.OTHER: "bovenaan",
}


def compile_missing(rule: Rule) -> Check:
    """Options: `bewijs` (patterns; one hit is enough), `zin` (a sentence to paste) and where it belongs (`bij`).

    `behalve` are stretches that are no evidence whatever they hold, `als` and `tenzij` patterns that the text must
    and may not hold for the rule to apply, `element` the value of `data.element`.
    """
    fields = options_of(rule, "element", "bewijs", "behalve", "als", "tenzij", "zin", "bij")
    element = fields.choice("element", _ELEMENTS) if fields.has("element") else None
    evidence, barred = required(fields, "bewijs"), expression(fields, "behalve")
    condition, unless = expression(fields, "als"), expression(fields, "tenzij")
    sentence, section = fields.text("zin"), fields.choice("bij", _SECTIONS)

    def run(facts: Facts) -> Iterator[Hit]:
        text = _readable(facts)
        if not text or (condition and not condition.search(text)) or (unless and unless.search(text)):
            return
        if evidence.search(barred.sub(" … ", text) if barred else text):
            return
        data = {"element": element.value} if element else {}
        values = {"zin": sentence, "waar": _where(facts, section)}
        yield Hit(None, values, (Suggestion(sentence, replaces=False),), data=data)

    return Check(run, frozenset({"zin", "waar"}))


def _readable(facts: Facts) -> str:
    """Return the readable text, one line for every block."""
    return "\n".join(facts.document.passage(block).text for block in facts.document.blocks)


def _where(facts: Facts, section: SectionLabel) -> str:
    """Return where in this document a sentence of that section belongs: below its heading when there is one."""
    for block in facts.posting.blocks_in(section):
        heading = facts.document.passage(block).text.strip(" :")
        if block.kind is BlockKind.HEADING and section is not SectionLabel.OTHER and len(heading) <= 60:
            return f"onder '{heading}'"
    return _ELSEWHERE[section]
