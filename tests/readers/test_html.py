"""Web pages: the vacancy without the site around it."""

import json

import pytest

from tests.readers.outline import outline
from vacaturelint.core.text import Document
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.html import read_html
from vacaturelint.readers.registry import read as read_any
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


def test_a_job_posting_stands_in_for_a_page_that_says_nothing() -> None:
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
        "C Loon: van 2.400 tot 3.000 euro",
    ]
    assert document.notices
    assert document.place(0).part == "JobPosting"


def test_a_job_posting_completes_the_page_and_repeats_nothing() -> None:
    body = f"<main><h1>Kok</h1><p>{LONG}</p><p>Je verdient 2.400 euro bruto.</p></main>"
    head = posting(
        description=LONG[:150] + "…",
        qualifications="<ul><li>Je hebt een diploma.</li></ul>",
        skills=["Nederlands", {"name": "Excel"}],
        jobBenefits="Je verdient 2.400 euro bruto.",
    )
    assert outline(read(body, head)) == [
        "H Kok",
        f"P {LONG.strip()}",
        "P Je verdient 2.400 euro bruto.",
        "H Jouw profiel",
        "L Je hebt een diploma.",
        "P Nederlands",
        "P Excel",
    ]


VALUES: dict[str, tuple[dict[str, object], str]] = {
    "a number": ({"baseSalary": 2500}, "C Loon: 2.500 euro"),
    "a text": ({"baseSalary": "€ 2.500 bruto"}, "C Loon: € 2.500 bruto"),
    "a text with a currency beside it": ({"baseSalary": "2500,50", "salaryCurrency": "USD"}, "C Loon: 2.500,50 USD"),
    "an amount": ({"baseSalary": {"currency": "EUR", "value": "2500"}}, "C Loon: 2.500 euro"),
    "a quantity": (
        {"baseSalary": {"currency": "EUR", "value": {"value": 15.5, "unitText": "HOUR"}}},
        "C Loon: 15,50 euro per uur",
    ),
    "a range of amounts": (
        {"baseSalary": {"currency": "EUR", "minValue": "2400", "maxValue": "3000.00", "unitText": "MONTHLY"}},
        "C Loon: van 2.400 tot 3.000 euro per maand",
    ),
    "only a lowest": ({"baseSalary": [{"value": {"minValue": 2400}}]}, "C Loon: vanaf 2.400 euro"),
    "an estimate": ({"baseSalary": {"value": {"value": 0}}, "estimatedSalary": 2400}, "C Loon: 2.400 euro"),
    "a place": (
        {
            "jobLocation": {
                "@type": "Place",
                "address": {"streetAddress": "Kerkstraat 1", "postalCode": 9999, "addressLocality": "Zandeke"},
            }
        },
        "C Plaats: Kerkstraat 1, 9999 Zandeke",
    ),
    "places": ({"jobLocation": [{"address": "As"}, {"address": {"addressLocality": "Lo"}}]}, "C Plaats: As; Lo"),
    "an employer by name": ({"hiringOrganization": "Stad Zandeke"}, "C Werkgever: Stad Zandeke"),
    "kinds of contract": ({"employmentType": ["FULL_TIME", "temporary", "OTHER"]}, "C Soort werk: voltijds, tijdelijk"),
    "an employer by law": (
        {"hiringOrganization": {"legalName": "Stad Zandeke nv", "description": "Wij bouwen."}},
        "C Werkgever: Stad Zandeke nv",
    ),
    "employers": ({"hiringOrganization": [{"name": "Stad As"}, {"name": "OCMW As"}]}, "C Werkgever: Stad As, OCMW As"),
    "kinds in one text": ({"employmentType": "FULL_TIME, TEMPORARY"}, "C Soort werk: voltijds, tijdelijk"),
    "a kind by address": ({"employmentType": "https://schema.org/PART_TIME"}, "C Soort werk: deeltijds"),
    "a spread": (
        {"estimatedSalary": {"currency": "EUR", "percentile10": 2400, "percentile90": 3100, "duration": "P1M"}},
        "C Loon: van 2.400 tot 3.100 euro per maand",
    ),
    "a middle": ({"estimatedSalary": {"currency": "EUR", "median": 2700}}, "C Loon: 2.700 euro"),
    "experience for a diploma": (
        {"educationRequirements": "Bachelor", "experienceInPlaceOfEducation": True},
        "P Ervaring telt ook in plaats van een diploma.",
    ),
    "a date": ({"validThrough": "2026-8-03T23:59:00+02:00"}, "C Solliciteren tot: 3 augustus 2026"),
    "months": ({"experienceRequirements": {"monthsOfExperience": 60}}, "P 5 jaar ervaring"),
    "a credential": (
        {"educationRequirements": {"credentialCategory": "bachelor degree"}},
        "P bachelordiploma",
    ),
    "a term": ({"skills": {"@type": "DefinedTerm", "name": "Excel"}}, "P Excel"),
    "a task": ({"responsibilities": "&lt;ul&gt;&lt;li&gt;Je bakt.&lt;/li&gt;&lt;/ul&gt;"}, "L Je bakt."),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), VALUES.values(), ids=VALUES)
