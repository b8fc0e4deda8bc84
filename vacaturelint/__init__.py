"""Screen Dutch vacancies and function profiles on plain language, fair demands and completeness.

    from vacaturelint import check_text, check_file, Report

Importing this costs next to nothing: what checks is loaded when it is first asked for.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Report", "VacaturelintError", "__version__", "check_file", "check_text"]

if TYPE_CHECKING:
    from vacaturelint.api import check_file, check_text
    from vacaturelint.core.report import Report
    from vacaturelint.errors import VacaturelintError

_HOMES = {
    "check_file": "vacaturelint.api",
    "check_text": "vacaturelint.api",
    "Report": "vacaturelint.core.report",
    "VacaturelintError": "vacaturelint.errors",
}


def __getattr__(name: str) -> object:
    """Return a public name, loaded now."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
