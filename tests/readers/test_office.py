"""Old Word files and RTF without a LibreOffice that works; with one, `tests/corpus/test_forms.py` reads them."""

import os
import shutil

import pytest

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

RTF = rb"{\rtf1\ansi {\b Kok}\par Je kookt elke dag soep.\par}"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(("data", "what"), [(RTF, "een RTF-bestand"), (OLE + b"x" * 600, "een oud Word-bestand")])
def test_without_libreoffice_the_user_is_told_what_to_do(
    data: bytes, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableError, match=f"{what}.*bewaar het als .docx"):
        read(Source("x.doc", data))


def test_a_libreoffice_that_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: os.devnull)
    with pytest.raises(UnreadableError, match="kan dit bestand niet openen"):
        read(Source("x.rtf", RTF))
