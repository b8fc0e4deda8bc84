"""Discovers rule files: a file in the right folder is a rule, no list to keep."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vacaturelint.core.finding import Category
from vacaturelint.core.rule import Rule, RulePack
from vacaturelint.errors import RuleFileError
from vacaturelint.resources import data_root

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PROVIDED: list[RulePack] = []


def load_rules(root: "Traversable | None" = None) -> RulePack:
    """Return all rules below `root` (default: the shipped ones, read once), in order of code.

    Errors: RuleFileError for a file with a mistake, or for two files with one code or name.
    """
    if root is not None:
        return _below(root)
    return _PROVIDED[0] if _PROVIDED else _shipped()


def provide(pack: RulePack) -> None:
    """Let `load_rules` return the shipped rules as they were read before, from these very files."""
    _PROVIDED[:] = [pack]


@functools.cache
def _shipped() -> RulePack:
    return _below(data_root() / "rules")


def _below(folder: "Traversable") -> RulePack:
    rules = sorted((_read(path, label) for path, label in _files(folder)), key=lambda rule: rule.code)
    seen: dict[str, Rule] = {}
    for rule in rules:
        for key in (rule.code, rule.name):
            if key in seen:
                raise RuleFileError(rule.path, 1, f"'{key}' bestaat al in {seen[key].path}: kies een andere")
            seen[key] = rule
    return RulePack(tuple(rules))


def _files(folder: "Traversable") -> "Iterator[tuple[Traversable, str]]":
    for category in Category:
        sub = folder / category.value
        if not sub.is_dir():
            continue
        for path in sorted(sub.iterdir(), key=lambda item: item.name):
            if path.name.endswith(".yaml"):
                yield path, f"rules/{category.value}/{path.name}"


def _read(path: "Traversable", label: str) -> Rule:
    from vacaturelint.data.yamlfile import read_yaml  # with a reader of YAML: not for rules that were read before
    from vacaturelint.rulebook.schema import rule_from

    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RuleFileError(label, 1, "dit is geen UTF-8: bewaar het bestand als UTF-8") from error
    return rule_from(read_yaml(text, label), label)
