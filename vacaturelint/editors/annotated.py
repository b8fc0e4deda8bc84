"""The text of any document as a page with its findings: for formats that cannot hold comments (PDF, ODT, HTML)."""

from collections.abc import Iterator
from html import escape

from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Block, BlockKind, Span
from vacaturelint.editors.remark import remark_lines

_STYLE = (
    "body{font:1rem/1.6 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}mark{background:#ffe9a8}"
    "aside{border-left:4px solid #b36b00;margin:.5rem 0 1rem;padding:.2rem .8rem;font-size:.9rem}"
    "aside p{margin:.2rem 0}"
)
_TAGS = {BlockKind.HEADING: "h2", BlockKind.MARGIN: "small"}


def annotated_page(report: DocumentReport) -> str:
    """Return an HTML page: the text with the words of each finding marked, and the remarks below each block."""
    document = report.document
    name = escape(document.path)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{name}</title>'
    whole = [_aside(finding) for finding in report.findings if finding.span is None]
    body = "\n".join([f"<h1>{name}</h1>", *whole, *(line for b in document.blocks for line in _block(report, b))])
    return (
        f'<!doctype html>\n<html lang="nl"><head>{head}<style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n'
    )


def _block(report: DocumentReport, block: Block) -> Iterator[str]:
    findings = [f for f in report.findings if f.span and report.document.block_at(f.span.start) is block]
    tag = _TAGS.get(block.kind, "p")
    bullet = "• " if block.kind is BlockKind.LIST_ITEM else ""
    yield f"<{tag}>{bullet}{_marked(report.document.text, block.span, findings)}</{tag}>"
    yield from (_aside(finding) for finding in findings)


def _marked(text: str, span: Span, findings: list[Finding]) -> str:
    """Return the text of a block as HTML; marks that overlap are one."""
    pieces: list[str] = []
    at = span.start
    for finding in findings:
        if finding.span is None or finding.span.end <= at:
            continue
        start, end = max(finding.span.start, at), min(finding.span.end, span.end)
        pieces.append(f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>")
        at = end
    return "".join(pieces) + escape(text[at : span.end])


def _aside(finding: Finding) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in remark_lines(finding, quote=True))
    return f"<aside>{lines}</aside>"
