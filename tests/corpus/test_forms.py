"""The same vacancy gives the same findings in twelve forms, those of LibreOffice included."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.corpus.build import FORMATS, as_docx
from tests.corpus.forms import MORE
from tests.corpus.source import TEXTS, parts_of
from tests.corpus.test_formats import check, checked, told
from tests.readers.outline import outline
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

CHECKED = TEXTS[::8]
OFFICE = ("docx", "odt", "fodt", "pdf", "doc", "rtf")


def test_there_are_twelve_forms() -> None:
    assert len(FORMATS) + len(MORE) >= 12


@pytest.mark.parametrize("key", MORE)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_blocks_are_those_of_the_source(path: Path, key: str) -> None:
    name, build = MORE[key]
    parts = parts_of(path)
    assert outline(read(Source(name, build(parts)))) == outline(read(Source("x.md", FORMATS["md"](parts))))


@pytest.mark.parametrize("key", MORE)
@pytest.mark.parametrize("path", CHECKED, ids=lambda path: path.stem)
def test_the_findings_do_not_depend_on_the_form(path: Path, key: str) -> None:
    name, build = MORE[key]
    report = check(read(Source(name, build(parts_of(path)))))
    assert sorted(told(report)) == sorted(told(checked(path, "md")))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_makes_of_it_gives_the_same_findings(tmp_path: Path) -> None:
    path = CHECKED[0]
    (tmp_path / "x.docx").write_bytes(as_docx(parts_of(path)))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    expected = sorted(told(checked(path, "md")))
    for kind in OFFICE:
        out = tmp_path / kind
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(out)]
        subprocess.run([*command, str(tmp_path / "x.docx")], check=True, capture_output=True, timeout=180)
        document = read(Source(f"x.{kind}", (out / f"x.{kind}").read_bytes()))
        assert sorted(told(check(document))) == expected, kind
