"""The rules as an earlier run read them: the same rules, and nothing read, checked or taken apart again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from vacaturelint.core.rule import RulePack
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service import rulepack
from vacaturelint.service.cache import Cache

TEXT = "Je bent een teamplayer. Je hebt een diploma bachelor. Je werkt van maandag tot vrijdag."
PROBE = """
import json, re, sys
compiled = []
original = re.compile
re.compile = lambda pattern, flags=0: (compiled.append(pattern), original(pattern, flags))[1]
from vacaturelint.cli.main import run
code = run({args!r})
from vacaturelint.checks.expressions import checked_patterns
wrapped = {{f"(?:{{pattern}})" for pattern in checked_patterns()}}
checked = sum(pattern in wrapped for pattern in compiled)
print(json.dumps([code, "yaml" in sys.modules, checked]))
"""


def probe(*args: str) -> tuple[str, bool, int]:
    """Return the output of a run in a fresh interpreter, whether it read YAML, and how many patterns it checked."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(args=list(args))], capture_output=True, text=True, check=True
    )
    output, _, last = done.stdout.rstrip("\n").rpartition("\n")
    code, read_yaml, checked = json.loads(last)
    return f"{code}\n{output}", read_yaml, checked


def test_a_second_run_reads_no_yaml_and_checks_no_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VACATURELINT_CACHE", str(tmp_path / "cache"))
    text = tmp_path / "a.txt"
    text.write_text(TEXT, encoding="utf-8")
    args = (str(text), "--kies", "VL201,VL302,VL701", "--formaat", "kort")
    first, read_yaml, checked = probe(*args)
    assert read_yaml
    assert checked > 0
    text.write_text(f"{TEXT} ", encoding="utf-8")  # its result is not in the cache
    assert probe(*args) == (first, False, 0)
    again, read_yaml, checked = probe(*args, "--geen-cache")
    assert again == first
    assert read_yaml
    assert checked > 0


def test_without_the_cache_no_rule_of_it_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VACATURELINT_CACHE", str(tmp_path / "cache"))
    text = tmp_path / "a.txt"
    text.write_text("Je bent een stakeholder.", encoding="utf-8")
    bad = RulePack(tuple(rule for rule in load_rules() if rule.code != "VL203"))
    monkeypatch.setattr(rulepack, "load_rules", lambda: bad)
    rulepack.put(Cache(tmp_path / "cache"))
    assert "VL203" not in probe(str(text), "--formaat", "kort")[0]
    assert "VL203" in probe(str(text), "--formaat", "kort", "--geen-cache")[0]


def test_what_is_kept_are_the_rules(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    rulepack.put(cache)
    kept = rulepack._read(rulepack._entry(cache))
    assert kept is not None
    assert kept.rules == load_rules()


@pytest.mark.parametrize("damage", [b"", b"vacaturelint-resultaat/1\nanders", b"x" * 500])
def test_a_damaged_entry_counts_as_absent(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    rulepack.put(cache)
    entry = rulepack._entry(cache)
    entry.path.write_bytes(damage)
    assert rulepack._read(entry) is None
    rulepack.take(cache)
