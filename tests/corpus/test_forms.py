"""The same vacancy gives the same findings in twelve forms, those of LibreOffice included."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser import launched, needs_chromium, patient
from tests.corpus.build import FORMATS, as_docx, as_html
from tests.corpus.forms import MORE
from tests.corpus.source import TEXTS, parts_of
from tests.corpus.test_formats import check, checked, told
from tests.readers.outline import outline
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

CHECKED = TEXTS[::8]
PRINTED = TEXTS[4::6]
OFFICE = {"docx": CHECKED, "odt": CHECKED, "fodt": CHECKED, "pdf": CHECKED, "doc": CHECKED[:1], "rtf": CHECKED[:1]}
"""What LibreOffice makes, of which texts; a .doc and .rtf are few, for we start it again to read each of them."""
THROUGH = {
    "doc": ("Dit is een oud Word-bestand (.doc): het is gelezen via LibreOffice.",),
    "rtf": ("Dit is een RTF-bestand: het is gelezen via LibreOffice.",),
}


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
    for path in CHECKED:
        (tmp_path / f"{path.stem}.docx").write_bytes(as_docx(parts_of(path)))
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    for kind, paths in OFFICE.items():
        out = tmp_path / kind
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(out)]
        given = [str(tmp_path / f"{path.stem}.docx") for path in paths]
        subprocess.run([*command, *given], check=True, capture_output=True, timeout=400)
        for path in paths:
            document = read(Source(f"x.{kind}", (out / f"{path.stem}.{kind}").read_bytes()))
            assert sorted(told(check(document))) == sorted(told(checked(path, "md"))), (kind, path.stem)
            assert kind not in THROUGH or (document.format, document.notices) == (kind, THROUGH[kind])


@needs_chromium
def test_what_a_browser_prints_to_pdf_gives_the_same_findings() -> None:
    with launched() as opened:
        page = patient(opened.new_context()).new_page()
        for path in PRINTED:
            page.set_content(re.sub(r"<(nav|footer)>.*?</\1>", "", as_html(parts_of(path)).decode()))
            document = read(Source("x.pdf", page.pdf()))
            assert sorted(told(check(document))) == sorted(told(checked(path, "md"))), path.stem
