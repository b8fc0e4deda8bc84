"""What the page asks: the same findings as the command line, and files that hold what was written."""

import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from bench.parity import by_command, compared, write_corpus
from tests.editors.tracked import parts, settled, shape, story_parts
from tests.web.conftest import Server
from vacaturelint.cli.main import run
from vacaturelint.config.reader import read_config
from vacaturelint.core.format import SUFFIXES
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

ROOT = Path(__file__).parents[2]
DOCX = ROOT / "voorbeelden" / "administratief-medewerker.docx"


def test_the_page_finds_what_the_command_line_finds_to_the_byte(server: Server) -> None:
    folder = server.folder / "corpus"
    folder.mkdir()
    write_corpus(folder, ("md", "txt"))
    for path in sorted(folder.glob("*.txt"))[5:]:
        path.unlink()
    seen = list(compared(server.address, server.folder, by_command(folder)))
    shutil.rmtree(folder)
    assert len(seen) >= 28
    assert [path for path, same in seen if not same] == []


def test_settings_and_baseline_of_the_folder_hold_for_a_word_file_that_is_edited_as_markdown(server: Server) -> None:
    folder = server.folder / "team"
    folder.mkdir()
    path = folder / "vacature.docx"
    path.write_bytes(DOCX.read_bytes())
    text = {**server.api("read?name=vacature.docx", None, DOCX.read_bytes()).json, "path": "team/vacature.docx"}
    before = server.api("check", text).json
    assert len(before["remarks"]) == len(before["document"]["findings"]) > 0
    (folder / "vacaturelint.toml").write_text('referentie = "bekend.json"\n', encoding="utf-8")
    assert run([str(path), "--schrijf-referentie", "--referentie", str(folder / "bekend.json")]) == 0
    assert server.api("check", text).json["document"]["findings"] == []
    new = {**text, "text": text["text"] + "\nJe bent een stakeholder.\n"}
    assert {one["text"] for one in server.api("check", new).json["document"]["findings"]} == {"stakeholder"}
    assert server.api("check", {**new, "path": "vacature.docx"}).json["document"]["findings"]
    (folder / "vacaturelint.toml").write_text('uitsluiten = ["*.docx"]\n', encoding="utf-8")
    assert "team/vacature.docx" not in server.ask("GET", f"{server.token_path}api/folder").json
    shutil.rmtree(folder)


def test_the_page_lets_one_choose_every_file_that_a_folder_is_searched_for(server: Server) -> None:
    page = server.ask("GET", server.token_path).text
    (accepted,) = re.findall(r'type="file" accept="([^"]*)"', page)
    assert tuple(accepted.split(",")) == SUFFIXES


def test_a_word_file_becomes_text_that_reads_the_same(server: Server) -> None:
    answer = server.ask("POST", f"{server.token_path}api/read?name=a.docx", DOCX.read_bytes()).json
    before, after = (
        read_docx(Source("a.docx", DOCX.read_bytes())),
        read_markdown(Source("a.md", answer["text"].encode())),
    )
    assert [before.passage(b).text for b in before.blocks] == [after.passage(b).text for b in after.blocks]


def test_awkward_characters_read_back_as_they_were(server: Server) -> None:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    lines = [
        "# geen kop",
        "1. geen lijst",
        "- min",
        "C++ & *ster* <b> `code` _onder_",
        "a\\b",
        "[link](x)",
        "2 * 3 * 4",
    ]
    for line in lines:
        made.add_paragraph(line)
    stream = io.BytesIO()
    made.save(stream)
    answer = server.ask("POST", f"{server.token_path}api/read?name=a.docx", stream.getvalue()).json
    after = read_markdown(Source("a.md", answer["text"].encode()))
    before = read_docx(Source("a.docx", stream.getvalue()))
    assert [after.passage(b).text for b in after.blocks] == [before.passage(b).text for b in before.blocks]
    assert "C++ & *ster* <b> `code` _onder_" in after.passages[3].text


def track(server: Server, data: bytes, text: str) -> tuple[bytes, list[str]]:
    head = json.dumps({"text": text, "name": "a.docx.md", "original": "a.docx"}).encode()
    answer = server.ask("POST", f"{server.token_path}api/tracked?head={len(head)}", head + data)
    assert answer.status == 200, answer.text
    size = int(answer.headers["x-head"])
    return answer.body[size:], json.loads(answer.body[:size])["left"]


def opened(server: Server, data: bytes) -> str:
    text: str = server.ask("POST", f"{server.token_path}api/read?name=a.docx", data).json["text"]
    return text


