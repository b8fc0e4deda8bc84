"""A page over many vacancies that stands alone: overview, list, and every vacancy with its findings.

The text of a vacancy lies in a `<template>`, which a browser does not draw before it is asked for; it is spooled to
disk while the run goes on. Nothing comes from elsewhere, and the policy of the page lets only its own script run.
"""

import base64
import functools
import hashlib
import importlib.resources
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TextIO

from vacaturelint.core.finding import EMPTY, Category, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.scores import Measures
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.core.visible import json_text, visible
from vacaturelint.reporters.cells import shown_in_xml
from vacaturelint.reporters.charts import Bar, bars, figure, line
from vacaturelint.reporters.html import document_lines
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.overview import TOO_MUCH, Collector, Overview, Row, too_much, worst_first
from vacaturelint.reporters.phrases import level_words
from vacaturelint.reporters.summary import spoken_time
from vacaturelint.reporters.templates import environment
from vacaturelint.reporters.titles import title_of
from vacaturelint.reporters.trend import Change, Trend
from vacaturelint.reporters.writer import Ending, Spool, Writer

if TYPE_CHECKING:
    from jinja2 import Template

_COLUMNS = (
    ("vacature", False),
    ("niveau", False),
    ("woorden", True),
    ("leesscore", True),
    ("leesniveau", False),
    ("fouten", True),
    ("waarschuwingen", True),
    ("tips", True),
    ("te hoog of onnodig", True),
)
_MEASURED = (("LIX", True), ("Flesch", True), ("hardop lezen", True))
_SHOWN_TERMS = 10
_SHOWN_CHANGES = 15
_FOLDER = "map"
_FEWEST, _MOST = 2, 40
"""A group with so many values is worth a column and a filter; one with a value a vacancy is not."""


class PageWriter(Writer):
    """Writes the page in bounded memory."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._texts = out, look, Spool()
        self._collector = Collector(look)

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Keep the text of one vacancy with its findings."""
        row = self._collector.add(report, groups or _folder(report.document.path))
        lines = "\n".join(document_lines(report, self._look))
        head = f"<h2>{escape(shown_in_xml(row.path))}</h2>"
        self._texts.write(f'<template id="t{row.number}">\n{head}\n{lines}\n</template>\n')

    def finish(self, ending: Ending) -> None:
        """Write overview, list, the vacancies and the script."""
        self._out.write(_template().render(_values(self._collector.overview(), ending, self._look)))
        self._texts.pour(self._out)
        self._out.write(f"\n<script>{_part('page.js')}</script>\n</body>\n</html>\n")

    def close(self) -> None:
        """Let go of the texts that were kept."""
        self._texts.close()


def _folder(path: str) -> Mapping[str, str]:
    """Return the folder of a file as the group it belongs to, when the user gave no groups."""
    folder = visible(str(PurePath(path).parent))
    return EMPTY if folder in ("", ".") else {_FOLDER: folder}


@functools.cache
def _part(name: str) -> str:
    return (importlib.resources.files(__package__) / "page" / name).read_text(encoding="utf-8")


@functools.cache
def _template() -> "Template":
    own = environment().overlay(finalize=_harmless)
    own.filters = {**own.filters, "getal": figure}
    return own.get_template("page.html")


def _harmless(value: object) -> object:
    """Return what the page shows: text of others is made harmless, our own markup stays."""
    return shown_in_xml(value) if type(value) is str else value


def _values(overview: Overview, ending: Ending, look: Look) -> dict[str, Any]:
    from markupsafe import Markup

    script = base64.b64encode(hashlib.sha256(_part("page.js").encode()).digest()).decode()
    values = _group_values(overview)
    groups = list(values)
    return {
        "moment": ending.moment,
        "tool": f"vacaturelint {look.tool.version}, {look.tool.model}",
        "stopped": ending.stopped,
        "total": ending.total,
        "script_hash": f"sha256-{script}",
        "style": Markup(_part("page.css")),  # noqa: S704 - a file of our own
        "facts": _facts(overview, ending),
        **_since(ending.trend),
        "help": [(title_of(item.code, item.name), item) for item in overview.help],
        "charts": [Markup(chart) for chart in _charts(overview)],  # noqa: S704 - escaped where it is made
        "groups": [group for group in overview.groups if group.name in values],
        "sentences": overview.sentences,
        "function_levels": [level.value for level in FunctionLevel],
        "categories": [category.value for category in Category if overview.categories.get(category)],
        "group_values": list(values.items()),
        "columns": [*_COLUMNS, *(_MEASURED if look.measures else ()), *((name, False) for name in groups)],
        "rows": [_row(row, groups) for row in worst_first(overview.rows)],
        "problems": ending.problems,
    }


