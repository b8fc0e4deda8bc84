"""Markdown: every word of the file is in a block or is said to be left out, and keeps its place."""

import pytest

from tests.readers.outline import outline
from vacaturelint.core.text import Document, Span
from vacaturelint.readers.html import read_html
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source


def read(text: str) -> Document:
    return read_markdown(Source("x.md", text.encode()))


TEXTS = {
    "escapes": (r"Nederlands is \*nodig\* en je mailt naar jobs\@stad.be. Je bent er\!", None),
    "entities": ("Geduld &amp; pit:&nbsp;je wint &euro; 5 &#39;netto&#39;.", "Geduld & pit: je wint € 5 'netto'."),
    "links": (
        "Zie [de site](https://x.be/a_(b) 'titel.') en [Word][w]. En [w]. Mail <a@x.be>.\n\n[w]: http://w.be",
        "Zie de site en Word. En w. Mail a@x.be.",
    ),
    "words are not sought in an address": ("[lees](http://x.be/en). Je kookt en bakt.", "lees. Je kookt en bakt."),
    "code": ("Je kent `Excel` en ``a`b``.", "Je kent Excel en a`b."),
    "inline tags": ("Je <b>kookt</b> en <u>bakt</u><!-- weg --> hier.", "Je kookt en bakt hier."),
    "quote": ("> Je kookt\n> en *bakt* hier.", "Je kookt en bakt hier."),
    "a footnote mark": ("Je kookt[^1] hier.", "Je kookt hier."),
    "loose signs": ("R&D en A & B: 5 < 6 en * en _ [ ] ook.", "R&D en A & B: 5 < 6 en * en _ [ ] ook."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_running_text_is_read_whole(text: str, expected: str | None) -> None:
    assert outline(read(text)) == [f"P {expected or text.replace(chr(92), '')}"]


FORMS = {
    "cells": (
        "| Rang | Loon |\n|---|---|\n| D1 \\| D3 | 2500&nbsp;euro<br>bruto |",
        ["C Rang", "C Loon", "C D1 | D3", "C 2500 euro bruto"],
    ),
    "code in cells": ("| a | b |\n|---|---|\n| `Excel` | `Word` en pit |", ["C a", "C b", "C Excel", "C Word en pit"]),
    "a list without a tick": ("- [ ] Je kookt.\n- [ ] Je bakt.", ["L Je kookt.", "L Je bakt."]),
    "a list with a tick": ("- [x] Je kookt.\n- [ ] Je bakt.", ["L Je kookt.", "L "]),
    "footnotes": ("Kok[^1].\n\n[^1]: Voltijds\n[^2]: Ook &euro; 5.", ["P Kok.", "M Voltijds", "M Ook € 5."]),
    "indented": ("Kok:\n\n    Je kookt.\n    Je bakt.", ["P Kok:", "P Je kookt.", "P Je bakt."]),
    "fenced": ("```  \nJe kookt.\n``` \n\nJe bakt.", ["P Je kookt.", "P Je bakt."]),
    "bold line": ("**Jouw plek**\n\nJe kookt.", ["H Jouw plek", "P Je kookt."]),
    "known heading": ("Kok\n\nJouw profiel\n\nJe kookt.", ["P Kok", "H Jouw profiel", "P Je kookt."]),
    "typed bullets after a break": ("Taken:<br>- koken<br>- bakken", ["P Taken:", "L koken", "L bakken"]),
    "yaml": ("---  \ntitle: 'Kok'\nloon: 5\n---\t\nJe kookt.", ["H Kok", "P Je kookt."]),
    "toml": ('+++\ntitle = "Bakker"\n+++\n\n# Kok\n\nJe kookt.', ["H Kok", "P Je kookt."]),
    "a line is no front matter": ("---\nJe kookt.\n\n---\nJe bakt.", ["P Je kookt.", "P Je bakt."]),
    "html": (
        "<div>\n<h2>Taken</h2>\n<p>Je kookt &amp; bakt.<br>Je tilt.</p>\n<ul><li>soep</li></ul>\n</div>\n\n<details>\n"
        "<summary>Aanbod</summary>\n\nEen *fiets*.\n\n</details>\n<table><tr><td>Loon</td><td>5</td></tr></table>\n"
        "<script>weg</script>",
        ["H Taken", "P Je kookt & bakt.", "P Je tilt.", "L soep", "H Aanbod", "P Een fiets.", "C Loon", "C 5"],
    ),
    "html in a list": ("<ul>\n<li>soep\n\n</li>\n<li><b>brood</b></li>\n</ul>\n", ["L soep", "L brood"]),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_every_form_is_known(text: str, expected: list[str]) -> None:
    assert outline(read(text)) == expected


def test_a_finding_stands_at_its_words_in_the_file() -> None:
    text = "# Kok\n\nJe kookt &amp; je *bakt* &nbsp;brood\\!\n\n<p>Je tilt &eacute;&eacute;n ton.</p>\n"
    document = read(text)
    for word, raw in (("bakt", "bakt"), ("brood!", "brood\\!"), ("één", "&eacute;&eacute;n"), ("&", "&amp;")):
        passage = next(passage for passage in document.passages if word in passage.text)
        span = passage.span(passage.text.index(word), passage.text.index(word) + len(word))
        assert text[span.start : span.end] == raw


@pytest.mark.parametrize(
    "link", ['[dit](http://x.be " over werk.")', "<http://x.be/werk>", "[dit](http://x.be) (goed)"]
)
def test_words_behind_a_link_are_not_sought_in_its_address_or_title(link: str) -> None:
    text = f"Lees {link} over werk."
    (passage,) = read(text).passages
    at = passage.text.rindex(" over werk.")
    assert passage.span(at, at + len(" over werk.")) == Span(text.rindex(" over"), len(text))


def test_code_in_a_language_is_left_out_and_said() -> None:
    document = read("Kok\n\n```python\nprint()\n```\n")
    assert outline(document) == ["P Kok"]
    assert document.notices == ("Niet gelezen: een stuk in code (regel 3).",)


@pytest.mark.parametrize("info", ["text", "txt", "{note}", " Markdown "])
def test_a_fence_around_text_is_read(info: str) -> None:
    document = read(f"Kok\n\n```{info}\nJe kookt.\n```\n")
    assert outline(document) == ["P Kok", "P Je kookt."]
    assert document.notices == ()


ALTERNATIVE = "de beschrijving van een afbeelding (7 woorden; regel 3)"
NOT_READ = {
    "a cell too many": ("| a |\n|---|\n| b | en je hebt ervaring |", "een stuk tekst (4 woorden; regel 5)"),
    "picture": ("Zie ![Zoek je werk? Je hebt een diploma](a.png).", ALTERNATIVE),
    "picture in a link": ("[![Zoek je werk? Je hebt een diploma](a.png)](b)", ALTERNATIVE),
    "picture by name": ("Zie ![Zoek je werk? Je hebt een diploma][a].\n\n[a]: a.png 'Een titel van drie'", ALTERNATIVE),
    "tag": ("<img src='a.png' alt='Zoek je werk? Je hebt een diploma'>", ALTERNATIVE),
}


@pytest.mark.parametrize(("text", "told"), NOT_READ.values(), ids=NOT_READ)
def test_what_stands_in_no_block_is_told(text: str, told: str) -> None:
    assert read(f"# Kok\n\n{text}\n").notices == (f"Niet gelezen: {told}.",)


NO_TEXT = {
    "comment": "Je kookt.<!-- Dit is een stuk voor ons -->\n\n<!-- Dit is een stuk voor ons -->",
    "address": "[Lees](http://x.be/dit-is-een-lang-adres 'en dit is de titel') of <http://x.be/dit-is-een-lang-adres>.",
    "name": "Zie [de site][w].\n\n[w]: http://x.be/dit-is-een-lang-adres\n  'en dit is de titel ervan'\n\n> [v]: http://x.be",
    "tags": "<div class='een naam van een klasse'>\n<p style='kleur van de letters'>Je kookt.</p>\n</div>",
    "program": "<script>\nvar dit = 'een stuk voor de machine';\n</script>\n\n<style>p {{ kleur: mooi rood }}</style>",
    "small picture": "Zie ![logo van de stad](a.png).",
    "note": "Je kookt[^een-noot-met-een-lange-naam].\n\n[^een-noot-met-een-lange-naam]: Elke dag.",
    "table": "| Rang | Loon |\n|:-----|-----:|\n| D1 \\| D3 | 5 |",
}


@pytest.mark.parametrize("text", NO_TEXT.values(), ids=NO_TEXT)
def test_what_is_no_text_is_not_told(text: str) -> None:
    assert read(f"# Kok\n\nJe bakt.\n\n{text}\n").notices == ()


SETTINGS = {
    "yaml": ("---\ntitle: De kok van het huis\nloon: 2500 euro bruto per maand\ndate: 2026-03-01\n---\n", 4),
    "block": ("---\ntekst: |\n  Je kookt elke dag soep.\n---\n", 5),
    "toml": ('+++\ntitle = "Kok"\nloon = "2500 euro bruto per maand"\n+++\n', 4),
    "short": ("---\ntitle: De kok van het huis\nlayout: post\ntags: [kok, soep]\n---\n", 0),
}


@pytest.mark.parametrize(("front", "words"), SETTINGS.values(), ids=SETTINGS)
def test_settings_that_hold_some_text_are_told(front: str, words: int) -> None:
    told = (f"Niet gelezen: de gegevens vooraan ({words} woorden; regel 1).",) if words else ()
    assert read(f"{front}\nJe kookt.\n").notices == told
    page = Source("x.html", f"{front}<h1>Kok</h1><p>Je kookt.</p>".encode())
    assert read_html(page).notices == told
