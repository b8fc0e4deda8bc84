"""The hooks, as pre-commit runs them on a repository with thirty vacancies: failing and passing."""

import re
import shlex
import sys
from pathlib import Path

import pytest
import yaml

from tests.hooks.repository import COMMAND, ERROR, GOOD, JARGON, NAMES, ROOT, call, git, make_repository
from vacaturelint.core.format import SUFFIXES, Format
from vacaturelint.readers.dataset.registry import DATASETS

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
TAKEN = {
    "vacaturelint": SUFFIXES,
    "vacaturelint-verbeter": tuple(suffix for one in Format if one.is_text for suffix in one.suffixes),
}
BAD = "café 'Zandeke'.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_repository(tmp_path_factory.mktemp("dertig vacatures"))


def hooked(folder: Path, name: str, *args: str, every: bool = False) -> tuple[int, str]:
    """Run one hook as our `.pre-commit-hooks.yaml` says, but with this checkout; return its status and output."""
    hook = {**HOOKS[name], "language": "system", "args": list(args)}
    hook["entry"] = hook["entry"].replace("vacaturelint", COMMAND, 1)
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    git(folder, "add", "--all", ":!.cache-van-test", ":!.pre-commit-van-test")
    command = [sys.executable, "-m", "pre_commit", "run", name, *(["--all-files"] if every else [])]
    done = call(command, folder)
    return done.returncode, done.stdout + done.stderr


def written(folder: Path, name: str, *sentences: str) -> None:
    (folder / name).write_text("\n".join((f"# Kok\n\n{GOOD}", *sentences)), encoding="utf-8")


@pytest.mark.parametrize("name", HOOKS)
def test_the_pattern_of_a_hook_is_that_of_the_formats(name: str) -> None:
    files = r"(?i)\.({})$".format("|".join(sorted(suffix[1:] for suffix in TAKEN[name])))
    assert HOOKS[name]["files"] == files, f"write in .pre-commit-hooks.yaml, at {name}: files: {files}"


@pytest.mark.parametrize("name", HOOKS)
def test_the_hook_takes_every_suffix_that_we_read(name: str) -> None:
    pattern = re.compile(HOOKS[name]["files"])
    for suffix in (*SUFFIXES, *DATASETS, ".doc", ".py", ".docxx"):
        assert bool(pattern.search(f"map/vacature{suffix}")) is (suffix in TAKEN[name])
        assert bool(pattern.search(f"map/vacature{suffix.upper()}")) is (suffix in TAKEN[name])


def test_thirty_names_pass_and_one_error_fails(folder: Path) -> None:
    assert len(NAMES) == 30
    assert hooked(folder, "vacaturelint", every=True)[0] == 0
    written(folder, BAD, ERROR)
    status, output = hooked(folder, "vacaturelint")
    assert status == 1
    assert BAD in output
    assert "VL512" in output


def test_a_note_and_a_baseline_let_it_pass(folder: Path) -> None:
    written(folder, BAD, ERROR)
    made = call([*shlex.split(COMMAND), f"./{BAD}", "--schrijf-referentie", "--referentie", "bekend.json"], folder)
    assert made.returncode == 0
    native = "Wij zoeken een native speaker Nederlands.\n"
    written(folder, BAD, ERROR, "<!-- vacaturelint: negeer VL512 -->", native)
    assert hooked(folder, "vacaturelint", "--referentie", "bekend.json")[0] == 0
    written(folder, BAD, ERROR, native)
    assert hooked(folder, "vacaturelint", "--referentie", "bekend.json")[0] == 1


def test_the_level_that_fails_is_a_choice(folder: Path) -> None:
    written(folder, BAD, JARGON)
    assert hooked(folder, "vacaturelint")[0] == 0
    assert hooked(folder, "vacaturelint", "--faal-bij", "tip", "--kies", "VL115")[0] == 1


def test_corrections_stop_the_commit_once(folder: Path) -> None:
    written(folder, BAD, JARGON)
    status, output = hooked(folder, "vacaturelint-verbeter")
    assert status == 1
    assert "files were modified by this hook" in output
    assert "project om inwoners te helpen" in (folder / BAD).read_text(encoding="utf-8")
    assert hooked(folder, "vacaturelint-verbeter")[0] == 0
