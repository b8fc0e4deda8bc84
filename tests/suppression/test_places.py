"""A wish hides what stands in its own block: a term that returns is told at the first place that is left."""

import io
from pathlib import Path

import docx
import pytest

from vacaturelint.cli.main import run
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.suppression.directives import find_directives

JARGON = "Je werkt aan een project teneinde inwoners te helpen."
WISH = "vacaturelint: negeer {}"
ASK = ("-f", "kort", "--kies", "VL115", "--faal-bij", "tip")
OUT = tuple[int, str]


def as_md(wish: str, *lines: str) -> bytes:
    return "\n\n".join(["# Zaalwachter", f"<!-- {wish} -->\n{lines[0]}", *lines[1:]]).encode()


def as_html(wish: str, *lines: str) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html lang='nl'><body><h1>Zaalwachter</h1><!-- {wish} -->{body}</body></html>".encode()


def as_txt(wish: str, *lines: str) -> bytes:
    return "\n\n".join(["Zaalwachter", wish, *lines]).encode()


def as_docx(wish: str, *lines: str) -> bytes:
    made = docx.Document()
    made.add_heading("Zaalwachter", 1)
    for nth, line in enumerate(lines):
        paragraph = made.add_paragraph(line)
        if not nth:
            made.add_comment(paragraph.runs[0], text=wish, author="An", initials="A")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


FORMATS = {"md": as_md, "html": as_html, "txt": as_txt, "docx": as_docx}


def checked(folder: Path, kind: str, data: bytes, capsys: pytest.CaptureFixture[str], *args: str) -> OUT:
    path = folder / f"a.{kind}"
    path.write_bytes(data)
    status = run([str(path), "--geen-cache", *(args or ASK)])
    return status, " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("kind", FORMATS)
def test_the_later_places_are_still_told(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, wish = FORMATS[kind], WISH.format("VL115")
    assert checked(tmp_path, kind, make(wish, JARGON), capsys)[0] == 0
    status, output = checked(tmp_path, kind, make(wish, JARGON, JARGON), capsys)
    assert status == 1
    assert "VL115" in output
    assert "VL903" not in output
    whole = make(WISH.format("VL115").replace("negeer", "negeer-bestand"), JARGON, JARGON)
    assert checked(tmp_path, kind, whole, capsys)[0] == 0


@pytest.mark.parametrize("kind", FORMATS)
def test_a_wish_that_does_nothing_is_told(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make = FORMATS[kind]
    for verb in ("negeer", "negeer-bestand"):
        wish = WISH.replace("negeer", verb)
        clean = checked(tmp_path, kind, make(wish.format("VL115"), "Je helpt inwoners."), capsys)
        assert clean[0] == 1
        assert "'negeer VL115' is niet meer nodig" in clean[1]
        unknown = checked(tmp_path, kind, make(wish.format("VL2222"), "Je helpt inwoners."), capsys)
        assert "Er is geen regel 'VL2222'" in unknown[1]


def test_a_rule_about_the_whole_document_needs_the_whole_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = as_md(WISH.format("VL701"), "Je helpt inwoners.")
    output = checked(tmp_path, "md", data, capsys, "-f", "kort", "--kies", "VL701", "--faal-bij", "tip")[1]
    assert "Schrijf 'vacaturelint: negeer-bestand VL701'." in output


def test_a_word_comment_counts_for_every_line_of_its_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = as_docx(WISH.format("VL115"), f"Je helpt inwoners.\n{JARGON}")
    assert checked(tmp_path, "docx", data, capsys)[0] == 0


@pytest.mark.parametrize("end", ["", "\n", "\nJe helpt inwoners.\n"])
def test_a_wish_in_a_text_knows_its_own_line_and_no_more(end: str) -> None:
    wish = WISH.format("VL115")
    document = read_text(Source("a.txt", f"Zaalwachter\n\n{wish}{end}".encode()))
    (found,) = find_directives(document)
    assert found.own is not None
    assert document.text[found.own.start : found.own.end] == wish
