"""Lines for a terminal: words wrap as rich wraps them, and colour changes no letter."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from vacaturelint.reporters.terminal.layout import Column, Ink, Paragraph, Piece, Table, columns_of, cuts, laid_out

WORDS = st.text(alphabet="abcdeéïW日\u0301.'-", min_size=1, max_size=14)
STYLES = st.sampled_from(["", "bold", "dim", "bold red"])
INKS = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), STYLES, st.sampled_from(["", " "])), max_size=6
).map(lambda pieces: tuple(Piece(text + space, style) for text, style, space in pieces))
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def by_rich(ink: Ink, width: int) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    console.print(Text.assemble(*((piece.text, piece.style) for piece in ink)), crop=False)
    return [line.rstrip() for line in out.getvalue().split("\n")[:-1]]


@given(st.lists(st.text(alphabet="abcdeéï.'-", min_size=1, max_size=20), max_size=20), st.integers(20, 60))
def test_words_wrap_as_rich_wraps_them(words: list[str], width: int) -> None:
    ink = (Piece(" ".join(words)),)
    assert laid_out([Paragraph(ink)], width, color=False) == by_rich(ink, width)


TEXTS = (
    "Je helpt bezoekers aan het loket, je neemt de telefoon op en je plant de vergaderingen van de dienst.",
    "Rijksinstituutvoorziektebescherming en arbeidsongeschiktheidsverzekering",
    "twee  spaties   en een einde   ",
    "日本語のテキストは幅が広い tussen gewone woorden",
    "cafe\u0301 met een los accent, cafe\u0301 en nog eens cafe\u0301",
)


@pytest.mark.parametrize("width", [20, 40, 100])
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_cut_as_rich_cuts_it(text: str, width: int) -> None:
    assert laid_out([Paragraph((Piece(text),))], width, color=False) == by_rich((Piece(text),), width)


def test_a_style_stands_on_every_line_that_it_reaches_and_a_link_leads_to_its_page() -> None:
    ink = (Piece("een "), Piece("twee drie", "bold red"))
    assert laid_out([Paragraph(ink)], 9, color=True) == ["een \x1b[1;31mtwee\x1b[0m", "\x1b[1;31mdrie\x1b[0m"]
    linked = laid_out([Paragraph((Piece("VL101", "bold cyan", "https://x.be/a"),))], 40, color=True)
    assert linked == ["\x1b]8;;https://x.be/a\x1b\\\x1b[1;36mVL101\x1b[0m\x1b]8;;\x1b\\"]


@given(INKS, st.integers(2, 40))
def test_no_word_is_lost_and_no_line_too_long(ink: Ink, width: int) -> None:
    lines = laid_out([Paragraph(ink)], width, color=False)
    assert "".join("".join(lines).split()) == "".join("".join(piece.text for piece in ink).split())
    assert all(columns_of(line) <= width for line in lines)
    assert len(cuts("".join(piece.text for piece in ink), width)) == len(lines)


@given(INKS, st.integers(2, 40))
def test_colour_changes_no_letter(ink: Ink, width: int) -> None:
    plain = laid_out([Paragraph(ink, 1)], width, color=False)
    assert [_ANSI.sub("", line) for line in laid_out([Paragraph(ink, 1)], width, color=True)] == plain


def test_a_word_in_two_looks_stays_one_word() -> None:
    ink = (Piece("de "), Piece("»", "bold"), Piece("lange zin", "dim"), Piece("«", "bold"), Piece(" hier"))
    assert laid_out([Paragraph(ink)], 8, color=False) == ["de", "»lange", "zin«", "hier"]
    assert laid_out([Paragraph(ink)], 8, color=True)[1] == "\x1b[1m»\x1b[0m\x1b[2mlange\x1b[0m"


def test_a_table_keeps_its_columns() -> None:
    rows = [
        ([(Piece("loon"),)], [(Piece("een bedrag in euro"),), (Piece("per maand"),)], [(Piece("9"),)]),
        ([(Piece("uren per week"),)], [(Piece("x"),)], [(Piece("10"),)]),
    ]
    table = Table((Column(most=8, gap=2), Column(gap=2, rest=True), Column(right=True)), rows)
    assert laid_out([table], 26, color=False) == [
        "loon      een bedrag     9",
        "          in euro",
        "          per maand",
        "uren per  x             10",
        "week",
    ]


def test_what_one_copies_stays_on_one_line() -> None:
    ink = (Piece("vacaturelint annoteer een/heel/lange/naam van een bestand.docx"),)
    assert laid_out([Paragraph(ink, whole=True)], 20, color=False) == [ink[0].text]
