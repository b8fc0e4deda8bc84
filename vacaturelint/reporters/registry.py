"""All report formats by the name of `--formaat`; each module is loaded only when its format is asked for."""

from collections.abc import Callable

from vacaturelint.core.report import Report
from vacaturelint.reporters.look import Look

Reporter = Callable[[Report, Look], str]


def _terminal(report: Report, look: Look) -> str:
    from vacaturelint.reporters.terminal import report_terminal

    return report_terminal(report, look)


def _json(report: Report, look: Look) -> str:
    from vacaturelint.reporters.json import report_json

    return report_json(report, look)


def _sarif(report: Report, look: Look) -> str:
    from vacaturelint.reporters.sarif import report_sarif

    return report_sarif(report, look)


def _github(report: Report, look: Look) -> str:
    from vacaturelint.reporters.github import report_github

    return report_github(report, look)


def _gitlab(report: Report, look: Look) -> str:
    from vacaturelint.reporters.gitlab import report_gitlab

    return report_gitlab(report, look)


def _junit(report: Report, look: Look) -> str:
    from vacaturelint.reporters.junit import report_junit

    return report_junit(report, look)


def _csv(report: Report, look: Look) -> str:
    from vacaturelint.reporters.csv import report_csv

    return report_csv(report, look)


def _html(report: Report, look: Look) -> str:
    from vacaturelint.reporters.html import report_html

    return report_html(report, look)


REPORTERS: dict[str, Reporter] = {
    "tekst": _terminal,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "csv": _csv,
    "html": _html,
}
