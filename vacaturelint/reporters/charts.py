"""Charts as inline SVG, each with the same figures as a table: for a screen reader, and for who wants the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _LABEL, _STEP, _BAR = 520, 190, 26, 16
_HEIGHT, _PAD = 160, 28
_LONGEST = 21  # letters of a label, which are larger on a phone


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its count, and how heavy it is (1 to 3, for the colour)."""

    label: str
    count: int
    weight: int = 1


def bars(title: str, data: Sequence[Bar]) -> str:
    """Return a figure with horizontal bars, in the order given; empty without data."""
    if not data:
        return ""
    most = max(bar.count for bar in data) or 1
    room = _WIDTH - _LABEL - 60
    shapes = []
    for nth, bar in enumerate(data):
        top = nth * _STEP + 4
        width = max(round(room * bar.count / most), 1 if bar.count else 0)
        shapes.append(
            f'<text x="{_LABEL - 8}" y="{top + 13}" text-anchor="end">{escape(_short(bar.label))}</text>'
            f'<rect class="w{bar.weight}" x="{_LABEL}" y="{top}" width="{width}" height="{_BAR}" rx="2"/>'
            f'<text x="{_LABEL + width + 6}" y="{top + 13}">{bar.count}</text>'
        )
    height = len(data) * _STEP + 4
    return _figure(title, _svg(height, "".join(shapes)), [(bar.label, str(bar.count)) for bar in data])


def line(title: str, points: Sequence[tuple[str, float]]) -> str:
    """Return a figure with one line over time, from zero up; empty with fewer than two points."""
    if len(points) < 2:
        return ""
    most = max(value for _, value in points) or 1.0
    step = (_WIDTH - 2 * _PAD) / (len(points) - 1)
    places = [
        (_PAD + nth * step, _HEIGHT - _PAD - (_HEIGHT - 2 * _PAD) * value / most)
        for nth, (_, value) in enumerate(points)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places)
    (first, value), (last, end) = points[0], points[-1]
    words = (
        f'<text x="{_PAD}" y="{_HEIGHT - 6}">{escape(first)}</text>'
        f'<text x="{_WIDTH - _PAD}" y="{_HEIGHT - 6}" text-anchor="end">{escape(last)}</text>'
        f'<text x="{_PAD}" y="{places[0][1] - 8:.1f}">{figure(value)}</text>'
        f'<text x="{_WIDTH - _PAD}" y="{places[-1][1] - 8:.1f}" text-anchor="end">{figure(end)}</text>'
    )
    shape = _svg(_HEIGHT, f'<polyline points="{path}"/>{dots}{words}')
    return _figure(title, shape, [(label, figure(value)) for label, value in points])


def figure(value: float | None) -> str:
    """Return a number as Dutch writes it, one digit after the comma at most; nothing for None."""
    if value is None:
        return ""
    whole = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    return whole.translate(str.maketrans(",.", ".,"))


def _svg(height: int, shapes: str) -> str:
    return f'<svg viewBox="0 0 {_WIDTH} {height}" aria-hidden="true" focusable="false">{shapes}</svg>'


def _figure(title: str, svg: str, rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><th scope="row">{escape(label)}</th><td class="num">{escape(value)}</td></tr>' for label, value in rows
    )
    table = f'<table><caption class="hidden">{escape(title)}</caption><tbody>{cells}</tbody></table>'
    return (
        f"<figure><figcaption>{escape(title)}</figcaption>{svg}"
        f"<details><summary>Toon als tabel</summary>{table}</details></figure>"
    )


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
