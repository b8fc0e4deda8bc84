"""Runs one rule over one text, the way the examples in rule files are meant: as Markdown."""

import functools

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.finding import Finding
from vacaturelint.core.rule import Rule, RulePack
from vacaturelint.engine import CompiledRule, check_document, compile_pack
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

PARSER = Parser()


_COMPILED: dict[str, tuple[CompiledRule, ...]] = {}


def compiled(rule: Rule) -> tuple[CompiledRule, ...]:
    """Return the rule ready to run, compiled once."""
    if rule.path not in _COMPILED:
        _COMPILED[rule.path] = compile_pack(RulePack((rule,)))
    return _COMPILED[rule.path]


@functools.cache
def every_rule() -> tuple[CompiledRule, ...]:
    """Return all rules ready to run, compiled once for the tests of a process."""
    return compile_pack(load_rules())


def run_rule(rule: Rule, text: str) -> tuple[Finding, ...]:
    """Return what `rule` finds in a Markdown text."""
    return run_rules(compiled(rule), text)


def run_rules(rules: tuple[CompiledRule, ...], text: str) -> tuple[Finding, ...]:
    """Return what some rules find together in a Markdown text."""
    document = read_markdown(Source("voorbeeld.md", text.encode()))
    report, problems = check_document(document, rules, PARSER, Overrides())
    assert not problems, problems
    return report.findings


def apply_first(text: str, findings: tuple[Finding, ...]) -> str:
    """Return the text with the first suggestion of every finding in place of its span, where it replaces it."""
    for finding in reversed(findings):
        first = finding.suggestions[0] if finding.suggestions else None
        if finding.span and first and first.replaces:
            text = text[: finding.span.start] + first.text + text[finding.span.end :]
    return text