def _group_values(overview: Overview) -> dict[str, list[str]]:
    """Return the groups that divide the vacancies, each with its values."""
    found: dict[str, set[str]] = {}
    for row in overview.rows:
        for name, value in row.groups.items():
            if value:
                found.setdefault(name, set()).add(value)
    return {name: sorted(values) for name, values in found.items() if _FEWEST <= len(values) <= _MOST}


def _facts(overview: Overview, ending: Ending) -> list[tuple[str, str, str]]:
    count = len(overview.rows)
    facts = [("vacatures", figure(count), "")]
    if ending.problems:
        facts.append(("niet gelezen", figure(len(ending.problems)), ""))
    mean = overview.mean_lint
    if mean is not None:
        facts.append(("leesscore LiNT", figure(mean), "van 0 (makkelijk) tot 100"))
    each = f"{figure(overview.findings / count)} per vacature" if count else ""
    facts.append(("opmerkingen", figure(overview.findings), each))
    errors = overview.severities.get(Severity.ERROR, 0)
    facts.append(("fouten", figure(errors), ""))
    kinds = too_much(overview)
    each = ", ".join(f"{kind} {figure(number)}" for kind, number in kinds.items())
    facts.append(("eisen te hoog of onnodig", figure(sum(kinds.values())), each))
    return facts


def _charts(overview: Overview) -> Iterable[str]:
    yield bars(
        "Leesniveau van de vacatures",
        [Bar(f"{level}: {level_words(level)}", overview.levels.get(level, 0)) for level in (1, 2, 3, 4)],
    )
    order = sorted(overview.categories.items(), key=lambda item: -item[1])
    yield bars("Opmerkingen per onderwerp", [Bar(category.value, count) for category, count in order if count])
    terms = sorted(overview.terms, key=lambda term: (-term.findings, term.text))[:_SHOWN_TERMS]
    yield bars("Woorden die het vaakst terugkomen", [Bar(term.text, term.findings) for term in terms])
    demands = sorted(overview.demands.items(), key=lambda item: (item[0][0].value, item[0][1].value))
    yield bars(
        "Eisen en ons oordeel",
        [
            Bar(f"{kind.value}: {verdict.value}", count, 3 if verdict in TOO_MUCH else 1)
            for (kind, verdict), count in demands
        ],
    )


def _changed(trend: Trend) -> list[Change]:
    """Return the vacancies that changed most."""
    moved = [change for change in trend.changes if change.new or change.solved]
    return sorted(moved, key=lambda change: (-change.new - change.solved, change.path))[:_SHOWN_CHANGES]


def _lines(trend: Trend) -> Iterable[str]:
    points = trend.series
    yield line("Opmerkingen per vacature", [
        (point.moment[:10], sum(point.findings.values()) / point.documents) for point in points if point.documents
    ])  # fmt: skip
    yield line("Leesscore", [(point.moment[:10], point.mean_lint) for point in points if point.mean_lint is not None])


def _since(trend: Trend | None) -> dict[str, Any]:
    """Return what the page shows of earlier runs."""
    from markupsafe import Markup

    if trend is None:
        return {"trend": None, "changes": [], "lines": []}
    lines = [Markup(chart) for chart in _lines(trend)]  # noqa: S704 - escaped where it is made
    return {"trend": trend, "changes": _changed(trend), "lines": lines}


def _row(row: Row, groups: list[str]) -> dict[str, Any]:
    name = shown_in_xml(row.title or PurePath(row.path).name)
    flags = [row.level or "", *(s.value for s in row.severities), *(c.value for c in row.categories)]
    return {
        "number": row.number,
        "title": name,
        "path": shown_in_xml(row.path),
        "flags": "|".join(flags),
        "group_flags": json_text([row.groups.get(group, "") for group in groups]),
        "cells": list(_cells(row, groups)),
    }


def _cells(row: Row, groups: list[str]) -> Iterator[dict[str, Any]]:
    level = f"{row.lint_level} {level_words(row.lint_level)}" if row.lint_level else ""
    counts = (
        *(row.severities.get(severity, 0) for severity in Severity),
        sum(row.verdicts.get(verdict, 0) for verdict in TOO_MUCH),
    )
    yield {"text": row.level or "", "num": False}
    for text in (figure(row.words), figure(row.lint_score)):
        yield {"text": text, "num": True}
    yield {"text": level, "num": False}
    for text in (*map(figure, counts), *_measures(row.measures)):
        yield {"text": text, "num": True}
    for group in groups:
        yield {"text": shown_in_xml(row.groups.get(group, "")), "num": False}


def _measures(found: Measures | None) -> Iterable[str]:
    if found is not None:
        yield from (figure(found.lix), figure(found.flesch), spoken_time(found.seconds).removeprefix("ongeveer "))
