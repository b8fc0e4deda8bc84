"""`regels` and `uitleg`: what the rules are, from the rule files alone; checks only where their options are shown."""

import re
import textwrap
from pathlib import Path

from vacaturelint.cli.output import say
from vacaturelint.config.reader import nearest_config
from vacaturelint.core.rule import BadExample, Rule, Status
from vacaturelint.errors import UsageError
from vacaturelint.rulebook.internal import INTERNAL
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service.settings import Settings
from vacaturelint.service.setup import Setup
from vacaturelint.service.target import write_file

_WIDTH = 88


def list_rules(config: str | None) -> str:
    """Return all rules, one line each, grouped by category, with the severity that the configuration gives."""
    setup = _setup(config)
    running = {rule.code for rule in setup.rules()}
    lines: list[str] = []
    category = ""
    for rule in setup.adjusted():
        if rule.category.value != category:
            category = rule.category.value
            lines += ["", category.capitalize()] if lines else [category.capitalize()]
        off = "" if rule.code in running else "  (proef)" if rule.status is Status.TRIAL else "  (uit)"
        lines.append(f"  {rule.code}  {rule.severity.value:<12}  {rule.name:<32}  {rule.title}{off}")
    return "\n".join([*lines, "", "Meer over één regel: vacaturelint uitleg VL101"])


def list_terms(config: str | None) -> str:
    """Return every term the rules report, with its rule and the file and line it comes from."""
    from vacaturelint.checks.words.house import term_origins, with_house

    found = sorted(term_origins(with_house(load_rules(), nearest_config(config))), key=lambda one: one.text.casefold())
    width = max(len(one.text) for one in found)
    return "\n".join(f"{one.text:<{width}}  {one.code}  {one.origin}" for one in found)


def explain_rule(key: str, config: str | None) -> str:
    """Return what a rule looks for, why, with examples and sources; UsageError for an unknown one."""
    pack = load_rules()
    rule = pack.find(key)
    if rule is None and key.upper() in INTERNAL:
        return f"{key.upper()}: {INTERNAL[key.upper()]}"
    if rule is None:
        raise UsageError(f"Er is geen regel '{key}'. {pack.hint(key)}")
    parts = [
        f"{rule.code} {rule.name}: {rule.title}",
        f"Ernst: {_severity(rule, config)}. Sinds versie {rule.since}. Status: {rule.status.value}.",
        _wrapped(rule.explanation),
        *_examples(rule),
        *_settings(_setup(config).adjusted().find(rule.code) or rule),
        "Bronnen:\n" + "\n".join(f"  {source}" for source in rule.sources),
        f"Deze regel niet gebruiken: vacaturelint --negeer {rule.code} …",
    ]
    return "\n\n".join(parts)


def write_pages(folder: str, config: str | None) -> None:
    """Write a page for every rule into a folder, with the severities and options of the team; says where to begin.

    Errors: UsageError when the folder cannot be made, OutputError when a page cannot be written.
    """
    from vacaturelint.reporters.rule_pages import INDEX, rule_pages

    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} is geen map en kan er geen worden. Kies een andere naam.") from error
    for name, page in rule_pages(_setup(config).adjusted()):
        write_file(page.encode("utf-8", "replace"), str(Path(folder, name)))
    say(f"Geschreven. Open {Path(folder, INDEX)}")


def _setup(config: str | None) -> Setup:
    return Settings({}, nearest_config(config)).setup_for("")


def _severity(rule: Rule, config: str | None) -> str:
    """Return the severity of a rule, and what it usually is when the team gave it another."""
    here = _setup(config).adjusted().find(rule.code) or rule
    if here.severity is rule.severity:
        return rule.severity.value
    return f"{here.severity.value} bij jullie (gewoon {rule.severity.value})"


def _settings(rule: Rule) -> list[str]:
    """Return what a team may set in a rule, as it is now; nothing when there is nothing to set."""
    from vacaturelint.checks.kinds import KINDS
    from vacaturelint.reporters.rule_pages import shown

    lines = [f"  {option.key} = {shown(value)}: {option.about}" for option, value in KINDS[rule.kind].settings(rule)]
    return ["\n".join([f"Instellen in vacaturelint.toml, onder [regels.{rule.code}]:", *lines])] if lines else []


def _examples(rule: Rule) -> list[str]:
    bad = "\n".join(_indented(_marked(example)) for example in rule.bad[:3])
    good = "\n".join(_indented(example.text) for example in [e for e in rule.good if not e.near_miss][:3])
    return [f"Dit valt op:\n{bad}", f"Dit is goed:\n{good}"]


def _marked(example: BadExample) -> str:
    text = example.text
    for start, end in reversed(example.marks):
        text = f"{text[:start]}»{text[start:end]}«{text[end:]}"
    return text


def _indented(text: str) -> str:
    lines = [textwrap.fill(line, _WIDTH - 4, subsequent_indent="  ") for line in text.strip().split("\n")]
    return textwrap.indent("\n".join(lines), "    ").replace("    ", "  - ", 1)


def _wrapped(text: str) -> str:
    """Return the paragraphs of a text, each filled anew: its own lines end where the rule file is full."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(textwrap.fill(" ".join(one.split()), _WIDTH) for one in paragraphs)
