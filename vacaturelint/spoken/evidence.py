"""Which sentence tells the pay, the hours, the place …: by the wordings that the rules on completeness know."""

import functools
import re

from vacaturelint.analysis.wording import Wording
from vacaturelint.checks.expressions import expression
from vacaturelint.core.finding import Category, Element
from vacaturelint.core.rule import Rule
from vacaturelint.data.fields import Fields
from vacaturelint.rulebook.loader import load_rules

_HINTS = {
    Element.SALARY: re.compile(
        r"\bbarema\w*|\b\d{1,2}\.\d{3}\b|\b(?:loon|wedde|salaris)(?:schaal|klasse|schalen)\b|\bcao\b|\bPC ?\d{3}\b",
        re.IGNORECASE,
    ),
    Element.HOURS: re.compile(
        r"\b\d{1,2}(?:[.,]\d+)?\s?-?\s?(?:uur|uren|urige|urenweek)\b|\b\d{2}\s?u\b"
        r"|\b(?:voltijds|deeltijds|halftijds|full-?time|part-?time|fulltime|parttime)\b",
        re.IGNORECASE,
    ),
    Element.PLACE: re.compile(
        r"\b(?:WZC|[Cc]ampus|[Uu]niversiteit|[Ss]chool|[Zz]iekenhuis|[Vv]estiging|[Kk]antoor) [A-Z][a-z]"
        r"|\b(?:in|te|nabij|regio|hartje|centrum|vanuit|campus|[Ll]ocatie:?|[Ss]tandplaats:?) (?:van )?[A-Z][a-z]{2,}"
    ),
}
# What may be pay without the word: `17,45 (cat I)`, `15 per uur`, `2.791-3.842`.
_AMOUNT = re.compile(
    r"(?<![\d.,])\d{2},\d{2}(?!\d|\s?%)|\b\d{2}\s?(?:€|euro)?\s?(?:netto|bruto)?\s?(?:per|/)\s?u"
    r"|(?<![\d.])[1-9]\.\d{3}\s?(?:[-–]|tot|en)\s?(?:€\s?)?[1-9]\.\d{3}(?![\d.])"
    r"|\b[2-9]\d{3}\s?(?:€|euro|eur|bruto|netto)|(?:€|\beur\b)\s?[1-9][.\d]{3,5}"
    r"|\b[1-9][.\s]?\d{3}\s?(?:€|euro|eur)?\s?(?:à|tot|[-–])\s?(?:€\s?)?[1-9][.\s]?\d{3}\b",
    re.IGNORECASE,
)
_SENTENCE = 400  # characters: more is a whole text, which nobody keeps
_KINDS = ("ontbreekt", "ontbreekt-samen")


def tells(element: Element, text: str) -> bool:
    """Return whether a sentence tells `element`; False for an element that no rule asks for."""
    return _tells(element, text) if len(text) <= _SENTENCE else _looked_up(element, text)


@functools.lru_cache(maxsize=4096)
def _tells(element: Element, text: str) -> bool:
    """Return the same for a sentence, which is asked for again with every length of the spoken version."""
    return _looked_up(element, text)


def _looked_up(element: Element, text: str) -> bool:
    found = _wordings().get(element)
    if found is None:
        return False
    evidence, barred = found
    return evidence.occurs(barred.sub(" … ", text) if barred else text)


def hints(element: Element, text: str) -> bool:
    """Return whether a text holds words by which a reader may find `element`: the name of a scale of pay, a town."""
    hint = _HINTS.get(element)
    return hint is not None and hint.search(text) is not None


def may_tell(element: Element, text: str) -> bool:
    """Return whether somebody may find `element` in a text: of the pay an amount, and not only the name of a scale."""
    return _AMOUNT.search(text) is not None if element is Element.SALARY else hints(element, text)


def tells_or_hints(element: Element, text: str) -> bool:
    """Return whether a text tells `element`, or holds words by which a reader may find it: then it is not missing."""
    return tells(element, text) or hints(element, text)


@functools.cache
def _wordings() -> dict[Element, tuple[Wording, Wording | None]]:
    found: dict[Element, tuple[Wording, Wording | None]] = {}
    for rule in load_rules():
        if rule.kind in _KINDS and rule.category is Category.COMPLETENESS:  # the place of a test is no place of work
            for element, wording, barred in _of(rule):
                found.setdefault(element, (wording, barred))
    return found


def _of(rule: Rule) -> list[tuple[Element, Wording, Wording | None]]:
    fields = Fields(rule.options, rule.path)
    barred = expression(fields, "behalve") if fields.has("behalve") else None
    known = {element.value: element for element in Element}
    if fields.has("element") and fields.has("bewijs"):
        evidence = expression(fields, "bewijs")
        return [(known[fields.text("element")], evidence, barred)] if evidence else []
    found = []
    for key, node in Fields(fields.node("punten"), fields.path).entries().items() if fields.has("punten") else ():
        evidence = expression(Fields(node, fields.path), "bewijs")
        if key in known and evidence:
            found.append((known[key], evidence, barred))
    return found
