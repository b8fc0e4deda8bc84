"""Charts: every figure is in the drawing and in the table beside it."""

import itertools

from lxml import html

from vacaturelint.reporters.charts import Bar, bars, figure, line


def parsed(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(text)


def cells(tree: html.HtmlElement) -> list[tuple[str, str]]:
    return [(str(row[0].text), str(row[1].text)) for row in tree.iter("tr")]


def test_bars_are_as_long_as_their_count() -> None:
    tree = parsed(bars("Titel <1>", [Bar("een & twee", 4, 3), Bar("half", 2), Bar("niets", 0)]))
    widths = [int(rect.get("width", "")) for rect in tree.iter("rect")]
    assert widths == [270, 135, 0]
    assert [rect.get("class") for rect in tree.iter("rect")] == ["w3", "w1", "w1"]
    tops = [int(rect.get("y", "")) for rect in tree.iter("rect")]
    assert [below - above for above, below in itertools.pairwise(tops)] == [26, 26]
    assert cells(tree) == [("een & twee", "4"), ("half", "2"), ("niets", "0")]
    assert [str(one.text) for one in tree.iter("figcaption")] == ["Titel <1>"]


def test_the_smallest_count_is_seen_and_a_long_label_is_cut() -> None:
    tree = parsed(bars("t", [Bar("a" * 22, 1000), Bar("b" * 21, 1)]))
    assert [int(rect.get("width", "")) for rect in tree.iter("rect")] == [270, 1]
    labels = [str(one.text) for one in tree.iter("text") if one.get("text-anchor") == "end"]
    assert labels == ["a" * 20 + "…", "b" * 21]


def test_a_line_goes_up_with_its_values_and_ends_at_the_edges() -> None:
    tree = parsed(line("t", [("2026-01", 0.0), ("2026-02", 5.0), ("2026-03", 10.0)]))
    (shape,) = tree.iter("polyline")
    points = [tuple(map(float, point.split(","))) for point in shape.get("points", "").split()]
    assert points == [(28.0, 132.0), (260.0, 80.0), (492.0, 28.0)]
    figures = [(str(one.text), one.get("x"), one.get("y")) for one in tree.iter("text")]
    assert figures[2:] == [("0", "28", "124.0"), ("10", "492", "20.0")], "each stands just above its own end"
    assert len(list(tree.iter("circle"))) == 3
    assert cells(tree) == [("2026-01", "0"), ("2026-02", "5"), ("2026-03", "10")]


def test_nothing_to_draw_draws_nothing() -> None:
    assert bars("t", []) == ""
    assert line("t", []) == line("t", [("2026-01", 1.0)]) == ""
    assert parsed(line("t", [("a", 0.0), ("b", 0.0)])) is not None


def test_figures_are_dutch() -> None:
    assert [figure(value) for value in (None, 0, 1234567, 1234.56, 2.0, 0.25)] == [
        "", "0", "1.234.567", "1.234,6", "2", "0,2",
    ]  # fmt: skip
