"""How scales of pay are written: `B1-B3`, `A1a-A3a`, `BV1 tot BV3`, `Cv`. A level of language looks much like one.

A step is the letter of a level, at times that of a branch (`v` for nurses, `x` for who stays), a figure, and at times
a letter for the group.
"""

import re

_REST = r"[VvXx]?\d[a-ev]?"
_TO = r"\s?(?:[-–]|tot|t/m)\s?"
STEP = rf"[A-E]{_REST}"
RANGE = rf"{STEP}(?:{_TO}|\s?/\s?)(?:[A-E])?{_REST}"
"""Two steps, or what may be a choice of two levels of language: `B1/B2`."""
OWN_RANGE = rf"(?P<level>[A-E]){_REST}{_TO}(?P=level)?{_REST}"
"""Two steps of one level. With a slash it would be paper: `een printer A3/A4`."""
BEHIND_NAME = rf"[A-E](?:v|{_REST}(?:{_TO}{STEP})?)?"
"""What stands behind `schaal` or `barema`, where the letter of the level is enough."""
_NEVER_LANGUAGE = re.compile(r"[DEVvXx]|\d[a-ev]|[3-9]")


def is_surely_pay(code: str) -> bool:
    """Return whether a step or range can be no level of language: those go from A1 to C2."""
    return _NEVER_LANGUAGE.search(code) is not None
