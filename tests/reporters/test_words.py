"""Every output has the words of a document as one list: each once, with what to write and its number of places."""

import functools
import io
import json

from tests.examples import PARSER, every_rule
from vacaturelint import check_text
from vacaturelint.core.finding import Category
from vacaturelint.core.report import DocumentReport
from vacaturelint.engine import check_document
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.reporters.html import document_lines
from vacaturelint.reporters.json import document_json
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.words import WordRow, word_rows
from vacaturelint.vacancy.posting import Overrides

TEXT = (
    "# Kok\n\nJe startwedde is vast. De startwedde stijgt. Je komt in een werfreserve. "
    "Je werkt met CRM en een ERP-pakket."
)
ROWS = (
    WordRow("startwedde", "startloon", 2, "VL201"),
    WordRow("werfreserve", "… (lijst van geslaagde kandidaten die we later kunnen contacteren)", 1, "VL201"),
    WordRow("CRM", "… (programma met gegevens van klanten en contacten)", 1, "VL204"),
    WordRow("ERP", "Leg het uit: programma voor bestellingen, voorraad en boekhouding.", 1, "VL204"),
)


@functools.cache
def _report() -> DocumentReport:
    report, problems = check_document(read_markdown(Source("a.md", TEXT.encode())), every_rule(), PARSER, Overrides())
    assert not problems
    return report


def test_a_word_that_returns_is_one_row() -> None:
    rows = {row.word: row for row in word_rows(_report().findings)}
    assert [rows.get(row.word) for row in ROWS] == list(ROWS)
    assert sum(row.word.casefold() == "startwedde" for row in rows.values()) == 1


def test_json_and_the_page_show_the_same_list() -> None:
    report = _report()
    rows = word_rows(report.findings)
    shown = json.loads(json.dumps(document_json(report, Look())))["words"]
    assert [tuple(entry.values()) for entry in shown] == [(r.word, r.write, r.places, r.code) for r in rows]
    page = io.StringIO("\n".join(document_lines(report, Look()))).getvalue()
    table = page[page.index("<h3>Woorden</h3>") :]
    assert "<td>startwedde</td><td>startloon</td><td>2</td><td>VL201</td>" in table


def test_the_words_between_a_verb_and_its_tail_keep_a_row_of_their_own() -> None:
    text = "# Kok\n\nWie start, dient van onberispelijk gedrag te zijn."
    report, _ = check_document(read_markdown(Source("a.md", text.encode())), every_rule(), PARSER, Overrides())
    rows = {row.word: row.write for row in word_rows(report.findings)}
    assert rows["dient … te"] == "moet …"
    assert "van onberispelijk gedrag" in rows


def test_a_formal_word_that_readers_know_is_style_and_stands_in_the_table_of_words() -> None:
    findings = (
        check_text("# Kok\n\nJe kookt teneinde gasten te helpen. Je komt in de werfreserve.\n").documents[0].findings
    )
    told = {finding.text: finding.category for finding in findings if finding.text in ("teneinde", "werfreserve")}
    assert told == {"teneinde": Category.READABILITY, "werfreserve": Category.JARGON}
    assert {"teneinde", "werfreserve"} <= {row.word for row in word_rows(findings)}
