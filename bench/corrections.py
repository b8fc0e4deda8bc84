"""Corrections on annotated vacancies, as txt, md and docx: what was corrected is gone, and no `fout` is new.

    python -m bench.corrections gold/*.jsonl [--unsafe]

Each text is read in each format, corrected by the plan of `verbeter`, written, read and checked again. Prints how many
corrections were made, how many of their findings are left anywhere in the document (by rule and term), how many `fout`
are new, and whether the corrected text is the one that was promised.
"""

import argparse
import io
import json
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.finding import Finding, Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.editors.correct import correct_document
from vacaturelint.editors.plan import applied
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.profile import apply_profile, load_profile
from vacaturelint.service.options import STANDARD
from vacaturelint.vacancy.posting import Overrides

Check = Callable[[Source], DocumentReport]


def word_file(text: str) -> bytes:
    """Return a Word file with a paragraph for every line."""
    made = docx.Document()
    for line in text.splitlines():
        made.add_paragraph("".join(char for char in line if char.isprintable()))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


FORMATS: dict[str, Callable[[str], bytes]] = {"txt": str.encode, "md": str.encode, "docx": word_file}


def once(source: Source, check: Check, counts: Counter[str], *, unsafe: bool) -> None:
    """Correct one document and add to `counts` what came of it."""
    before = check(source)
    made = correct_document(
        before,
        source.data,
        lambda data: check(Source(source.path, data)),
        moment=datetime.now(UTC),
        unsafe=unsafe,
    )
    after = check(Source(source.path, made.data))
    counts["verbeteringen"] += len(made.plan.edits)
    promised = applied(before.document.text, made.plan.edits)
    counts["niet de beloofde tekst"] += after.document.text.split() != promised.split()
    old, new = _places(before), _places(after)
    done = Counter(_key(edit.finding) for edit in made.plan.edits)
    counts["verbeterd en toch nog gemeld"] += sum(max(new[key] - (old[key] - done[key]), 0) for key in done)
    counts["nieuwe fout"] += max(_errors(after) - _errors(before), 0)


def _places(report: DocumentReport) -> Counter[tuple[str, str]]:
    return Counter(_key(place) for finding in report.findings for place in finding.everywhere)


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.data.get("term", finding.text).casefold()


def _errors(report: DocumentReport) -> int:
    return sum(len(finding.everywhere) for finding in report.findings if finding.severity is Severity.ERROR)


def main() -> None:
    """Print the counts per format."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--unsafe", action="store_true")
    given = options.parse_args()
    rules, parser = compile_pack(apply_profile(load_rules(), load_profile(STANDARD))), Parser()
    rows = [json.loads(line) for path in given.files for line in path.read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: row["text"] for row in rows if row.get("text")}

    def check(source: Source) -> DocumentReport:
        return check_document(read(source), rules, parser, Overrides())[0]

    for kind, make in FORMATS.items():
        counts: Counter[str] = Counter()
        for name, text in texts.items():
            once(Source(f"{name}.{kind}", make(text)), check, counts, unsafe=given.unsafe)
        print(f"{kind}: {len(texts)} teksten, " + ", ".join(f"{what} {number}" for what, number in counts.items()))


if __name__ == "__main__":
    main()
