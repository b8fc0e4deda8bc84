"""Old Word files and RTF: read through LibreOffice when it is there, refused with a remedy when it is not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.readers.outline import outline
from tests.readers.packages import docx_of, paragraph
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

RTF = rb"{\rtf1\ansi {\b Kok}\par Je kookt elke dag soep.\par}"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_office
def test_rtf_is_read_through_libreoffice() -> None:
    document = read(Source("x.rtf", RTF))
    assert outline(document) == ["H Kok", "P Je kookt elke dag soep."]
    assert document.format == "rtf"
    assert document.notices == ("Dit is een RTF-bestand: het is gelezen via LibreOffice.",)


@needs_office
def test_old_word_is_read_through_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(docx_of(paragraph("Stad Zandeke zoekt een kok.")))
    profile = f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "x.docx")], check=True, capture_output=True, timeout=120)
    document = read(Source("x.doc", (tmp_path / "x.doc").read_bytes()))
    assert outline(document) == ["P Stad Zandeke zoekt een kok."]
    assert document.format == "doc"


@pytest.mark.parametrize(("data", "what"), [(RTF, "een RTF-bestand"), (OLE + b"x" * 600, "een oud Word-bestand")])
def test_without_libreoffice_the_user_is_told_what_to_do(
    data: bytes, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(UnreadableError, match=f"{what}.*bewaar het als .docx"):
        read(Source("x.doc", data))


def test_a_libreoffice_that_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: os.devnull)
    with pytest.raises(UnreadableError, match="kan dit bestand niet openen"):
        read(Source("x.rtf", RTF))
