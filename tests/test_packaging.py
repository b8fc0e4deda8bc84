"""The wheel and the sdist carry all data, and run the main job with the same result as the checkout."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = ("rules", "wordlists", "model/nl_eisen", "model/nl_vacature")
EXAMPLE = ROOT / "voorbeelden" / "administratief-medewerker.docx"


def _build(source: Path, kind: str, target: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = target.iterdir()
    return built


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(_build(ROOT, "sdist", folder / "built")) as archive:
        archive.extractall(folder, filter="data")
    return next(path for path in folder.iterdir() if path.name.startswith("vacaturelint-"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, sdist: Path) -> Path:
    """Return the unpacked wheel that was built from the unpacked sdist, as a user of the sdist would."""
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(_build(sdist, "wheel", folder / "built")) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def _files(folder: Path) -> dict[str, bytes]:
    skipped = ("__pycache__", ".DS_Store")
    paths = (path for path in folder.rglob("*") if path.is_file() and not set(path.parts) & set(skipped))
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


@pytest.mark.parametrize("name", DATA)
def test_the_data_of_the_wheel_equals_the_folders(wheel: Path, name: str) -> None:
    assert _files(wheel / "vacaturelint" / "_data" / name) == _files(ROOT / name)


def test_the_wheel_holds_the_code_and_nothing_else(wheel: Path) -> None:
    assert {path.name for path in wheel.iterdir() if not path.name.endswith(".dist-info")} == {"vacaturelint"}
    code = {name for name in _files(ROOT / "vacaturelint") if not name.startswith("_data")}
    assert {name for name in _files(wheel / "vacaturelint") if not name.startswith("_data")} == code


def test_the_licences_travel_along(wheel: Path) -> None:
    names = {path.name for path in wheel.rglob("*.dist-info/licenses/**/*") if path.is_file()}
    assert {"LICENSE", "NOTICE"} <= names


def _run(home: Path, cwd: Path) -> tuple[int, dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "vacaturelint", str(EXAMPLE), "--formaat", "json"],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def test_the_main_job_gives_the_same_from_wheel_and_checkout(wheel: Path, tmp_path: Path) -> None:
    assert _run(wheel, tmp_path) == _run(ROOT, tmp_path)


def test_the_wheel_installs_the_command(wheel: Path) -> None:
    (info,) = wheel.glob("*.dist-info")
    script = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert "vacaturelint = vacaturelint.__main__:main" in script
