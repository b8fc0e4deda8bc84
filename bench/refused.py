"""Whether `annoteer` and `verbeter` leave a Word file as it was: refusing every change gives the original back.

    python -m bench.refused FOLDER [--most 1000]

For every `.docx` below the folder that we read, whatever its language: a remark at each block, and a correction of one
word in each (`WORD` behind it), as far as the editor says that it can be one. Then, told apart from the editors by
`tests/editors/tracked.py`:

    annotated   the text and the structure of every part are those of the original once our comments are left out
    refused     the same once every change of ours is refused
    accepted    the text that we read is what the corrections promise
"""

import argparse
import re
import traceback
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.editors.tracked import settled, shape, story_parts
from tests.findings import finding_at
from vacaturelint.core.finding import Finding
from vacaturelint.core.text import Document, Span
from vacaturelint.editors.docx_changes import Changeable, correct_docx
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.editors.plan import Edit, Plan, applied
from vacaturelint.errors import UnreadableError, VacaturelintError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)
_WORD = re.compile(r"[^\W\d_]{3,}")


def main() -> None:
    """Try every file, print what went otherwise and the counts."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--most", type=int, default=1000)
    given = options.parse_args()
    counts: Counter[str] = Counter()
    for path in sorted(given.folder.rglob("*.docx"))[: given.most]:
        data = path.read_bytes()
        try:
            document = read(Source(str(path), data))
        except UnreadableError as error:
            counts[f"not read: {error}"] += 1
            continue
        if document.format != "docx":
            counts["no Word file"] += 1
            continue
        counts["read"] += 1
        for name, outcome in _tried(data, document, counts):
            counts[f"{name}: {outcome}"] += 1
            if outcome != "right":
                print(f"{path}: {name}: {outcome}", flush=True)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")


def _tried(data: bytes, document: Document, counts: Counter[str]) -> list[tuple[str, str]]:
    """Return what annotating, refusing and accepting come to."""
    findings = [finding_at(document, block.span) for block in document.blocks]
    try:
        made = annotate_docx(data, document, findings, MOMENT)
        outcomes = [("annotated", _same(data, made, document.text))]
        can_apply = Changeable(data, document)
        edits = tuple(edit for finding in findings for edit in _edits(document, finding) if can_apply(edit))
        counts["corrections"] += len(edits)
        made = correct_docx(data, document, Plan(edits, (), tuple(findings)), MOMENT)
        outcomes.append(("refused", _same(data, settled(made, accept=False), document.text)))
        promised = applied(document.text, edits)
        accepted = read(Source("a.docx", settled(made, accept=True))).text
        outcomes.append(("accepted", "right" if accepted == promised else "another text"))
    except VacaturelintError as error:
        return [("editor", str(error))]
    except Exception:  # whatever comes out is to be listed
        return [("editor", traceback.format_exc(limit=-1).replace("\n", " ")[-200:])]
    return outcomes


def _same(before: bytes, after: bytes, text: str) -> str:
    """Return whether two files have the same text and, comments of ours left out, the same structure."""
    if read(Source("a.docx", after)).text != text:
        return "another text"
    other = [name for name in story_parts(before) if shape(after, name) != shape(before, name)]
    return f"another structure: {' '.join(other)}" if other else "right"


def _edits(document: Document, finding: Finding) -> list[Edit]:
    """Return the correction of the first word at which a finding stands."""
    assert finding.span is not None
    text = document.text[finding.span.start : finding.span.end]
    word = _WORD.search(text)
    if word is None:
        return []
    span = Span(finding.span.start + word.start(), finding.span.start + word.end())
    return [Edit(span, f"{word[0]} WORD", finding)]


if __name__ == "__main__":
    main()