def test_values_are_written_as_people_write_them(fields: dict[str, object], expected: str) -> None:
    lines = outline(read("<h1>Kok</h1><p>Je kookt soep.</p>", posting(**fields)))
    assert lines[:2] == ["H Kok", "P Je kookt soep."]
    assert expected in lines
    assert not any("_" in line or "{" in line for line in lines)


def test_a_thing_that_is_told_elsewhere_is_followed() -> None:
    graph = [
        {"@type": "JobPosting", "title": "Kok", "hiringOrganization": {"@id": "#wij"}},
        {"@id": "#wij", "@type": "Organization", "name": "Stad Zandeke"},
    ]
    head = f"<script type='application/ld+json; charset=utf-8'><!-- {json.dumps({'@graph': graph})} --></script>"
    assert outline(read("<h1>Kok</h1>", head)) == ["H Kok", "C Werkgever: Stad Zandeke"]


def test_a_posting_in_attributes_is_one_too() -> None:
    body = (
        "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop='title'>Kok</h1><p>Je kookt.</p>"
        "<meta itemprop='validThrough' content='2026-03-01'><div itemprop='baseSalary' itemscope>"
        "<meta itemprop='currency' content='EUR'><meta itemprop='value' content='2500'></div></div>"
    )
    assert outline(read(body)) == [
        "H Kok",
        "P Je kookt.",
        "C Solliciteren tot: 1 maart 2026",
        "C Loon: 2.500 euro",
    ]


@pytest.mark.parametrize("head", [posting() + posting(title="Bakker"), "<script type='application/ld+json'>{</script>"])
def test_a_list_of_vacancies_and_broken_data_are_passed_over(head: str) -> None:
    assert outline(read("<h1>Kok</h1><p>Je kookt.</p>", head)) == ["H Kok", "P Je kookt."]


KEPT = {
    "a word in a class": f"<div class='no-sidebar tag-social-media has-menu'><h1>Kok</h1><p>{LONG}</p></div>",
    "the class of the body": f"<body class='cookies-not-set navigation'><h1>Kok</h1><p>{LONG}</p></body>",
    "a footer that is never closed": f"<div class='footer'>Stad<h1>Kok</h1><p>{LONG}</p>",
    "a nav that is never closed": f"<nav><a href='/'>Thuis</a><h2>Kok</h2><p>{LONG}</p>",
    "a sidebar with most of the words": f"<div id='sidebar'><h2>Kok</h2><p>{LONG}</p></div><p>Je tilt.</p>",
    "a footer in the article": f"<article><h1>Kok</h1><p>{LONG}</p><footer><p>Bel An.</p></footer></article>",
    "more than one article": f"<article><h1>Kok</h1><p>Je tilt.</p></article><article><p>{LONG}</p></article>",
    "a page that ends before its body": f"</html><div><h1>Kok</h1><p>{LONG}</p></div>",
    "a body that a program shows": f"<body style='display:none'><h1>Kok</h1><p>{LONG}</p></body>",
}


@pytest.mark.parametrize("body", KEPT.values(), ids=KEPT)
def test_what_holds_the_words_is_no_furniture(body: str) -> None:
    words = outline(read(body))
    assert f"P {LONG.strip()}" in words
    assert "H Kok" in words
    for extra in ("Je tilt.", "Bel An."):
        assert (f"P {extra}" in words) == (extra in body)


