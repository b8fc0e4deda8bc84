"""A page for every rule, and one that lists them: what it looks for, why, examples and sources, from the rule files."""

import functools
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from vacaturelint.checks.kinds import KINDS
from vacaturelint.core.located import Located
from vacaturelint.core.rule import BadExample, Rule, RulePack
from vacaturelint.reporters.phrases import count_of
from vacaturelint.reporters.templates import environment

if TYPE_CHECKING:
    from jinja2 import Template

INDEX = "index.html"
_ROOM = 60


def rule_pages(pack: RulePack) -> Iterator[tuple[str, str]]:
    """Yield the name and the HTML of the page of each rule, and of the list of all; links between them are relative."""
    groups = [(category.value, list(rules)) for category, rules in groupby(pack, lambda rule: rule.category)]
    yield INDEX, _template().render(rule=None, groups=groups)
    for rule in pack:
        yield f"{rule.code}.html", _page(rule)


def _page(rule: Rule) -> str:
    return _template().render(
        rule=rule,
        bad=[list(_pieces(example)) for example in rule.bad],
        good=[example.text.strip() for example in rule.good if not example.near_miss],
        near=[example.text.strip() for example in rule.good if example.near_miss],
        options=[(option, shown(value)) for option, value in KINDS[rule.kind].settings(rule)],
    )


def _pieces(example: BadExample) -> Iterator[tuple[str, bool]]:
    """Yield an example in pieces, each with whether the rule is about it."""
    text, at = example.text.rstrip(), 0
    for start, end in example.marks:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False


def shown(value: Located) -> str:
    """Return a value that a team can change: a word, a number or a short list as it is, a long one by its length."""
    if isinstance(value.value, str):
        return value.value
    words = [one.value for one in value.value if isinstance(one, Located) and isinstance(one.value, str)]
    short = len(words) == len(value.value) and len(", ".join(words)) <= _ROOM
    return ", ".join(words) if short else count_of(len(value.value), "waarde", "waarden")


@functools.cache
def _template() -> "Template":
    return environment().get_template("regel.html")
