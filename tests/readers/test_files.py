"""Paths and kinds of file: nothing hangs, nothing is guessed, each refusal says what to do."""

import os
import random
import shutil
import socket
import tempfile
from pathlib import Path

import pytest

from tests.corpus.build import as_docx
from tests.corpus.source import Part
from tests.readers.packages import zipped
from vacaturelint.errors import UnreadableError
from vacaturelint.readers import limits
from vacaturelint.readers.files import read_file
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

KOK = [Part("tekst", ("Stad Zandeke zoekt een kok.",))]


def test_a_file_is_read_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"kok")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert read_file(str(tmp_path / "b.txt")) == Source(str(tmp_path / "b.txt"), b"kok")


def test_a_name_that_is_no_utf8_is_no_problem(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/kok\xff.txt")
    Path(path).write_bytes(b"kok")
    assert read_file(path).data == b"kok"


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    (tmp_path / "kring").symlink_to(tmp_path / "kring")
    for name, message in (
        (str(tmp_path), "In deze map staat geen document"),
        (str(tmp_path / "pijp"), "FIFO"),
        ("/dev/null", "apparaat"),
        ("/dev/zero", "apparaat"),
        (str(tmp_path / "kring"), "kring"),
        (str(tmp_path / "weg"), "bestaat niet"),
        ("a\0b", "nulteken"),
    ):
        with pytest.raises(UnreadableError, match=message):
            read_file(name)


def test_a_socket_is_refused() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/s")
        with pytest.raises(UnreadableError):
            read_file(f"{folder}/s")


def test_limits_are_named(tmp_path: Path) -> None:
    big = tmp_path / "groot.txt"
    with big.open("wb") as file:
        file.truncate(limits.MAX_FILE_BYTES + 1)
    with pytest.raises(UnreadableError, match="30 MB"):
        read_file(str(big))
    with pytest.raises(UnreadableError, match="30 MB"):
        read(Source("x.txt", b"x" * (limits.MAX_FILE_BYTES + 1)))
    with pytest.raises(UnreadableError, match="1000000 tekens"):
        read(Source("x.txt", b"een woord " * 110_000))
    with pytest.raises(UnreadableError, match="50000"):
        read(Source("x.txt", b"a\n\n" * 60_000))
    with pytest.raises(UnreadableError, match="100 MB"):
        read(Source("x.docx", zipped({"word/document.xml": " " * 110_000_000})))


def test_content_goes_before_the_name() -> None:
    for name, notices in (("x.docx", 0), ("x.dotx", 0), ("x.txt", 1), ("x.doc", 1), ("x.pdf", 1), ("vacature", 0)):
        document = read(Source(name, as_docx(KOK)))
        assert document.format == "docx"
        assert len(document.notices) == notices
    page = read(Source("x.txt", b"<!doctype html><p>Je kookt.</p>"))
    assert (page.format, len(page.notices)) == ("html", 1)


@pytest.mark.parametrize("suffix", [".docx", ".docm", ".odt", ".pdf"])
def test_text_by_the_name_of_another_format_is_refused(suffix: str) -> None:
    for text in (b"Gewoon tekst.", random.Random(3).randbytes(300)):
        with pytest.raises(UnreadableError, match="maar dit is geen"):
            read(Source(f"x{suffix}", text))


PAGES = {
    "inline tags first": b"<strong>Kok</strong><br><br><strong>Profiel</strong><ul><li>Je kookt.</li></ul>",
    "text first": b"Wij zoeken een kok.<br/><ul><li>Je kookt.</li></ul>",
    "front matter": b"---\r\ntitle: x\r\n---\r\n<h1>Kok</h1><p>Je kookt.</p>",
    "comment first": b"<!-- x --><p>Je kookt.</p>",
    "xhtml": b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>Je kookt.</p></html>',
}


@pytest.mark.parametrize("data", PAGES.values(), ids=PAGES)
def test_a_piece_of_a_page_is_a_page_whatever_it_begins_with(data: bytes) -> None:
    for name in ("x.html", "x"):
        document = read(Source(name, data))
        assert document.format == "html"
        assert "<" not in document.text
        assert "Je kookt." in document.text


def test_a_word_between_angle_brackets_does_not_make_text_a_page() -> None:
    assert read(Source("x.txt", b"Vul <naam> en <br> in.")).format == "txt"


def test_xml_that_is_no_document_is_refused() -> None:
    with pytest.raises(UnreadableError, match="XML"):
        read(Source("x.xml", b'<?xml version="1.0"?><rss><item>Kok</item></rss>'))


REFUSED = {
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "oud Word"),
    "locked Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "rtf": (rb"{\rtf1 kok}", "RTF"),
    "image": (b"\x89PNG\r\n\x1a\n", "afbeelding"),
    "excel": (zipped({"xl/workbook.xml": "<x/>"}), "Excel"),
    "slides": (zipped({"ppt/presentation.xml": "<x/>"}), "PowerPoint"),
    "zip": (zipped({"kok.txt": "kok"}), "geen Word"),
    "broken zip": (zipped({"kok.txt": "kok"})[:30], "beschadigd"),
    "empty": (b" \n ", "leeg"),
    "binary": (b"\x00\x01\x02", "geen Word"),
    "word 2003": (b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', "oud Word"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_no_reader_reads_is_refused_with_a_remedy(
    data: bytes, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)  # without LibreOffice
    with pytest.raises(UnreadableError, match=message):
        read(Source("x.docx", data))
