"""`ontbreekt` and `ontbreekt-samen`: what a vacancy must tell and this one does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.base import Check, Facts, Hit, Option, declares
from vacaturelint.checks.expressions import expression, required
from vacaturelint.checks.structure.passages import place_for
from vacaturelint.core.dutch import listed
from vacaturelint.core.finding import ELEMENT, ELEMENTS, Element, Suggestion
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import DocumentKind, SectionLabel
from vacaturelint.data.fields import Fields
from vacaturelint.errors import RuleFileError

_ELEMENTS = {element.value: element for element in Element}
_SECTIONS = {label.value: label for label in SectionLabel}
_KINDS = {kind.value: kind for kind in DocumentKind}


@declares(
    Option("element", "wat er ontbreekt, voor wie het verslag inleest"),
    Option("bewijs", "één hiervan in de tekst is genoeg"),
    Option("behalve", "dit telt niet mee als bewijs"),
    Option("als", "alleen als dit in de tekst staat"),
    Option("tenzij", "niet als dit in de tekst staat"),
    Option("zin", "de zin die je kan plakken"),
    Option("bij", "het deel waar die zin hoort"),
    Option("deel", "dit deel van de vacature is genoeg"),
    Option("kop", "onder zo'n kop hoort het het liefst"),
)
def compile_missing(fields: Fields) -> Check:
    """Strike a document that nowhere tells something, with a sentence to paste and the place where it belongs.

    Stretches of `behalve` are no evidence whatever they hold; a section (`deel`) is evidence by itself when it holds
    more than its heading.
    """
    part = fields.choice("deel", _SECTIONS) if fields.has("deel") else None
    element = fields.choice("element", _ELEMENTS) if fields.has("element") else None
    evidence, barred = required(fields, "bewijs"), expression(fields, "behalve")
    condition, unless = expression(fields, "als"), expression(fields, "tenzij")
    sentence, section = fields.text("zin"), fields.choice("bij", _SECTIONS)
    heading = expression(fields, "kop")

    def run(facts: Facts) -> Iterator[Hit]:
        text = facts.readable
        reason = condition.search(text) if condition else None
        if not text or (condition and reason is None) or (unless and unless.occurs(text)):
            return
        if evidence.occurs(barred.sub(" … ", text) if barred else text):
            return
        if part and any(block.kind is not BlockKind.HEADING for block in facts.posting.blocks_in(part)):
            return
        data = {ELEMENT: element.value} if element else {}
        spot = place_for(facts, section, reason, heading)
        values = {"zin": sentence, "waar": spot.words}
        yield Hit(None, values, (Suggestion(sentence, replaces=False),), data={**data, **spot.data})

    return Check(run, frozenset({"zin", "waar"}))


@dataclass(frozen=True, slots=True)
class _Point:
    """One thing to tell: asked when the text meets `condition` in a document of these `kinds` (empty: of any).

    A minor point is only named beside others.
    """

    key: str
    words: str
    evidence: Wording
    condition: Wording | None
    kinds: frozenset[DocumentKind]
    sentence: str
    minor: bool

    def is_missing(self, text: str, kind: DocumentKind) -> bool:
        """Return whether a text of this kind should tell it and does not."""
        asked = (not self.kinds or kind in self.kinds) and (self.condition is None or self.condition.occurs(text))
        return asked and not self.evidence.occurs(text)


@declares(
    Option("punten", "wat de tekst moet zeggen"),
    Option("bij", "het deel waar dat hoort"),
    Option("als", "alleen als dit in de tekst staat"),
    Option("behalve", "dit telt niet mee als bewijs"),
    Option("element", "wat er ontbreekt, voor wie het verslag inleest"),
)
def compile_missing_together(fields: Fields) -> Check:
    """Strike a document that leaves out some of several points, as `ontbreekt` does for one.

    A point has words to name it (`naam`), `bewijs`, a `zin` to paste and, if need be, `als`, `document` and
    `bijkomend: ja` (only named beside others). All that is missing is one finding; `data.elements` holds the keys of
    the points, `data.element` the first of them when the rule names no element for all.
    """
    whole = fields.choice("element", _ELEMENTS) if fields.has("element") else None
    points = tuple(_points(fields))
    condition, barred = expression(fields, "als"), expression(fields, "behalve")
    section = fields.choice("bij", _SECTIONS)

    def run(facts: Facts) -> Iterator[Hit]:
        text = facts.readable
        text = barred.sub(" … ", text) if barred else text
        if not text or (condition and not condition.occurs(text)):
            return
        missing = [point for point in points if point.is_missing(text, facts.posting.vacancy.kind)]
        if any(not point.minor for point in missing):
            spot = place_for(facts, section)
            values = {"punten": listed([point.words for point in missing]), "waar": spot.words}
            advice = Suggestion(" ".join(point.sentence for point in missing), replaces=False)
            keys = [point.key for point in missing]
            data = {ELEMENT: whole or keys[0], ELEMENTS: ", ".join(keys), **spot.data}
            yield Hit(None, values, (advice,), data=data)

    return Check(run, frozenset({"punten", "waar"}))


def _points(fields: Fields) -> Iterator[_Point]:
    for key, node in Fields(fields.node("punten"), fields.path).entries().items():
        if not fields.has("element") and key not in _ELEMENTS:
            raise RuleFileError(fields.path, node.line, f"'{key}' is geen element: kies uit {', '.join(_ELEMENTS)}")
        own = Fields(node, fields.path).only(("naam", "bewijs", "als", "zin", "document", "bijkomend"))
        yield _Point(
            key,
            own.text("naam"),
            required(own, "bewijs"),
            expression(own, "als"),
            own.choices("document", _KINDS),
            own.text("zin"),
            own.flag("bijkomend"),
        )
