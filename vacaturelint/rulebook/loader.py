"""Discovers rule files: a file in the right folder is a rule, no list to keep."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from vacaturelint.core.finding import Category
from vacaturelint.core.rule import Rule, RulePack
from vacaturelint.data.yamlfile import read_yaml
from vacaturelint.errors import RuleFileError
from vacaturelint.resources import data_root
from vacaturelint.rulebook.schema import rule_from


def load_rules(root: Traversable | None = None) -> RulePack:
    """Return all rules below `root` (default: the shipped ones), in order of code.

    Errors: RuleFileError for a file with a mistake, or for two files with one code or name.
    """
    folder = root or data_root() / "rules"
    rules = sorted((_read(path, label) for path, label in _files(folder)), key=lambda rule: rule.code)
    seen: dict[str, Rule] = {}
    for rule in rules:
        for key in (rule.code, rule.name):
            if key in seen:
                raise RuleFileError(rule.path, 1, f"'{key}' bestaat al in {seen[key].path}: kies een andere")
            seen[key] = rule
    return RulePack(tuple(rules))


def _files(folder: Traversable) -> Iterator[tuple[Traversable, str]]:
    for category in Category:
        sub = folder / category.value
        if not sub.is_dir():
            continue
        for path in sorted(sub.iterdir(), key=lambda item: item.name):
            if path.name.endswith(".yaml"):
                yield path, f"rules/{category.value}/{path.name}"


def _read(path: Traversable, label: str) -> Rule:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RuleFileError(label, 1, "dit is geen UTF-8: bewaar het bestand als UTF-8") from error
    return rule_from(read_yaml(text, label), label)
