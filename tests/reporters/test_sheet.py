"""Lines for a terminal, held against those of rich, which cuts by the same rules and draws our progress bar."""

import io

import pytest
from rich.console import Console
from rich.padding import Padding
from rich.text import Text as RichText

from vacaturelint.reporters.terminal.sheet import Column, Margin, Table, shown
from vacaturelint.reporters.terminal.text import Text, columns_of

TEXTS = (
    "Je helpt bezoekers aan het loket, je neemt de telefoon op en je plant de vergaderingen van de dienst.",
    "Rijksinstituutvoorziektebescherming en arbeidsongeschiktheidsverzekering",
    "twee  spaties   en een einde   \nnieuwe regel\n\nna een lege",
    "日本語のテキストは幅が広い tussen gewone woorden",
    "cafe\u0301 met een los accent, cafe\u0301 en nog eens cafe\u0301",
    "",
)


def rich_lines(part: object, width: int) -> str:
    """Return what rich makes of a text without colour, without spaces at the ends of lines."""
    console = Console(file=io.StringIO(), width=width, highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        console.print(part, crop=False)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


@pytest.mark.parametrize("width", [7, 20, 40, 100])
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_cut_as_rich_cuts_it(text: str, width: int) -> None:
    assert shown([Text(text)], width, color=False) == rich_lines(RichText(text), width)
    margin = rich_lines(Padding(RichText(text), (0, 0, 0, 4)), width)
    assert shown([Margin(Text(text), 4)], width, color=False) == margin


def test_a_style_stands_on_every_line_that_it_reaches() -> None:
    text = Text("een ")
    text.append("twee drie", "bold red")
    assert shown([text], 9, color=True) == "een \x1b[1;31mtwee\x1b[0m\n\x1b[1;31mdrie\x1b[0m\n"
    assert shown([text], 9, color=False) == "een twee\ndrie\n"


def test_a_link_leads_to_its_page() -> None:
    linked = shown([Text("VL101", "bold cyan link https://x.be/a")], 40, color=True)
    assert linked == "\x1b]8;;https://x.be/a\x1b\\\x1b[1;36mVL101\x1b[0m\x1b]8;;\x1b\\\n"


def test_a_command_is_never_cut() -> None:
    assert shown([Text("vacaturelint annoteer een/lange/naam.docx", whole=True)], 10, color=False).count("\n") == 1


def test_a_column_that_can_be_cut_gives_way() -> None:
    table = Table([Column(width=3, right=True), Column(fold=True), Column()], gap=1)
    table.add_row(Text("1."), Text("Schrijf korte zinnen en zet één gedachte in elke zin."), Text("klaar"))
    assert shown([table], 30, color=False) == (
        " 1. Schrijf korte zinnen klaar\n    en zet één gedachte\n    in elke zin.\n"
    )


def test_letters_over_two_columns_and_over_none_are_counted() -> None:
    assert [columns_of(text) for text in ("abc", "日本", "e\u0301")] == [3, 4, 1]
