"""The Dutch keys of a rule file ↔ `Rule`."""

import re
from pathlib import PurePosixPath

from vacaturelint.core.finding import Category, Severity
from vacaturelint.core.located import Located
from vacaturelint.core.rule import BadExample, GoodExample, Rule, Scope, Status
from vacaturelint.core.text import BlockKind
from vacaturelint.core.vacancy import DocumentKind, Region, SectionLabel
from vacaturelint.data.fields import Fields, as_text
from vacaturelint.errors import RuleFileError

KEYS = (
    "code", "naam", "titel", "status", "sinds", "ernst", "soort", "waar", "melding", "uitleg", "bronnen", "opties",
    "voorbeelden", "wijkt_voor",
)  # fmt: skip
BLOCKS = {
    "kop": BlockKind.HEADING,
    "alinea": BlockKind.PARAGRAPH,
    "lijst": BlockKind.LIST_ITEM,
    "cel": BlockKind.CELL,
}
_SECTIONS = {label.value: label for label in SectionLabel}
_CATEGORIES = frozenset(category.value for category in Category)
_KINDS = {kind.value: kind for kind in DocumentKind}
_REGIONS = {region.value: region for region in Region}
_STATUS = {status.value: status for status in Status}
_SEVERITY = {severity.value: severity for severity in Severity}
_CODE = re.compile(r"VL[1-9]\d\d")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARK = re.compile(r"__(.+?)__", re.DOTALL)


def rule_from(node: Located, path: str) -> Rule:
    """Return the rule a file describes; RuleFileError when anything in it is wrong or missing."""
    fields = Fields(node, path).only(KEYS)
    code, name = _code(fields), _name(fields)
    category = list(Category)[int(code[2]) - 1]
    _guard_path(fields, code, name, category)
    bad, good = _examples(fields)
    return Rule(
        code=code,
        name=name,
        title=fields.text("titel"),
        category=category,
        status=fields.choice("status", _STATUS),
        since=fields.text("sinds"),
        severity=fields.choice("ernst", _SEVERITY),
        kind=fields.text("soort"),
        scope=_scope(fields),
        message=fields.text("melding"),
        explanation=fields.text("uitleg"),
        sources=fields.texts("bronnen"),
        options=fields.node("opties") if fields.has("opties") else Located({}, fields.line),
        bad=bad,
        good=good,
        path=path,
        yields_to=_yields_to(fields),
    )


def _yields_to(fields: Fields) -> tuple[str, ...]:
    for item in fields.items("wijkt_voor"):
        word = as_text(item, fields.path)
        if not _CODE.fullmatch(word) and word not in _CATEGORIES:
            raise RuleFileError(
                fields.path, item.line, "wijkt_voor: schrijf een code of categorie, zoals VL201 of jargon"
            )
    return fields.texts("wijkt_voor")


def _code(fields: Fields) -> str:
    code = fields.text("code")
    if not _CODE.fullmatch(code):
        raise fields.fail("code", f"'{code}' is geen code: schrijf VL en drie cijfers, zoals VL201")
    return code


def _name(fields: Fields) -> str:
    name = fields.text("naam")
    if not _NAME.fullmatch(name):
        raise fields.fail("naam", f"'{name}' kan niet: schrijf kleine letters met streepjes, zoals lange-zin")
    return name


def _guard_path(fields: Fields, code: str, name: str, category: Category) -> None:
    pure = PurePosixPath(fields.path)
    if pure.stem != f"{code}-{name}":
        raise fields.fail("code", f"het bestand heet {pure.name}: noem het {code}-{name}.yaml")
    if pure.parent.name != category.value:
        raise fields.fail(
            "code", f"{code} hoort in de map {category.value}: verplaats het bestand of kies een andere code"
        )


def _scope(fields: Fields) -> Scope:
    where = fields.mapping("waar")
    if where is None:
        return Scope()
    where.only(("sectie", "blok", "document", "regio"))
    return Scope(
        sections=where.choices("sectie", _SECTIONS),
        blocks=where.choices("blok", BLOCKS),
        kinds=where.choices("document", _KINDS),
        regions=where.choices("regio", _REGIONS),
    )


def _examples(fields: Fields) -> tuple[tuple[BadExample, ...], tuple[GoodExample, ...]]:
    examples = fields.mapping("voorbeelden")
    if examples is None:
        raise RuleFileError(fields.path, fields.line, "'voorbeelden' ontbreekt: geef fout, goed en bijna")
    examples.only(("fout", "goed", "bijna"))
    bad = tuple(_bad(item, fields.path) for item in examples.items("fout"))
    good = tuple(
        GoodExample(as_text(item, fields.path), near_miss=key == "bijna", line=item.line)
        for key in ("goed", "bijna")
        for item in examples.items(key)
    )
    return bad, good


def _bad(node: Located, path: str) -> BadExample:
    better = None
    marked = node
    if not isinstance(node.value, str):
        fields = Fields(node, path).only(("zin", "beter"))
        marked, better = fields.node("zin"), fields.text("beter")
    text, marks = unmark(as_text(marked, path))
    return BadExample(text, marks, better, node.line)


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text without its `__…__` marks, and the spans that were marked."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = last = 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        pieces += [before, match[1]]
        start = length + len(before)
        length = start + len(match[1])
        marks.append((start, length))
        last = match.end()
    return "".join([*pieces, marked[last:]]), tuple(marks)
