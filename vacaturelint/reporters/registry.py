"""Every format by the name of `--formaat`, and which one the name of a file asks for.

A new format is a module with a `Writer` and one entry here. The module is loaded only when the format is asked for:
so no run pays for what another format needs.
"""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from vacaturelint.reporters.writer import Make


class ReportFormat(NamedTuple):
    """A format: what loads its writer, what it is for, and the suffixes of files in it.

    `for_people` is shown as the terminal wants it, other text goes out as UTF-8 as it is; `binary` needs a file.
    """

    load: Callable[[], Make]
    about: str
    suffixes: tuple[str, ...] = ()
    for_people: bool = False
    binary: bool = False


def _tekst() -> Make:
    from vacaturelint.reporters.terminal import TerminalWriter

    return TerminalWriter


def _kort() -> Make:
    from vacaturelint.reporters.short import ShortWriter

    return ShortWriter


def _json() -> Make:
    from vacaturelint.reporters.json import JsonWriter

    return JsonWriter


def _sarif() -> Make:
    from vacaturelint.reporters.sarif import SarifWriter

    return SarifWriter


def _github() -> Make:
    from vacaturelint.reporters.github import GithubWriter

    return GithubWriter


def _gitlab() -> Make:
    from vacaturelint.reporters.gitlab import GitlabWriter

    return GitlabWriter


def _junit() -> Make:
    from vacaturelint.reporters.junit import JunitWriter

    return JunitWriter


def _csv() -> Make:
    from vacaturelint.reporters.csv import CsvWriter

    return CsvWriter


def _html() -> Make:
    from vacaturelint.reporters.html import HtmlWriter

    return HtmlWriter


def _overzicht() -> Make:
    from vacaturelint.reporters.page import PageWriter

    return PageWriter


def _xlsx() -> Make:
    from vacaturelint.reporters.xlsx import XlsxWriter

    return XlsxWriter


def _memo() -> Make:
    from vacaturelint.reporters.memo import MemoWriter

    return MemoWriter


FORMATS: Mapping[str, ReportFormat] = MappingProxyType({
    "tekst": ReportFormat(_tekst, "voor jou", for_people=True),
    "kort": ReportFormat(_kort, "één opmerking per regel"),
    "html": ReportFormat(_html, "de tekst met opmerkingen"),
    "overzicht": ReportFormat(_overzicht, "pagina over veel vacatures", (".html", ".htm")),
    "xlsx": ReportFormat(_xlsx, "rekenblad met vier bladen", (".xlsx",), binary=True),
    "memo": ReportFormat(_memo, "twee bladzijden in Word", (".docx",), binary=True),
    "csv": ReportFormat(_csv, "tabel", (".csv",)),
    "json": ReportFormat(_json, "voor andere programma's", (".json",)),
    "sarif": ReportFormat(_sarif, "voor code scanning", (".sarif",)),
    "github": ReportFormat(_github, "voor GitHub Actions"),
    "gitlab": ReportFormat(_gitlab, "voor GitLab"),
    "junit": ReportFormat(_junit, "voor testrapporten", (".xml",)),
})  # fmt: skip


def format_for(target: str) -> str | None:
    """Return the format that the name of a file asks for, or None."""
    suffix = PurePath(target).suffix.lower()
    return next((name for name, one in FORMATS.items() if suffix in one.suffixes), None)


def known_suffixes() -> tuple[str, ...]:
    """Return what the name of a report may end on, one of each format."""
    return tuple(one.suffixes[0] for one in FORMATS.values() if one.suffixes)
