"""Programs that read the same documents as we do, to compare with: pandoc, pdftotext, LibreOffice and others.

Each takes a path and returns the text that it reads, or nothing when it reads none. What a program adds of its own is
left out where it can be told apart: numbers of items and notes, and what stands for a picture or a formula.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

SECONDS = 60
Reference = Callable[[Path], str]

_KINDS = {".docx": "docx", ".odt": "odt", ".html": "html", ".htm": "html", ".md": "gfm", ".rtf": "rtf"}
_SPACES = frozenset(["Space", "SoftBreak", "LineBreak"])
_TEXTS = frozenset(["Str"])
_CODES = frozenset(["Code", "CodeBlock"])
_NO_TEXT = frozenset(["Math", "RawInline", "RawBlock", "Image"])
_INLINE = frozenset(["Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted"])


def by_pandoc(path: Path) -> str:
    """Return the text that pandoc reads, without numbers, alternative texts of pictures and formulas."""
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        return ""
    made = _run(["pandoc", "--sandbox", "-f", kind, "-t", "json", "--track-changes=accept", str(path)])
    try:
        tree = json.loads(made)
    except ValueError:
        return ""
    return "".join(_texts(tree.get("blocks", []))) + "\n" + _title(tree.get("meta", {}))


def _title(meta: dict[str, object]) -> str:
    """Return the lines that pandoc takes from a document for its title; what only a property says is none of it."""
    return "\n".join(
        "".join(_texts(meta[key])) for key in ("title", "subtitle", "author", "date", "abstract") if key in meta
    )


def _texts(node: object) -> Iterator[str]:
    """Yield the texts below a node of pandoc's tree, with white space between blocks."""
    if isinstance(node, list):
        for inner in node:
            yield from _texts(inner)
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind in _SPACES:
            yield " "
        elif kind in _TEXTS:
            yield str(content)
        elif kind in _CODES and isinstance(content, list):
            yield f"{content[-1]}\n" if kind == "CodeBlock" else str(content[-1])
        elif kind not in _NO_TEXT:
            yield "\n" if kind == "Note" else ""
            yield from _texts(content)
            if kind not in _INLINE and kind not in ("Link", "Span", "Cite"):
                yield "\n"
    # A bare string is an attribute, an address or a format.


def by_pdftotext(path: Path) -> str:
    """Return the text that pdftotext reads on the visible part of the pages."""
    return _run(["pdftotext", "-cropbox", "-enc", "UTF-8", str(path), "-"]) if path.suffix.lower() == ".pdf" else ""


def by_pypdf(path: Path) -> str:
    """Return the text that pypdf reads on the pages (`pip install pypdf`)."""
    return _run([sys.executable, "-c", _PYPDF, str(path)]) if path.suffix.lower() == ".pdf" else ""


_PYPDF = (
    "import sys, pypdf\n"
    "for page in pypdf.PdfReader(sys.argv[1]).pages:\n"
    "    sys.stdout.buffer.write((page.extract_text() + '\\n').encode('utf-8', 'replace'))\n"
)


def by_libreoffice(path: Path) -> str:
    """Return the text that LibreOffice writes."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        kind = "txt:Text (encoded):UTF8"
        _run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(path)])
        made = Path(folder, f"{path.stem}.txt")
        return made.read_text("utf-8-sig", "replace") if made.exists() else ""


def by_trafilatura(path: Path) -> str:
    """Return the main text of a page as trafilatura finds it (`pip install trafilatura`)."""
    import trafilatura

    page = path.read_bytes() if path.suffix.lower() in (".html", ".htm") else b""
    return (trafilatura.extract(page, favor_recall=True) or "") if page else ""


REFERENCES: dict[str, Reference] = {
    "pandoc": by_pandoc,
    "pdftotext": by_pdftotext,
    "pypdf": by_pypdf,
    "libreoffice": by_libreoffice,
    "trafilatura": by_trafilatura,
}
USUAL: dict[str, Reference] = {**dict.fromkeys(_KINDS, by_pandoc), ".pdf": by_pdftotext, ".doc": by_libreoffice}
"""The reader that each kind of file is compared with."""
SECOND: dict[str, Reference] = {
    **dict.fromkeys((".docx", ".odt", ".rtf"), by_libreoffice),
    **dict.fromkeys((".html", ".htm"), by_trafilatura),
    ".pdf": by_pypdf,
}
"""Who is asked about words that we do not have: those that it leaves out too are no loss that two readers see."""


def _run(command: list[str]) -> str:
    if shutil.which(command[0]) is None:
        sys.exit(f"{command[0]} is not installed")
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    except subprocess.SubprocessError:
        return ""
    return done.stdout.decode("utf-8", "replace")
