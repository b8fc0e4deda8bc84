"""LIX, Flesch and reading time by textstat, for who compares with other tools; our own score stays LiNT.

textstat cuts sentences at every full stop, also in `38.5` and `t.b.v.`, and takes a list for one sentence: on one
vacancy that is 16 points of difference. So it gets our sentences, each with its one full stop.
"""

import re
from typing import Any

from vacaturelint.analysis.analysis import Analysis, segment
from vacaturelint.core.extras import how_to_get
from vacaturelint.core.scores import Measures
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.errors import UsageError
from vacaturelint.readability.selection import running_text

_MS_PER_CHARACTER = 68.0
"""Reading aloud, as 436 readers of 17 languages did, Dutch among them (IReST: doi.org/10.1167/iovs.11-8284).

What textstat takes when it is told nothing, 14.69, is how long an eye rests in a lab: a vacancy in half a minute.
"""
_STOPS = re.compile(r"[.!?]")


def textstat_of() -> Any:  # noqa: ANN401 - textstat has no types
    """Return textstat, set to Dutch; UsageError when the extra is not installed."""
    try:
        from textstat.textstat import textstatistics
    except ImportError as error:
        raise UsageError(how_to_get("leesmaten", "Voor de leesmaten")) from error
    textstat = textstatistics()
    textstat.set_lang("nl")
    return textstat


def measures_of(document: Document) -> Measures:
    """Return the measures of a document; LIX and Flesch are None when it has no full sentences."""
    textstat = textstat_of()
    sentences = _sentences(segment(document))
    read = " ".join(
        passage.text
        for block, passage in zip(document.blocks, document.passages, strict=True)
        if block.kind is not BlockKind.MARGIN
    )
    return Measures(
        lix=float(textstat.lix(sentences)) if sentences else None,
        flesch=float(textstat.flesch_reading_ease(sentences)) if sentences else None,
        seconds=float(textstat.reading_time(read, _MS_PER_CHARACTER)),
    )


def _sentences(analysis: Analysis) -> str:
    """Return the full sentences as textstat counts them: one full stop each, and none inside."""
    texts = (analysis.document.text[one.span.start : one.span.end] for one in analysis.kept(running_text))
    return " ".join(f"{' '.join(_STOPS.sub('', text).split())}." for text in texts)
