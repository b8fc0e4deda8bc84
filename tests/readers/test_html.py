"""Web pages: the vacancy without the site around it."""

import json

import pytest

from tests.readers.outline import outline
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.html import read_html
from vacaturelint.readers.source import Source


def read(body: str, head: str = "", encoding: str = "utf-8") -> Document:
    page = f"<!DOCTYPE html><html lang='nl'><head>{head}</head><body>{body}</body></html>"
    return read_html(Source("x.html", page.encode(encoding)))


LONG = "Je kookt elke dag met verse groenten voor de bewoners van het huis. " * 4
BODIES = {
    "navigation and furniture are left out": (
        "<header><a href='/'>Home</a></header><nav>Menu</nav><div class='cookie-banner'>Koekjes?</div><h1>Kok</h1>"
        "<p>Je kookt.</p><ul><li><a>Jobs</a></li><li><a>Nieuws</a></li><li><a>Contact</a></li></ul>"
        "<div hidden>weg</div><p style='display: none'>ook weg</p><script>1</script><footer>Stad</footer>",
        ["H Kok", "P Je kookt."],
    ),
    "main goes before the rest": (
        f"<p>Andere jobs</p><main><h1>Kok</h1><p>{LONG}</p></main><p>Volg ons</p>",
        ["H Kok", f"P {LONG.strip()}"],
    ),
    "inline markup, white space and entities": (
        "<p>Je  <b>kookt</b>\n en <i>bakt</i> caf&eacute;s &amp; meer: hulp&shy;kok.</p>losse tekst",
        ["P Je kookt en bakt cafés & meer: hulpkok.", "P losse tekst"],
    ),
    "lists, tables and terms": (
        "<ul><li>Je kookt.<ol><li>Je bakt.</li></ol></li><li><p>Je tilt.</p></li></ul>"
        "<table><tr><th>Rang</th><td>D1-D3</td></tr></table><dl><dt>Loon</dt><dd>2.400 euro</dd></dl>",
        ["L Je kookt.", "L Je bakt.", "L Je tilt.", "C Rang", "C D1-D3", "C Loon", "C 2.400 euro"],
    ),
    "fake headings and line breaks": (
        "<p>Stad Zandeke zoekt een kok.</p><p><strong>Je plek in het team</strong></p>"
        "<p>Je werk:<br>- koken<br>- bakken</p><p>Kerkstraat 1,<br>Zandeke</p>",
        [
            "P Stad Zandeke zoekt een kok.",
            "H Je plek in het team",
            "H Je werk:",
            "L koken",
            "L bakken",
            "P Kerkstraat 1, Zandeke",
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_pages(body: str, expected: list[str]) -> None:
    assert outline(read(body)) == expected


def posting(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Kok", **fields}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_a_job_posting_stands_in_for_the_page() -> None:
    head = posting(
        description=f"<p>{LONG}</p><ul><li>Je bakt.</li></ul>",
        hiringOrganization={"name": "OCMW Zandeke"},
        baseSalary={"currency": "EUR", "value": {"minValue": 2400, "maxValue": 3000}},
    )
    document = read("<h1>Site</h1><p>Andere tekst.</p>", head)
    assert outline(document) == [
        "H Kok",
        f"P {LONG.strip()}",
        "L Je bakt.",
        "C Werkgever: OCMW Zandeke",
        "C Loon vanaf: 2400",
        "C Loon tot: 3000",
        "C Munt: EUR",
    ]
    assert document.notices
    assert document.place(0).part == "JobPosting"


@pytest.mark.parametrize(
    "head", [posting(description="kort"), posting() * 2, "<script type='application/ld+json'>{</script>"]
)
def test_a_posting_that_says_too_little_is_passed_over(head: str) -> None:
    assert outline(read("<h1>Kok</h1><p>Je kookt.</p>", head)) == ["H Kok", "P Je kookt."]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_of_the_page_is_followed(encoding: str) -> None:
    head = f"<meta charset='{encoding}'>"
    assert read("<p>Eén café</p>", head, encoding).text == "Eén café\n"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="geen"):
        read("<nav>Menu</nav>")


def test_endless_nesting_is_bounded() -> None:
    try:
        document = read("<div>" * 5000 + "diep" + "</div>" * 5000)
    except UnreadableError as error:
        assert "diep genest" in str(error) or "geen" in str(error)  # noqa: PT017
    else:
        assert document.blocks
