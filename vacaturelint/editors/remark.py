"""What a comment in a document says about a finding."""

import re

from vacaturelint.core.finding import Finding

AUTHOR = "vacaturelint"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOST = 3


def remark_lines(finding: Finding, *, quote: bool = False) -> list[str]:
    """Return the message, how often it returns, the reason, up to three suggestions and the code, a line each.

    With `quote` the first line says which words it is about, for a comment that cannot stand at them.
    """
    lines = [f"Bij '{' '.join(finding.text.split())}':"] if quote and finding.text else []
    lines.append(finding.message)
    if finding.repeats:
        lines.append(f"Dit staat nog {len(finding.repeats)} keer in de tekst.")
    if finding.reason:
        lines.append("Waarom: " + " ".join(finding.reason.split()))
    for suggestion in finding.suggestions[:_MOST]:
        lines.append(f"{'Schrijf' if suggestion.replaces else 'Voorstel'}: {suggestion.text}")
    lines.append(f"{finding.severity.value} {finding.code} {finding.name}")
    return [clean(line) for line in lines]


def clean(text: str) -> str:
    """Return `text` without the control characters that XML cannot hold."""
    return _NO_XML.sub("", text)
