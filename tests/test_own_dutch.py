"""Our own Dutch passes our own rules: what rules say, the help pages, README and CHANGELOG."""

import re
from pathlib import Path

import click
import pytest

from tests.examples import PARSER
from vacaturelint.cli.commands import cli
from vacaturelint.core.finding import Finding, Severity
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.select import select
from vacaturelint.vacancy.posting import Overrides

ROOT = Path(__file__).parent.parent
STYLE = ("leesbaarheid", "jargon")
TONE = (*STYLE, "inclusie")  # rules and README name what they are about, a headscarf or a licence
# Words of the trade of whoever reads our messages, a recruiter; the wording on diplomas names where to look.
TRADE = ("rechtspositieregeling", "EVC", "niveau A")
# A message may name the word it warns against: what stands between quotes is left out.
QUOTED = re.compile(r"'[^']*'|»[^«]*«|`[^`]*`|\{\w+\}|https?://\S+")


def _findings(text: str, categories: tuple[str, ...] = TONE) -> list[str]:
    rules = compile_pack(select(load_rules(), categories))
    document = read_markdown(Source("eigen.md", text.encode()))
    report, problems = check_document(document, rules, PARSER, Overrides())
    assert not problems
    return [_line(finding) for finding in report.findings if _matters(finding)]


def _matters(finding: Finding) -> bool:
    return finding.severity is not Severity.HINT and finding.text not in TRADE


def _line(finding: Finding) -> str:
    return f"{finding.code} {finding.text}: {finding.message}"


def _bare(text: str) -> str:
    return QUOTED.sub("dit", " ".join(text.split()))


def test_what_the_rules_say() -> None:
    rules = load_rules()
    lines = [f"- {_bare(text)}" for rule in rules for text in (rule.message, rule.explanation)]
    assert _findings("# Regels\n\n" + "\n".join(lines), STYLE) == []


def test_the_help_pages() -> None:
    texts = [command.help or "" for command in (cli, *cli.commands.values())]
    texts += [
        option.help or ""
        for command in cli.commands.values()
        for option in command.params
        if isinstance(option, click.Option)
    ]
    assert _findings("# Hulp\n\n" + "\n".join(f"- {_bare(text)}" for text in texts if text)) == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_what_users_read(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL).partition("## Testen")[0]
    assert _findings(re.sub(r"`[^`]*`", "dit", prose), STYLE) == []
