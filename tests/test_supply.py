"""What we build on: versions that CI installs, within the bounds that a user gets, under licences that may travel."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bench.licences import brought

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_UNSEEN = ("niet vermeld", "UNKNOWN", "")
_PICKLED_MAPS = "20251107"
"""A pdfminer.six that still unpickles its character maps."""


def _wanted() -> Iterator[Requirement]:
    extras = PROJECT["optional-dependencies"].values()
    for line in (*PROJECT["dependencies"], *(line for extra in extras for line in extra)):
        yield Requirement(line)


def test_ci_installs_a_version_of_everything_that_a_user_may_get() -> None:
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if not line.startswith("#"))
    pinned = {canonicalize_name(name): version for name, version in pairs}
    outside = [str(one) for one in _wanted() if not one.specifier.contains(pinned[canonicalize_name(one.name)])]
    assert outside == []


def test_no_pdfminer_with_pickled_maps_is_allowed() -> None:
    (pdfminer,) = (one for one in _wanted() if one.name == "pdfminer.six")
    assert not pdfminer.specifier.contains(_PICKLED_MAPS)


def test_what_the_wheel_brings_states_a_licence_that_lets_it_travel_along() -> None:
    found = {name: licence for name, (_, licence) in brought().items() if name != "vacaturelint"}
    assert len(found) > 30
    assert {name: one for name, one in found.items() if one in _UNSEEN or "GPL" in one} == {}
