"""What an installed package is known by: read beside it, without the machinery that looks for packages."""

from pathlib import Path

import pytest

from vacaturelint import __version__
from vacaturelint.service import cache


def installed(root: Path, monkeypatch: pytest.MonkeyPatch, *, beside: bool) -> None:
    """Lay out a package as an installer does, with its record beside it or nowhere."""
    package = root / "vacaturelint"
    (package / "service").mkdir(parents=True)
    (package / "_data").mkdir()
    if beside:
        info = root / f"vacaturelint-{__version__}.dist-info"
        info.mkdir()
        (info / "RECORD").write_text(
            "vacaturelint/a.py,sha256=aa,1\nvacaturelint-0.1.0.dist-info/METADATA,sha256=bb,2\nvacaturelint/x.pyc,,\n"
        )
    monkeypatch.setattr(cache, "__file__", str(package / "service" / "cache.py"))
    monkeypatch.setattr(cache, "data_root", lambda: package / "_data")


def test_a_record_beside_the_package_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, monkeypatch, beside=True)
    assert cache._recorded() == ["vacaturelint/a.py,sha256=aa,1"]


def test_without_one_the_package_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, monkeypatch, beside=False)
    asked: list[str] = []

    class Found:
        def read_text(self, name: str) -> str:
            asked.append(name)
            return "vacaturelint/b.py,sha256=cc,1\n"

    monkeypatch.setattr("importlib.metadata.distribution", lambda _name: Found())
    assert cache._recorded() == ["vacaturelint/b.py,sha256=cc,1"]
    assert asked == ["RECORD"]
