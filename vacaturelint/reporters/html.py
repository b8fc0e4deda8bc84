"""A web page: every document with the words of each finding marked and the remark below the paragraph.

The page stands alone: no scripts, nothing from elsewhere, and text of a document is never read as HTML.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.core.visible import visible
from vacaturelint.core.worth import is_missing
from vacaturelint.reporters.cells import shown_in_xml
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.own import MARK
from vacaturelint.reporters.phrases import advice_lines
from vacaturelint.reporters.steps import BEGIN, begin_with, tellings
from vacaturelint.reporters.summary import DEMAND_COLUMNS, Totals, demand_row, summary_lines
from vacaturelint.reporters.titles import title_of
from vacaturelint.reporters.words import COLUMNS as WORD_COLUMNS
from vacaturelint.reporters.words import word_rows
from vacaturelint.reporters.writer import Ending, Spool, Writer

_STYLE = (
    "body{font:1rem/1.6 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h1,h2{overflow-wrap:anywhere;line-height:1.25}article{border-top:1px solid #999;margin-top:2rem}"
    "mark{background:#ffe9a8}mark.fout{background:#ffd0cc}"
    "aside{border-left:4px solid #57606a;margin:.5rem 0 1rem;padding:.2rem .8rem;font-size:.9rem;break-inside:avoid}"
    "aside.fout{border-color:#b3261e}aside.waarschuwing{border-color:#b36b00}aside p{margin:.2rem 0}"
    ".stil{color:#57606a}table{border-collapse:collapse;font-size:.9rem}"
    "@media screen and (prefers-color-scheme:dark){body{background:#12171e;color:#e8ebf0}a{color:#8ec1f5}"
    ".stil{color:#aab4c2}mark{background:#5a4a12;color:inherit}mark.fout{background:#6b2620}"
    "aside{border-color:#9fb0c3}aside.fout{border-color:#ff8f85}aside.waarschuwing{border-color:#e9b44c}}"
    "@media(max-width:600px){table{font-size:1rem}body{margin:1rem auto}h1{font-size:1.5rem}h2{font-size:1.25rem}}"
    "@media print{thead{display:table-header-group}}"
    "th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ddd}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class HtmlWriter(Writer):
    """Writes the run as one page; with more than one document a list of them comes first."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look, self._texts = out, look, Spool()
        self._paths: list[str] = []
        self._links: list[str] = []
        self._totals = Totals()

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Keep one document; only the first may turn out to need no heading."""
        number, path = len(self._links), visible(report.document.path)
        self._paths.append(path)
        self._links.append(f'<li><a href="#d{number}">{_text(path)}</a> ({len(report.findings)})</li>')
        self._totals.add(report)
        if number:
            self._texts.write(f'<article id="d{number}">\n<h2>{_text(path)}</h2>\n')
        self._texts.write("".join(f"{line}\n" for line in (*document_lines(report, self._look), "</article>")))

    def finish(self, ending: Ending) -> None:
        """Write what stands above the texts, and the texts."""
        many = len(self._paths) > 1
        title = "Opmerkingen" if many or not self._paths else f"Opmerkingen bij {self._paths[0]}"
        lines = [f"<h1>{_text(title)}</h1>", f"<p>{_text(str(self._totals))}</p>"]
        lines += [
            f'<aside class="fout"><p>{_text(f"{visible(p.path)}: {p.message}")}</p></aside>' for p in ending.problems
        ]
        lines += ["<ul>", *self._links, "</ul>"] if many else []
        lines += ['<article id="d0">'] if self._paths else []
        lines += [f"<h2>{_text(self._paths[0]) if many else 'De tekst'}</h2>"] if self._paths else []
        self._out.write(f'<!doctype html>\n<html lang="nl"><head>{_head(title)}</head>\n<body>\n<main>\n')
        self._out.write("".join(f"{line}\n" for line in lines))
        self._texts.pour(self._out)
        self._out.write("</main>\n</body></html>\n")

    def close(self) -> None:
        """Let go of the texts that were kept."""
        self._texts.close()


def _head(title: str) -> str:
    return (
        f'<meta charset="utf-8">{MARK}<meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><title>{_text(title)}</title>'
        f"<style>{_STYLE}</style>"
    )


def document_lines(report: DocumentReport, look: Look) -> Iterator[str]:
    """Yield the HTML of one document without its heading: what it is, its text, its words and its demands."""
    yield from (f'<p class="stil">{_text(line)}</p>' for line in summary_lines(report, look))
    findings = list(look.shown(report))
    yield from _begin(findings)
    placed: dict[int, list[Finding]] = {}
    for finding in findings:
        block = report.document.block_at(finding.span.start) if finding.span else None
        if block is None:
            yield _remark(finding)
        else:
            placed.setdefault(block.span.start, []).append(finding)
    for block in report.document.blocks:
        yield from _block(report.document, block, placed.get(block.span.start, []))
    words = [(row.word, row.write, str(row.places), row.code) for row in word_rows(findings)]
    if words:
        yield "<h3>Woorden</h3>"
        yield from _table(WORD_COLUMNS, words)
    if report.requirements:
        yield "<h3>Eisen in deze tekst</h3>"
        yield from _table(DEMAND_COLUMNS, map(demand_row, report.requirements))


def _begin(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the list of what to begin with, each in full."""
    steps, missing = begin_with(findings), sum(map(is_missing, findings))
    if steps:
        yield f"<h3>{BEGIN}</h3><ol>"
        yield from (f"<li>{_text(next(tellings(step, missing)))}</li>" for step in steps)
        yield "</ol>"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{name}</th>' for name in columns)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table>"


def _block(document: Document, block: Block, findings: list[Finding]) -> Iterator[str]:
    tag = {BlockKind.HEADING: "h3", BlockKind.MARGIN: "small"}.get(block.kind, "p")
    bullet = "• " if block.kind is BlockKind.LIST_ITEM else ""
    yield f"<{tag}>{bullet}{_marked(document.text, block.span, findings)}</{tag}>"
    yield from (_remark(finding) for finding in findings)


def _marked(text: str, span: Span, findings: list[Finding]) -> str:
    """Return the text of a block as HTML; marks that overlap are one."""
    pieces: list[str] = []
    at = span.start
    for finding in findings:
        if finding.span is None or finding.span.end <= at:
            continue
        start, end = max(finding.span.start, at), min(finding.span.end, span.end)
        mark = f'<mark class="{finding.severity.value}">{_text(text[start:end])}</mark>'
        pieces.append(_text(text[at:start]) + mark)
        at = end
    return "".join(pieces) + _text(text[at : span.end])


def _remark(finding: Finding) -> str:
    """Return a finding as a remark: which words, what is wrong, what to write instead, why, and which rule."""
    words = " ".join(finding.text.split())
    lines = [f"Bij '{words}':"] if words else []
    lines += [finding.message, *advice_lines(finding)]
    if finding.reason:
        lines.append(f"Waarom: {' '.join(finding.reason.split())}")
    title = title_of(finding.code, finding.name)
    lines.append(f"{finding.severity.value}: {title} ({finding.code})")
    return f'<aside class="{finding.severity.value}">{"".join(f"<p>{_text(line)}</p>" for line in lines)}</aside>'


def _text(text: str) -> str:
    return escape(shown_in_xml(text))
