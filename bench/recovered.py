"""Which share of the words of documents the readers recover, by what independent programs read in the same files.

    python -m bench.recovered FOLDER [--oracle pandoc|libreoffice|pdftotext|trafilatura] [--below 0.99] [--most 200]

Every document below the folder is counted, also those that we refuse: a word counts as often as it stands there. The
other readers are pandoc (docx, odt, html, md, rtf), pdftotext (pdf) and LibreOffice (doc); `--oracle` takes another
for all that it can read. trafilatura (`pip install trafilatura`) reads only the main text of a page. What lies below
`--below` is listed with words that are missing, so that each has its reason or is mended.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

SECONDS = 60
_WORD = re.compile(r"[^\W_]+")
_PANDOC = {".docx": "docx", ".odt": "odt", ".html": "html", ".htm": "html", ".md": "gfm", ".rtf": "rtf"}
_NUMBER = re.compile(r"^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)] ", re.MULTILINE)
_SHOWN = 12  # missing words of a file


@dataclass(frozen=True, slots=True)
class Outcome:
    """The words of one file by the reference, how many of them we have, and which are missing."""

    path: Path
    words: int
    recovered: int
    missing: tuple[str, ...]
    refused: str = ""

    @property
    def share(self) -> float:
        """Return the share of the words that is recovered."""
        return self.recovered / self.words if self.words else 1.0


def by_pandoc(path: Path) -> str:
    """Return the text that pandoc reads, without the numbers it writes before items; nothing when it cannot."""
    kind = _PANDOC.get(path.suffix.lower())
    if kind is None:
        return ""
    command = ["pandoc", "-f", kind, "-t", "plain", "--wrap=none", "--track-changes=accept", str(path)]
    return _NUMBER.sub("", _run(command))


def by_pdftotext(path: Path) -> str:
    """Return the text that pdftotext reads on the visible part of the pages."""
    return _run(["pdftotext", "-cropbox", "-enc", "UTF-8", str(path), "-"]) if path.suffix.lower() == ".pdf" else ""


def by_libreoffice(path: Path) -> str:
    """Return the text that LibreOffice writes."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        kind = "txt:Text (encoded):UTF8"
        _run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, str(path)])
        made = Path(folder, f"{path.stem}.txt")
        return made.read_text("utf-8-sig", "replace") if made.exists() else ""


def by_trafilatura(path: Path) -> str:
    """Return the main text of a page as trafilatura finds it."""
    import trafilatura

    page = path.read_bytes() if path.suffix.lower() in (".html", ".htm") else b""
    return (trafilatura.extract(page, favor_recall=True) or "") if page else ""


ORACLES: dict[str, Callable[[Path], str]] = {
    "pandoc": by_pandoc,
    "pdftotext": by_pdftotext,
    "libreoffice": by_libreoffice,
    "trafilatura": by_trafilatura,
}
_USUAL = {**dict.fromkeys(_PANDOC, by_pandoc), ".pdf": by_pdftotext, ".doc": by_libreoffice}


def _run(command: list[str]) -> str:
    if shutil.which(command[0]) is None:
        sys.exit(f"{command[0]} is not installed")
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    except subprocess.SubprocessError:
        return ""
    return done.stdout.decode("utf-8", "replace")


def words_of(text: str) -> Counter[str]:
    """Return how often each word stands in a text, whatever its capitals and the form of its letters."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    return Counter(_WORD.findall(plain))


def compare(path: Path, oracle: Callable[[Path], str]) -> Outcome | None:
    """Return what we recover of a file; None when the reference reads nothing in it."""
    expected = words_of(oracle(path))
    if not expected:
        return None
    refused, found = "", Counter[str]()
    try:
        document = read(Source(str(path), path.read_bytes()))
        found = words_of("\n".join(passage.text for passage in document.passages))
    except UnreadableError as error:
        refused = str(error)
    missing = expected - found
    rare = sorted(missing, key=lambda word: (-len(word), word))[:_SHOWN]
    return Outcome(path, expected.total(), expected.total() - missing.total(), tuple(rare), refused)


def outcomes(folder: Path, name: str | None, most: int) -> Iterator[Outcome]:
    """Yield the outcome for each file that the reference reads, at most so many of one suffix."""
    count: Counter[str] = Counter()
    for path in sorted(folder.rglob("*")):
        suffix = path.suffix.lower()
        oracle = ORACLES[name] if name else _USUAL.get(suffix)
        if oracle is None or suffix not in _USUAL or not path.is_file() or count[suffix] >= most:
            continue
        outcome = compare(path, oracle)
        if outcome is not None:
            count[suffix] += 1
            yield outcome


def main() -> None:
    """Compare, and print a row for each suffix and each file below the aim."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--oracle", choices=sorted(ORACLES))
    options.add_argument("--below", type=float, default=0.99)
    options.add_argument("--most", type=int, default=200)
    given = options.parse_args()
    found: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes(given.folder, given.oracle, given.most):
        found[outcome.path.suffix.lower()].append(outcome)
        if outcome.share < given.below:
            reason = f"refused: {outcome.refused}" if outcome.refused else " ".join(outcome.missing)
            print(f"{outcome.share:7.1%} of {outcome.words:6} {outcome.path}: {reason}", flush=True)
    print(f"{'suffix':8} {'files':>6} {'refused':>8} {'words':>9} {'recovered':>10}")
    for suffix, group in sorted(found.items()):
        words, recovered = sum(each.words for each in group), sum(each.recovered for each in group)
        refused = sum(bool(each.refused) for each in group)
        print(f"{suffix:8} {len(group):6} {refused:8} {words:9} {recovered / words:10.2%}")


if __name__ == "__main__":
    main()
