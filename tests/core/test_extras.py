"""What to install for an extra: a command that this very Python can run, with the versions that we promise."""

import importlib.metadata
import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from vacaturelint.core.extras import how_to_get, packages_of

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("extra", ["dask", "lsp", "parquet", "web"])
def test_an_extra_names_its_own_packages_and_no_other(extra: str) -> None:
    found = [Requirement(one) for one in packages_of(extra)]
    assert {one.name for one in found} == {Requirement(one).name for one in PROJECT["optional-dependencies"][extra]}
    assert all(one.specifier and one.marker is None for one in found)
    assert all(f'"{one}"' in how_to_get(extra, "Voor dit") for one in found)


@pytest.mark.parametrize(
    ("has_pip", "command"), [(True, '"{}" -m pip install "'), (False, 'uv pip install --python "{}" "')]
)
def test_the_command_is_one_that_is_there(has_pip: bool, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object() if has_pip else None)
    said = how_to_get("web", "Voor de pagina")
    assert said.startswith(f"Voor de pagina is nog iets nodig. Installeer het met: {command.format(sys.executable)}")


def test_from_its_files_it_is_installed_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "requires", missing)
    assert how_to_get("web", "Voor de pagina").endswith('staan en geef: pip install ".[web]"')
