"""Whether small inputs rebuilt from public bug reports are read right.

    python -m bench.field FOLDER [part of a name …]

FOLDER holds the inputs by the names below; each has the value that a person expects of it. Prints what is wrong, and
how many are right; ends with 1 when any is wrong.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vacaturelint import check_file
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document

_MOTHER_TONGUE, _DIPLOMA = "VL512", "diploma"
_TITLE = "Medewerker groendienst"


@dataclass(frozen=True)
class Seen:
    """What is read of an input, and what is found in it."""

    document: Document
    report: DocumentReport

    @property
    def texts(self) -> list[str]:
        """Return the text of each block."""
        return [passage.text for passage in self.document.passages]

    @property
    def text(self) -> str:
        """Return all text in blocks."""
        return " ".join(self.texts)

    def kind(self, name: str) -> list[str]:
        """Return the texts of the blocks of one kind."""
        return [text for block, text in zip(self.document.blocks, self.texts, strict=True) if block.kind.value == name]

    def count(self, code: str) -> int:
        """Return how many findings a rule has."""
        return sum(finding.code == code for finding in self.report.findings)

    @property
    def fails(self) -> bool:
        """Return whether there is an error among the findings."""
        return any(finding.severity is Severity.ERROR for finding in self.report.findings)

    def demands(self, words: str = "", kind: str = _DIPLOMA) -> bool:
        """Return whether a demand of a kind is found, with these words in it."""
        found = [judged.requirement for judged in self.report.requirements]
        return any(one.kind.value == kind and words in one.text for one in found)

    @property
    def parts(self) -> set[str]:
        """Return the parts of a vacancy that are found."""
        return {section.label.value for section in self.report.sections}

    @property
    def said(self) -> bool:
        """Return whether it is told that something was not read."""
        return bool(self.document.notices)


Test = Callable[[Seen], bool]


def _tells_mother_tongue(seen: Seen) -> bool:
    return seen.count(_MOTHER_TONGUE) > 0 and seen.fails


def _has_parts(*names: str) -> Test:
    return lambda seen: set(names) <= seen.parts


def _is_free_of(code: str) -> Test:
    return lambda seen: seen.count(code) == 0


def _is_plain(seen: Seen) -> bool:
    return "<" not in seen.text and seen.demands()


def _starts_part(seen: Seen) -> bool:
    return "Jouw profiel" in seen.kind("heading") and "eisen" in seen.parts


TESTS: dict[str, Test] = {
    "backslash-escape.md": lambda seen: _tells_mother_tongue(seen) and "2500 euro*" in seen.text,
    "entity.md": _tells_mother_tongue,
    "html-block.md": lambda seen: _tells_mother_tongue(seen) and _is_plain(seen),
    "imported-html-part.docx": lambda seen: seen.said or (_tells_mother_tongue(seen) and seen.demands()),
    "class-on-body.html": lambda seen: (
        not seen.fails
        and {"Jouw profiel", "Ons aanbod"} <= set(seen.kind("heading"))
        and seen.demands()
        and not seen.count("VL701")
    ),
    "footer-never-closed.html": _tells_mother_tongue,
    "heading-in-button.html": _has_parts("eisen", "aanbod"),
    "hidden-tab-panels.html": lambda seen: not seen.count("VL701") and seen.demands(),
    "fragment-inline-first.html": lambda seen: "Jouw profiel" in seen.kind("heading") and _is_plain(seen),
    "page-with-front-matter.html": lambda seen: seen.report.vacancy.title == _TITLE,
    "flat-odt.fodt": _is_plain,
    "flat-word.xml": _is_plain,
    "decomposed-accents.txt": lambda seen: seen.count("VL201") == 3,
    "ligatures.pdf": lambda seen: seen.count("VL306") > 0 and seen.demands("bekwaamheid"),
    "line-separator.docx": _starts_part,
    "line-separator.txt": _starts_part,
    "symbol-font-character.docx": lambda seen: (
        "€ 2.500" in seen.text
        and any("Open ma - vr." in text for text in seen.kind("paragraph"))
        and not seen.count("VL807")
    ),
    "tracked-deleted-paragraph-mark.docx": lambda seen: (
        "Je bent in het bezit van een bachelordiploma in de tuinbouw." in seen.texts
    ),
    "field-code-over-paragraphs.docx": lambda seen: (
        not seen.fails and not seen.count(_MOTHER_TONGUE) and len(seen.texts) == 2
    ),
    "drop-cap.docx": lambda seen: "Nederlands is je moedertaal en je werkt graag buiten." in seen.texts,
    "ignore-comment-over-two-paragraphs.docx": lambda seen: (
        not (seen.fails or seen.count("VL302") or seen.count("VL903"))
    ),
    "ballot-boxes.docx": lambda seen: (
        len(seen.kind("list_item")) == 3 and not set("☐☒") & set(seen.text) and not seen.demands("master")
    ),
    "zip-names-with-backslashes.docx": lambda seen: seen.count("VL302") > 0 and seen.fails,
    "part-names-in-other-case.docx": lambda seen: seen.count("VL302") > 0 and seen.fails,
    "main-part-by-relationship.docx": _tells_mother_tongue,
    "letters-drawn-twice.pdf": lambda seen: (
        seen.count(_MOTHER_TONGUE) == 1 and "eisen" in seen.parts and seen.text.count("tuinbouw") == 1
    ),
    "turned-text.pdf": lambda seen: seen.said or _tells_mother_tongue(seen),
    "spaced-heading.pdf": lambda seen: "ONS AANBOD" in seen.kind("heading") and "aanbod" in seen.parts,
    "form-fields.pdf": lambda seen: seen.said or _tells_mother_tongue(seen),
    "text-outside-page.pdf": lambda seen: (
        seen.count(_MOTHER_TONGUE) == 1 and "Verborgen" not in seen.text and "Zetterij" not in seen.text
    ),
    "posting-plain-salary-and-fields.html": lambda seen: (
        not seen.count("VL701")
        and _tells_mother_tongue(seen)
        and seen.demands("bachelordiploma")
        and seen.demands("vijf jaar", "ervaring")
    ),
    "toml-front-matter.md": lambda seen: not seen.fails and seen.report.vacancy.title == _TITLE,
    "pay-in-words.txt": _is_free_of("VL701"),
    "iso-deadline.txt": _is_free_of("VL706"),
    "clients-age-no-heading.txt": lambda seen: not seen.fails and not seen.count("VL501"),
    "company-age-no-heading.txt": _is_free_of("VL523"),
}

TABLES: dict[str, Callable[[str, str], bool]] = {
    "html-in-cells.csv": lambda result, _said: "<" not in result and result.count(f'"kind": "{_DIPLOMA}"') == 3,
    "excel-sep-line.csv": lambda result, said: _MOTHER_TONGUE in result and "1 nagekeken" in said,
    "nul-in-one-row.csv": lambda result, said: (
        _MOTHER_TONGUE in result and "1 nagekeken" in said and "1 niet te lezen" in said
    ),
}


def is_right(path: Path) -> bool:
    """Return whether an input has the value that is expected of it."""
    if path.name in TABLES:
        return TABLES[path.name](*_reported(path))
    found = check_file(path).documents
    return bool(found) and TESTS[path.name](Seen(found[0].document, found[0]))


def _reported(path: Path) -> tuple[str, str]:
    """Return the report over a table of texts as JSON, and what is said of it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "uit.json"
        columns = ("--tekstkolom", "tekst", "--id-kolom", "nummer")
        command = [sys.executable, "-m", "vacaturelint", "rapport", str(path), *columns, "-o", str(out), "--geen-cache"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found = json.dumps(json.loads(out.read_text(encoding="utf-8")), ensure_ascii=False) if out.exists() else ""
    return found, done.stdout + done.stderr


def main() -> None:
    """Try each input of the folder and print what is wrong."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("names", nargs="*")
    given = options.parse_args()
    known = sorted(TESTS.keys() | TABLES.keys())
    chosen = [name for name in known if not given.names or any(part in name for part in given.names)]
    wrong = [name for name in chosen if not (given.folder / name).is_file() or not is_right(given.folder / name)]
    for name in wrong:
        print(f"wrong: {name}")
    print(f"{len(chosen) - len(wrong)} of {len(chosen)} right")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
