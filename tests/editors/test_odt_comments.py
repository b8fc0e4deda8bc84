"""Comments in an OpenDocument text: at their words, again the same, and without them the file of before."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

from tests.corpus.build import FORMATS, odt_of
from tests.corpus.source import TEXTS, parts_of
from tests.examples import PARSER
from vacaturelint.cli.main import run
from vacaturelint.core.finding import Category, Finding, Severity
from vacaturelint.core.text import Document, Span
from vacaturelint.editors.odt_comments import annotate_odt, bare_odt
from vacaturelint.editors.remark import LONGEST
from vacaturelint.readers.builder import AUTHOR
from vacaturelint.readers.odt import read_odt
from vacaturelint.readers.source import Source
from vacaturelint.service.checker import Checker
from vacaturelint.service.setup import Setup

MOMENT = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
BODY = (
    '<text:h text:outline-level="1">Kok</text:h>'
    '<text:p>Je  kookt<text:s text:c="2"/><text:span>graag <text:a>in</text:a> het</text:span> team op '
    "<text:date>1 mei</text:date> hier.</text:p>"
    "<text:p>Let<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot.</text:p>"
    "</text:note-body></text:note> op.</text:p>"
)
HEAVY = [path for path in TEXTS if "zwaar" in path.name]


def content(data: bytes) -> "etree._Element":
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))


def canonical(data: bytes) -> bytes:
    return etree.tostring(content(data), method="c14n", exclusive=True)


def read(data: bytes) -> Document:
    return read_odt(Source("a.odt", data))


def finding(document: Document, words: str | None, code: str = "VL201") -> Finding:
    start = document.text.index(words) if words else 0
    span = Span(start, start + len(words)) if words else None
    return Finding(code, "naam", Category.JARGON, Severity.HINT, f"Over {words}.", "", span, words or "", None, (), "x")


def commented(data: bytes) -> list[tuple[str, str]]:
    """Return the words between the ends of each comment, and its first line, in order."""
    found: list[tuple[str, str]] = []
    pieces: dict[str, str] = {}
    first: dict[str, str] = {}
    inside = False
    for event, node in etree.iterwalk(content(data), events=("start", "end")):
        name = etree.QName(node).localname
        own = next((str(value) for key, value in node.attrib.items() if str(key).endswith("}name")), "")
        if name == "annotation":
            inside = event == "start"
            pieces.setdefault(own, "")
            first.setdefault(own, "".join(map(str, node[2].itertext())))
        elif name == "annotation-end" and event == "start":
            found.append((pieces.pop(own), first[own]))
        text = "" if inside or name == "note" else (node.text if event == "start" else node.tail) or ""
        if event == "end" and name == "annotation":
            text = node.tail or ""
        pieces = {key: before + text for key, before in pieces.items()}
    return found


@pytest.mark.parametrize(
    "words", ["kookt", "Je", "kookt  graag in", "graag in het team", "1 mei", "team op 1", "hier."]
)
def test_a_comment_stands_at_its_words(words: str) -> None:
    data = odt_of(BODY)
    document = read(data)
    made = annotate_odt(data, document, [finding(document, words)], MOMENT)
    ((between, line),) = commented(made)
    assert line == f"Tip: Over {' '.join(words.split())}."
    expected = "1 mei" if words == "1 mei" else "team op 1 mei" if "op 1" in words else words
    assert "".join(between.split()) == "".join(expected.split()), "a field is not cut"
    assert read(made).text == document.text
    assert canonical(bare_odt(made)[0]) == canonical(data)


def test_what_is_about_the_whole_or_in_a_note_stands_at_the_title() -> None:
    data = odt_of(BODY)
    document = read(data)
    made = annotate_odt(data, document, [finding(document, None), finding(document, "noot", "VL115")], MOMENT)
    assert sorted(between for between, _ in commented(made)) == ["Kok", "Kok"]
    assert "Bij 'noot':" in "".join(map(str, content(made).itertext()))


def test_neighbours_and_the_same_place_keep_their_order() -> None:
    data = odt_of(BODY)
    document = read(data)
    found = [
        finding(document, words, f"VL20{nth}") for nth, words in enumerate(("kookt", "kookt  graag", "graag", "in"))
    ]
    texts = re.findall(r"Over (.*?)\.<", etree.tostring(content(annotate_odt(data, document, found, MOMENT))).decode())
    assert texts == ["kookt graag", "kookt", "graag", "in"]


@pytest.mark.parametrize("path", HEAVY, ids=lambda path: path.stem)
def test_a_vacancy_gets_each_remark_once_and_again_the_same(path: Path) -> None:
    checker = Checker(Setup(), PARSER)
    data = FORMATS["odt"](parts_of(path))
    report = checker.check(Source("a.odt", data))[0]
    once = annotate_odt(data, report.document, report.findings, MOMENT)
    assert len(commented(once)) == len(report.findings)
    bare, earlier = bare_odt(once)
    assert canonical(bare) == canonical(data)
    again = checker.check(Source("a.odt", bare))[0]
    later = MOMENT + timedelta(days=1)
    assert annotate_odt(bare, again.document, again.findings, later, earlier) == once
    for note in content(once).iter("{*}annotation"):
        assert len(" ".join(map(str, note.itertext("{*}p"))).split()) <= LONGEST
    with zipfile.ZipFile(io.BytesIO(once)) as new, zipfile.ZipFile(io.BytesIO(data)) as old:
        assert new.namelist() == old.namelist()
        assert all(new.read(name) == old.read(name) for name in old.namelist() if name != "content.xml")


def test_one_that_is_answered_or_resolved_stays_and_is_not_said_twice() -> None:
    data = odt_of(BODY)
    document = read(data)
    found = [finding(document, "kookt"), finding(document, "team", "VL115")]
    once = annotate_odt(data, document, found, MOMENT)
    root = content(once)
    note = next(root.iter("{*}annotation"))
    note.set("{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}resolved", "true")
    resolved = odt_with(once, etree.tostring(root))
    twice = annotate_odt(resolved, read(resolved), found, MOMENT)
    assert sorted(line for _, line in commented(twice)) == ["Tip: Over kookt.", "Tip: Over team."]
    assert b"resolved" in etree.tostring(content(twice))
    foreign = odt_with(
        once, etree.tostring(content(once)).replace(AUTHOR.encode() + b"</dc:creator>", b"An</dc:creator>", 1)
    )
    assert (
        sum(line == "Tip: Over kookt." for _, line in commented(annotate_odt(foreign, read(foreign), found, MOMENT)))
        == 2
    )


def odt_with(data: bytes, xml: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info, xml if info.filename == "content.xml" else old.read(info))
    return out.getvalue()


def test_the_command_keeps_the_format_unless_word_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("v.odt").write_bytes(FORMATS["odt"](parts_of(HEAVY[0])))
    assert run(["annoteer", "v.odt"]) == 0
    assert "geschreven: v.opmerkingen.odt" in capsys.readouterr().err
    assert run(["annoteer", "v.opmerkingen.odt", "-o", "weer.odt"]) == 0
    assert canonical(Path("weer.odt").read_bytes()) == canonical(Path("v.opmerkingen.odt").read_bytes())
    assert run(["annoteer", "v.odt", "-o", "v.docx"]) == 0
    assert "word/comments.xml" in zipfile.ZipFile("v.docx").namelist()


def test_libreoffice_shows_them_all(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not here")
    source = Path(__file__).parent / "libreoffice" / "kaders.docx"
    home = f"-env:UserInstallation=file://{tmp_path}/profiel"

    def converted(path: Path, kind: str, folder: str) -> Path:
        command = [soffice, home, "--headless", "--convert-to", kind, "--outdir", str(tmp_path / folder), str(path)]
        subprocess.run(command, check=True, capture_output=True)
        return tmp_path / folder / f"{path.stem}.{kind}"

    data = converted(source, "odt", "een").read_bytes()
    report = Checker(Setup(), PARSER).check(Source("a.odt", data))[0]
    assert report.findings
    made = tmp_path / "a.odt"
    made.write_bytes(annotate_odt(data, report.document, report.findings, MOMENT))
    with zipfile.ZipFile(converted(made, "docx", "twee")) as word:
        shown = etree.fromstring(word.read("word/comments.xml"))
    assert len(shown) == len(report.findings)
