"""What the program is known by: an installed package by the record of its installer, a checkout by its files."""

import os
from pathlib import Path

import pytest

from vacaturelint import __version__
from vacaturelint.service.stamp import stamp_of

RECORD = "vacaturelint/a.py,sha256=aa,1\n"


def laid_out(root: Path, record: str | None = None) -> tuple[Path, Path]:
    """Return a package as an installer lays it out, with its record beside it or nowhere, and its data."""
    package = root / "vacaturelint"
    for name in ("rules", "wordlists", "model"):
        (package / "_data" / name).mkdir(parents=True)
    (package / "a.py").write_text("x = 1\n")
    if record is not None:
        info = root / f"vacaturelint-{__version__}.dist-info"
        info.mkdir()
        (info / "RECORD").write_text(record)
    return package, package / "_data"


def test_an_installed_package_is_known_by_its_record_wherever_it_lies(tmp_path: Path) -> None:
    first = laid_out(tmp_path / "een", RECORD)
    same = laid_out(
        tmp_path / "twee", f"vacaturelint/x.pyc,,\nvacaturelint-0.1.0.dist-info/METADATA,sha256=b,2\n{RECORD}"
    )
    other = laid_out(tmp_path / "drie", RECORD.replace("aa", "ab"))
    assert stamp_of(*first) == stamp_of(*same)
    assert stamp_of(*first) != stamp_of(*other)


def test_a_record_that_lies_elsewhere_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Found:
        def read_text(self, name: str) -> str:
            asked.append(name)
            return RECORD

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Found())
    assert stamp_of(*laid_out(tmp_path / "een")) == stamp_of(*laid_out(tmp_path / "twee", RECORD))
    assert asked == ["RECORD"]


def test_a_checkout_is_known_by_its_files_and_not_by_what_python_compiled(tmp_path: Path) -> None:
    package, _ = laid_out(tmp_path, RECORD)
    (tmp_path / "rules").mkdir()
    rule = tmp_path / "rules" / "VL999.yaml"
    rule.write_text("code: VL999\n")
    before = stamp_of(package, tmp_path)
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.pyc").write_text("")
    assert stamp_of(package, tmp_path) == before
    os.utime(rule, ns=(0, 0))
    later = stamp_of(package, tmp_path)
    (package / "a.py").write_text("x = 10\n")
    assert len({before, later, stamp_of(package, tmp_path)}) == 3
