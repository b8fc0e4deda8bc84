"""A finding made by hand, for tests of what is done with one."""

from vacaturelint.core.finding import Category, Finding, Severity, Suggestion
from vacaturelint.core.text import Document, Span


def finding_at(document: Document, span: Span | None, better: str = "") -> Finding:
    """Return a finding about a place, None for the whole document; with `better` as what to write there."""
    text = document.text[span.start : span.end] if span else ""
    return Finding(
        code="VL201",
        name="kantoorjargon",
        category=Category.JARGON,
        severity=Severity.WARNING,
        message="Schrijf het anders.",
        reason="Zo leest iedereen het.",
        span=span,
        text=text,
        place=document.place(span.start) if span else None,
        suggestions=(Suggestion(better, safe=True),) if better else (),
        fingerprint="0" * 16,
    )