def test_edits_come_back_as_tracked_changes_in_the_same_file(server: Server) -> None:
    data = DOCX.read_bytes()
    text = opened(server, data)
    changed = text.replace("werfreserve", "lijst van kandidaten").replace("bij voorkeur als moedertaal", "")
    body, left = track(server, data, changed + "\nEen heel nieuwe regel onderaan.\n")
    assert left == ["Een heel nieuwe regel onderaan."]
    accepted = read_docx(Source("a.docx", body)).text
    assert "lijst van kandidaten" in accepted
    assert "moedertaal" not in accepted
    with zipfile.ZipFile(io.BytesIO(body)) as made, zipfile.ZipFile(io.BytesIO(data)) as before:
        changed_parts = {name for name in before.namelist() if made.read(name) != before.read(name)}
        assert changed_parts <= {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        assert "word/comments.xml" in made.namelist()
        document = made.read("word/document.xml").decode()
    assert "<w:delText" in document


def test_whoever_refuses_every_change_has_the_file_back_as_it_was(server: Server) -> None:
    data = DOCX.read_bytes()
    lines = opened(server, data).splitlines()
    words = [nth for nth, line in enumerate(lines) if len(line.split()) > 5]
    lines[words[0]] = lines[words[0]].upper()
    lines[words[1]] = ""
    lines[words[2]] += " En nog een zin erachter."
    lines[words[3]] = f"Vooraan {lines[words[3]]}"
    lines[words[4]] = " ".join(reversed(lines[words[4]].split()))
    body, _ = track(server, data, "\n".join(lines) + "\n\nEen nieuwe regel.\n")
    assert b"<w:del " in parts(body)["word/document.xml"]
    assert settled(body, accept=True) != settled(body, accept=False)
    refused = settled(body, accept=False)
    for name in story_parts(data):
        assert shape(refused, name) == shape(data, name)
    ours = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name, inner in parts(data).items() if parts(refused)[name] != inner} <= ours


def test_a_text_that_did_not_change_has_no_changes(server: Server) -> None:
    data = DOCX.read_bytes()
    body, left = track(server, data, opened(server, data))
    assert left == []
    with zipfile.ZipFile(io.BytesIO(body)) as made:
        document = made.read("word/document.xml").decode()
    assert "w:ins " not in document
    assert "w:del " not in document


@pytest.mark.parametrize("kind", ["docx", "html", "md"])
def test_a_new_file_holds_the_text(server: Server, kind: str) -> None:
    text = "# Poetshulp\n\n- Je poetst <b>lokalen</b> & trappen.\n"
    answer = server.api("out", {"text": text, "name": "a.md", "kind": kind})
    assert answer.status == 200
    if kind == "docx":
        assert "Poetshulp" in read_docx(Source("a.docx", answer.body)).text
    elif kind == "html":
        assert "<li>" in answer.text
        assert "<b>" not in answer.text
    else:
        assert answer.text == text


def test_the_spoken_version(server: Server) -> None:
    text = "# Poetshulp\n\n## Taken\n\n- Je poetst de lokalen.\n"
    answer = server.api("speech", {"text": text, "name": "a.md"}).json
    assert ["Wat doe je?", "Je poetst de lokalen."] in answer["parts"]
    assert b"<speak" in server.api("ssml", {"text": text, "name": "a.md"}).body


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("check", {"text": "a"}, "name"),
        ("check", {"text": "", "name": "a.md"}, "leeg"),
        ("check", {"text": "a", "name": "a.md", "said": {"niveau": "Q"}}, "Q"),
        ("out", {"text": "a", "name": "a.md", "kind": "exe"}, "exe"),
        ("keep", {}, "rule"),
        ("open", {"path": "../../etc/passwd"}, "niet in de map"),
    ],
)
def test_a_wrong_request_gets_a_clear_answer(server: Server, name: str, content: object, words: str) -> None:
    answer = server.api(name, content)
    assert 400 <= answer.status < 500
    assert words in answer.text


def test_bytes_that_are_no_document(server: Server) -> None:
    answer = server.ask("POST", f"{server.token_path}api/read?name=a.docx", b"PK\x03\x04 kapot")
    assert answer.status == 422
    assert server.ask("POST", f"{server.token_path}api/check", b"{").status == 400
    assert server.ask("GET", f"{server.token_path}static/..%2fpage.py").status == 404


def test_the_folder_its_report_and_what_is_remembered_for_it(server: Server) -> None:
    (server.folder / "een.md").write_text("# Poetshulp\n\nJe bent een stakeholder.\n", encoding="utf-8")
    assert server.ask("GET", f"{server.token_path}api/folder").json == ["een.md"]
    assert b"stakeholder" in server.api("open", {"path": "een.md"}).body
    report = server.ask("GET", f"{server.token_path}api/report")
    assert "stakeholder" in report.text
    text = {"text": "Je bent een stakeholder.", "name": "a.md"}
    codes = [finding["code"] for finding in server.api("check", text).json["document"]["findings"]]
    assert "VL203" in codes
    kept = server.api("keep", {"word": "stakeholder"}).json["path"]
    assert read_config(Path(kept)).path == kept
    after = [finding["text"] for finding in server.api("check", text).json["document"]["findings"]]
    assert "stakeholder" not in after
    team = server.folder / "team" / "vacaturelint.toml"
    team.parent.mkdir()
    team.write_text('niveau = "C"\n', encoding="utf-8")
    assert server.api("keep", {"word": "x", "path": "team/een.md"}).json["path"] == str(team)
    team.write_bytes("# café".encode("cp1252"))
    refused = server.api("keep", {"word": "x", "path": "team/een.md"})
    assert refused.status == 400
    assert str(team) in refused.text
    shutil.rmtree(team.parent)
    Path(kept).unlink()
    (server.folder / "een.md").unlink()
