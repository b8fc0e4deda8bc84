"""The text that the page lets one edit: a document of another format as Markdown that reads the same."""

from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.web.markdown import editable

PAGE = b"""<html lang="nl"><body><h1>Kok</h1><p>Je kookt # en * zonder _haast_.</p><ul>
<li>soep<ul><li>warm</li></ul></li>
<li>vis</li></ul><h3>Loon</h3><p>1. Veel</p></body></html>"""


def test_blocks_become_markdown_that_reads_as_the_same_blocks() -> None:
    document = read(Source("a.html", PAGE))
    made = editable(document)
    assert made.startswith("# Kok\n\nJe kookt ")
    assert "\n- soep\n  - warm\n- vis\n\n### Loon\n" in made
    again = read(Source("a.md", made.encode()))
    kinds = [(block.kind, document.passage(block).text) for block in document.blocks]
    assert [(block.kind, again.passage(block).text) for block in again.blocks] == kinds
    assert [block.level for block in again.blocks] == [block.level for block in document.blocks]


def test_a_text_is_edited_as_it_is() -> None:
    for name in ("a.md", "a.txt"):
        document = read(Source(name, b"# Kok\n\nJe  kookt.\n"))
        assert editable(document) == document.text


def test_a_table_stays_a_table_and_loses_no_cell() -> None:
    page = b"""<html lang="nl"><body><h1>Kok</h1><table><tr><td>Uren</td></tr>
<tr><td>Loon</td><td>a | b</td><td>2.450 euro</td></tr></table><p>Je kookt.</p></body></html>"""
    document = read(Source("a.html", page))
    made = editable(document)
    assert "| Loon | a \\| b | 2.450 euro |" in made
    again = read(Source("a.md", made.encode()))
    kinds = [(block.kind, document.passage(block).text) for block in document.blocks]
    assert [(block.kind, again.passage(block).text) for block in again.blocks] == kinds
    assert "2.450 euro" in dict(kinds).values()
