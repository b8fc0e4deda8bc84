"""Text in a vacancy that its writer did not choose: the fixed fields and skill lists of the VDAB website."""

import re
from collections.abc import Iterator

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.core.text import Span

_SIGNATURE = re.compile(r"Online sinds:|Plaats tewerkstelling")
_HEAD = re.compile(r"\A.{0,1500}?\bFunctieomschrijving\b", re.DOTALL)
_SKILLS = re.compile(
    r"\b(?:Professionele|Persoonlijke) vaardigheden\b.*?(?=\bAanbod\b|\bPlaats tewerkstelling\b|\Z)", re.DOTALL
)
_FOOT = re.compile(r"\bPlaats tewerkstelling\b.*?(?=\bHoe solliciteren\b|\Z)", re.DOTALL)


def not_written_here(analysis: Analysis) -> tuple[Span, ...]:
    """Return the stretches that a website filled in; none when the document does not come from VDAB."""
    text = analysis.document.text
    return tuple(_stretches(text)) if _SIGNATURE.search(text) else ()


def _stretches(text: str) -> Iterator[Span]:
    for pattern in (_HEAD, _SKILLS, _FOOT):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
