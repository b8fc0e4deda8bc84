"""All report formats by the name of `--formaat`; the module of a format is loaded only when it is asked for.

The format `sarif` is made by `report_sarif` in `reporters/sarif.py`, and so on.
"""

import functools
import importlib
from collections.abc import Callable
from typing import cast

from vacaturelint.core.report import Report
from vacaturelint.core.visible import harmless, printed
from vacaturelint.reporters.look import Look

Reporter = Callable[[Report, Look], str]
_MODULES = {"tekst": "terminal", "kort": "short"}
_NAMES = ("tekst", "kort", "json", "sarif", "github", "gitlab", "junit", "csv", "html")
_LINES = ("terminal", "short", "github")
"""Made of lines, where an escape of a sign would be read as text: what they show is made plain before."""


def _report(module: str, report: Report, look: Look) -> str:
    loaded = importlib.import_module(f"vacaturelint.reporters.{module}")
    made = cast("Reporter", getattr(loaded, f"report_{module}"))
    if module not in _LINES:
        return made(report, look)
    text = made(harmless(report), look)
    return text if module == "github" else printed(text, color=look.color)


REPORTERS: dict[str, Reporter] = {name: functools.partial(_report, _MODULES.get(name, name)) for name in _NAMES}