OPENED = {
    "a button in a heading": "<h2><button aria-expanded='false'>Profiel</button></h2><div><p>{}</p></div>",
    "a button that names its part": "<button aria-controls='a'>Profiel</button><div id='a' hidden><p>{}</p></div>",
    "a tab": (
        "<ul role='tablist'><li><a href='#a' data-toggle='tab'>Profiel</a></li><li><a href='#b' data-toggle='tab'>Loon"
        "</a></li><li><a href='#c'>x</a></li></ul><div id='a' class='tab-pane'><p>{}</p></div>"
    ),
    "a tab panel with a label": (
        "<div role='tablist'><button id='t' role='tab'>Profiel</button></div>"
        "<div role='tabpanel' aria-labelledby='t' style='display:none'><p>{}</p></div>"
    ),
    "a button before its part": "<button class='accordion'>Profiel</button><div class='panel' hidden><p>{}</p></div>",
    "details": "<details><summary>Profiel</summary><p>{}</p></details>",
    "a title by its class": (
        "<div class='accordion-title'>Profiel</div><div style='display:none' class='accordion-content'><p>{}</p></div>"
    ),
    "text that a search opens": "<h3>Profiel</h3><p hidden='until-found'>{}</p>",
    "a label of a box": "<input type='checkbox' id='c'><label for='c'>Profiel</label><div><p>{}</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("body", OPENED.values(), ids=OPENED)
def test_what_a_person_opens_is_read_under_its_heading(body: str) -> None:
    document = read("<main><h1>Kok</h1><p>Je kookt soep.</p>" + body.format("Je hebt een diploma.") + "</main>")
    assert outline(document) == ["H Kok", "P Je kookt soep.", "H Profiel", "P Je hebt een diploma."]


def test_orders_to_the_program_that_fills_a_page_are_no_text() -> None:
    page = "---\nlayout: job\n---\n{% include kop.html %}\n<h1>Kok</h1><p>Je kookt {{ wat }} soep.</p>"
    assert outline(read_html(Source("x.html", page.encode()))) == ["H Kok", "P Je kookt soep."]


def test_hidden_text_is_told_with_its_place() -> None:
    document = read("<p>Je kookt.</p>\n<div hidden>Dit ziet geen mens op de pagina.</div>")
    assert outline(document) == ["P Je kookt."]
    assert document.notices == ("Niet gelezen: verborgen tekst (7 woorden; regel 2).",)


WORDS = "die bezoekers aan het onthaal helpt"
LEFT_OUT = {
    "menu": (f"<nav>Zoek iemand {WORDS}</nav>", "menu's en andere delen van de site (8 woorden; regel 2)"),
    "open dialog": (f"<dialog open>Zoek {WORDS}</dialog>", "menu's en andere delen van de site (7 woorden; regel 2)"),
    "template": (f"<template><p>Zoek {WORDS}</p></template>", "verborgen tekst (7 woorden; regel 2)"),
    "three words": ("<p style='display:none'>Je hebt ervaring</p>", "verborgen tekst (3 woorden; regel 2)"),
    "noscript": (
        f"<noscript><p>Zoek {WORDS}</p></noscript>",
        "tekst voor een browser zonder JavaScript (7 woorden; regel 2)",
    ),
    "frame": ("<iframe src='https://jobs.example/1'></iframe>", "een pagina in de pagina (regel 2)"),
    "file": ("<embed src='vacature.pdf'>", "een ingesloten bestand (regel 2)"),
    "drawing": ("<svg><title>logo</title><text>Wij zoeken</text></svg>", "tekst in een tekening (2 woorden; regel 2)"),
    "film": ("<video>Film</video>", "een video (regel 2)"),
    "form": (
        "<label>Je naam <input value='Jan van den Berg'></label><button>Verstuur</button>",
        "knoppen en velden van een formulier (7 woorden; regel 2)",
    ),
    "alternative": (f"<img alt='Zoek {WORDS}' src='a.png'>", "de beschrijving van een afbeelding (7 woorden; regel 2)"),
    "styles": (
        "<style>p:after{content: 'Je verdient 2500 euro per maand'}</style>",
        "tekst in de opmaak van de pagina (CSS) (5 woorden; regel 2)",
    ),
}


@pytest.mark.parametrize(("left_out", "told"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_of_a_page_is_not_read_is_told_with_its_words_and_line(left_out: str, told: str) -> None:
    text = "<h1>Kok</h1><p>" + "Je kookt elke dag soep. " * 10 + "</p>"
    document = read(f"{text}\n{left_out}")
    assert len(document.blocks) == 2
    assert document.notices == (f"Niet gelezen: {told}.",)


NOTHING = ["<nav>Home</nav>", "<button>Verstuur</button>", "<iframe width=0 src='https://x'></iframe>", "<img src='a'>"]


@pytest.mark.parametrize("left_out", [*NOTHING, "<script>var wie = 'een mens die soep kookt';</script>"])
def test_what_nobody_would_miss_is_not_told(left_out: str) -> None:
    document = read("<h1>Kok</h1><p>" + "Je kookt elke dag soep. " * 10 + f"</p>{left_out}")
    assert document.notices == ()


def test_what_stands_beside_the_main_part_is_told() -> None:
    page = (
        f"<main><h1>Kok</h1><p>{'Je kookt elke dag soep. ' * 10}</p></main><div>Een tip voor de lezer hiernaast.</div>"
    )
    assert read(page).notices == ("Niet gelezen: menu's en andere delen van de site (6 woorden).",)


def test_a_picture_is_told_where_a_page_says_little() -> None:
    document = read("<h1>Kok</h1>\n<p>Zie de affiche.</p><img src='affiche.png'><img width=1 src='telt.gif'>")
    assert document.notices == ("Niet gelezen: een afbeelding (tekst in beeld) (regel 2).",)


def test_a_template_that_a_browser_shows_is_read() -> None:
    card = "<my-job><template shadowrootmode=open><p>Je kookt soep.</p></template></my-job>"
    assert outline(read(f"<h1>Kok</h1>{card}")) == ["H Kok", "P Je kookt soep."]


def test_text_that_xml_marks_as_no_markup_is_read() -> None:
    head = "<?xml version='1.0'?><html><head><script>//<![CDATA[\nif (a < b) { c(); }\n//]]></script></head>"
    page = f"{head}<body><h1>Kok</h1><p><![CDATA[Je kookt < 10 liter soep.]]></p></body></html>"
    assert outline(read_html(Source("x.html", page.encode()))) == ["H Kok", "P Je kookt < 10 liter soep."]


def test_how_a_word_sounds_is_not_written_onto_it() -> None:
    assert outline(read("<h1>Kok</h1><p>Je bakt <ruby>soufflé<rp>(</rp><rt>soeflee</rt><rp>)</rp></ruby>.</p>")) == [
        "H Kok",
        "P Je bakt soufflé.",
    ]


def test_a_mail_keeps_its_paragraphs_whatever_its_tables() -> None:
    body = (
        "<table role='presentation'><tr><td><table><tr><td><h1>Kok</h1></td></tr><tr><td>Je kookt soep.</td></tr>"
        "<tr><td><p class='MsoListParagraph'>"
        "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Je bakt.</p></td></tr></table></td></tr></table>"
    )
    assert outline(read(body)) == ["H Kok", "P Je kookt soep.", "L Je bakt."]


MIME = (
    "From: <Saved by Blink>\r\nSubject: Kok\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n"
    "\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<h1>Kok</h1><p>Je kookt caf=C3=A9.</p>\r\n--x--\r\n"
)


@pytest.mark.parametrize("name", ["x.mhtml", "x.mht", "x.doc", "x.eml"])
def test_a_page_in_a_message_is_read(name: str) -> None:
    document = read_any(Source(name, MIME.encode()))
    assert outline(document) == ["H Kok", "P Je kookt café."]


def part(kind: str, text: str, more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\r\n{more}\r\n{text}\r\n"


def many(kind: str, *parts: str) -> str:
    name = f"{kind}{len(''.join(parts))}"
    inner = "".join(f"--{name}\r\n{each}\r\n" for each in parts)
    return f"Content-Type: multipart/{kind}; boundary={name}\r\n\r\n{inner}--{name}--\r\n"


PAGE, PLAIN = part("text/html", "<h1>Kok</h1><p>Je kookt.</p>"), part("text/plain", "Kok\r\n\r\nJe kookt.")
FRAME = part("text/html", "<p>Wat in een andere pagina staat.</p>")
FILE = "Content-Disposition: attachment; filename=a.txt\r\n"
MAIL = "MIME-Version: 1.0\r\nFrom: jan@stad.be\r\n"
MESSAGES = {
    "two ways": (many("alternative", PLAIN, PAGE), ["H Kok", "P Je kookt."], ()),
    "around a file": (
        many("mixed", PAGE, part("text/plain", "Weg", FILE), part("text/html", "<p>Je bakt.</p>")),
        ["H Kok", "P Je kookt.", "P Je bakt."],
        ("Niet gelezen: een bijlage (a.txt).",),
    ),
    "sent on": (
        many("mixed", PLAIN, "Content-Type: message/rfc822\r\n\r\n" + part("text/plain", "Je bakt.")),
        ["H Kok", "P Je kookt.", "P Je bakt."],
        (),
    ),
    "with a frame": (
        many("related", PAGE, FRAME, part("text/html", "<p>1</p>")),
        ["H Kok", "P Je kookt."],
        ("Niet gelezen: een pagina in de pagina (6 woorden).",),
    ),
    "subject": (
        f"Subject: =?utf-8?q?Vacature_h=C3=A9t_huis?=\r\n{PAGE}",
        ["H Kok", "P Je kookt."],
        ("Niet gelezen: het onderwerp van de mail (3 woorden).",),
    ),
    "subject that the mail repeats": (f"Subject: Kok\r\n{PAGE}", ["H Kok", "P Je kookt."], ()),
}


@pytest.mark.parametrize(("message", "expected", "told"), MESSAGES.values(), ids=MESSAGES)
def test_every_text_of_a_message_is_read_or_told(message: str, expected: list[str], told: tuple[str, ...]) -> None:
    document = read_any(Source("x.eml", (MAIL + message).encode()))
    assert outline(document) == expected
    assert document.notices == told


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
