"""The recipes for GitHub Actions and GitLab CI: sound YAML, and the very commands in them run on a repository."""

import json
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hooks.repository import COMMAND, ERROR, GOOD, ROOT, environment

RECIPES = ROOT / "voorbeelden" / "ci"


def github() -> list[str]:
    recipe: dict[Any, Any] = yaml.safe_load((RECIPES / "github-actions.yml").read_text(encoding="utf-8"))
    assert recipe[True]["push"]["branches"] == ["main"]  # YAML reads the key `on` as a truth value
    steps = recipe["jobs"]["vacaturelint"]["steps"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    return [step["run"] for step in steps if "run" in step]


def gitlab() -> list[str]:
    job = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text(encoding="utf-8"))["vacatures"]
    assert job["artifacts"]["reports"]["codequality"] in job["script"][0]
    return [*job["before_script"], *job["script"]]


OUTCOMES = {"github": (github, "vacaturelint.sarif"), "gitlab": (gitlab, "gl-code-quality-report.json")}


@pytest.mark.parametrize(("text", "status"), [(GOOD, 0), (GOOD + "\n" + ERROR, 1)], ids=["passes", "fails"])
@pytest.mark.parametrize("name", OUTCOMES)
def test_the_commands_of_a_recipe(name: str, text: str, status: int, tmp_path: Path) -> None:
    commands, report = OUTCOMES[name]
    (tmp_path / "vacatures").mkdir()
    (tmp_path / "vacatures" / "een kok.md").write_text(f"# Kok\n\n{text}", encoding="utf-8")
    tool = tmp_path / "bin"
    tool.mkdir()
    (tool / "vacaturelint").write_text(f'#!/bin/sh\nexec {COMMAND} "$@"\n')
    (tool / "pip").write_text("#!/bin/sh\n")  # what it installs is this checkout
    for program in tool.iterdir():
        program.chmod(0o755)
    own = environment(tmp_path)
    own["PATH"] = f"{tool}:{own['PATH']}"
    script = "set -eo pipefail\n" + "\n".join(commands())
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=own, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    found = json.loads((tmp_path / report).read_text(encoding="utf-8"))
    codes = (
        [one["ruleId"] for one in found["runs"][0]["results"]]
        if name == "github"
        else [one["check_name"] for one in found]
    )
    assert any(code.startswith("VL512") for code in codes) == bool(status)
    assert shlex.split(commands()[-1])[0] == "vacaturelint"
