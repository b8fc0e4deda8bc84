"""All report formats by the name of `--formaat`."""

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


REPORTERS: dict[str, Reporter] = {"tekst": _terminal, "json": _json}
