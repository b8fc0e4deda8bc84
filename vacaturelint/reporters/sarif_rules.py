"""What SARIF says about a rule: its name, why it is there, examples and sources."""

from collections.abc import Iterable
from typing import Any

from vacaturelint.core.finding import Category, Severity
from vacaturelint.core.rule import BadExample, GoodExample, Rule
from vacaturelint.rulebook.internal import INTERNAL

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
# How GitHub ranks alerts: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
_RANK = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "recommendation"}
_MOST = 3
Json = dict[str, Any]


def rule_descriptor(rule: Rule) -> Json:
    """Return the reportingDescriptor of a rule, with help as text and as Markdown."""
    address = next((source for source in rule.sources if source.startswith("http")), None)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": " ".join(rule.explanation.split())},
        "help": {"text": _help_text(rule), "markdown": _help_markdown(rule)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {
            "tags": [rule.category.value],
            "problem.severity": _RANK[rule.severity],
            "status": rule.status.value,
            "since": rule.since,
        },
    }


def internal_descriptor(code: str, name: str = "") -> Json:
    """Return the reportingDescriptor of a code about vacaturelint itself, which has no rule file."""
    text = INTERNAL.get(code, name)
    return {
        "id": code,
        **({"name": name} if name else {}),
        "shortDescription": {"text": text},
        "help": {"text": text},
        "properties": {"tags": [Category.INTERNAL.value]},
    }


def _help_text(rule: Rule) -> str:
    parts = [
        " ".join(rule.explanation.split()),
        "Dit valt op:\n" + "\n".join(f"- {example}" for example in _bad(rule.bad)),
        "Dit is goed:\n" + "\n".join(f"- {example}" for example in _good(rule.good)),
        "Bronnen:\n" + "\n".join(f"- {source}" for source in rule.sources),
    ]
    return "\n\n".join(parts)


def _help_markdown(rule: Rule) -> str:
    parts = [
        rule.explanation.strip(),
        "**Dit valt op**",
        *map(_fenced, _bad(rule.bad)),
        "**Dit is goed**",
        *map(_fenced, _good(rule.good)),
        "**Bronnen**",
        "\n".join(f"- <{source}>" if source.startswith("http") else f"- {source}" for source in rule.sources),
    ]
    return "\n\n".join(parts)


def _bad(examples: Iterable[BadExample]) -> list[str]:
    """Return the first examples, the words that the rule is about between » and «."""
    marked: list[str] = []
    for example in list(examples)[:_MOST]:
        text = example.text
        for start, end in reversed(example.marks):
            text = f"{text[:start]}»{text[start:end]}«{text[end:]}"
        marked.append(text.strip())
    return marked


def _good(examples: Iterable[GoodExample]) -> list[str]:
    return [example.text.strip() for example in examples if not example.near_miss][:_MOST]


def _fenced(example: str) -> str:
    """Return an example, which is Markdown itself, as a block that shows it as it is."""
    return f"````\n{example}\n````"
