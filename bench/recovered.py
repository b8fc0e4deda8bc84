"""Which share of the words of documents the readers recover, by what independent programs read in the same files.

    python -m bench.recovered FOLDER [--reference pandoc|…] [--below 0.99] [--most 200] [--alone]

Every document below the folder is counted, also those that we refuse: a word counts as often as it stands there. The
references are pandoc (docx, odt, html, md, rtf), pdftotext (pdf) and LibreOffice (doc); `--reference` takes another.
Each word that we do not have gets a reason:

    refused          we do not read the file, and say why
    said             the document has a notice that a part was not read; where it counts the words of that part, no
                     more words than it counts (and a sixth: `e-mail` is two words here, and one to a reader)
    one reader only  a second reader (LibreOffice, trafilatura, pypdf) does not have it either: furniture of a page,
                     numbers of items, letters without a code
    lost             both have it: a fault of ours, to be mended

`--alone` asks no second reader, which is much faster. What lies below `--below` is listed with the words.
"""

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.references import REFERENCES, SECOND, USUAL, Reference
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.builder import as_seen
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

_WORD = re.compile(r"[^\W_]+")
# Before an item: a number or bullet that somebody typed is no word of the text, and we leave it out.
_NUMBER = re.compile(r"^[^\S\n]*\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?=\s)", re.MULTILINE)
_SHOWN = 12  # missing words of a file
_UNREAD = "Niet gelezen"
_WORDS = re.compile(r"\((\d+) woord")
_SLACK = 7 / 6
REASONS = ("refused", "said", "one reader only", "lost")


@dataclass(frozen=True, slots=True)
class Outcome:
    """The words of one file by the reference, and those that we do not have, by reason."""

    path: Path
    words: int
    missing: dict[str, Counter[str]] = field(default_factory=dict)
    refused: str = ""

    @property
    def recovered(self) -> int:
        """Return how many words we have."""
        return self.words - sum(found.total() for found in self.missing.values())

    @property
    def share(self) -> float:
        """Return the share of the words that is recovered."""
        return self.recovered / self.words if self.words else 1.0

    def shown(self) -> str:
        """Return some of the words that are missing, the longest first."""
        parts = []
        for reason, found in self.missing.items():
            rare = sorted(found, key=lambda word: (-len(word), word))[:_SHOWN]
            parts.append(f"{reason} {found.total()}: {' '.join(rare)}")
        return self.refused or "; ".join(parts)


def words_of(text: str) -> Counter[str]:
    """Return how often each word stands in a text, whatever its capitals and the form of its letters."""
    plain = as_seen(unicodedata.normalize("NFKC", text)).casefold()
    return Counter(_WORD.findall(plain))


def compare(path: Path, reference: Reference, second: Reference | None) -> Outcome | None:
    """Return what we recover of a file; None when the reference reads nothing in it."""
    expected = words_of(_NUMBER.sub("", reference(path)))
    if not expected:
        return None
    try:
        document = read(Source(str(path), path.read_bytes()))
    except UnreadableError as error:
        return Outcome(path, expected.total(), {"refused": expected}, str(error))
    missing = expected - words_of("\n".join(passage.text for passage in document.passages))
    if not missing:
        return Outcome(path, expected.total())
    theirs = words_of(second(path)) if second else expected
    ours = expected - missing
    lost = missing & (theirs - ours)
    reasons = _reasons(document.notices, lost, missing - lost)
    return Outcome(path, expected.total(), {reason: found for reason, found in reasons.items() if found})


def _reasons(notices: tuple[str, ...], lost: Counter[str], alone: Counter[str]) -> dict[str, Counter[str]]:
    """Return why words are missing; `alone` are those that the second reader does not have either."""
    told = [notice for notice in notices if notice.startswith(_UNREAD)]
    counted = [int(found[1]) for notice in told for found in _WORDS.finditer(notice)]
    whole = lost if told else Counter()
    said = _first(lost + alone, lost, round(sum(counted) * _SLACK)) if counted else whole
    unsaid = (lost + alone) - said
    return {"said": said, "one reader only": unsaid - (unsaid & lost), "lost": unsaid & lost}


def _first(words: Counter[str], sooner: Counter[str], most: int) -> Counter[str]:
    """Return at most so many of the words, those of `sooner` before the others."""
    found: Counter[str] = Counter()
    for group in (sooner, words - sooner):
        for word in sorted(group):
            found[word] += min(group[word], most - found.total())
    return +found


def outcomes(folder: Path, name: str | None, most: int, *, alone: bool) -> Iterator[Outcome]:
    """Yield the outcome for each file that the reference reads, at most so many of one suffix."""
    count: Counter[str] = Counter()
    for path in sorted(folder.rglob("*")):
        suffix = path.suffix.lower()
        reference = REFERENCES[name] if name else USUAL.get(suffix)
        if reference is None or suffix not in USUAL or not path.is_file() or count[suffix] >= most:
            continue
        outcome = compare(path, reference, None if alone else SECOND.get(suffix))
        if outcome is not None:
            count[suffix] += 1
            yield outcome


def main() -> None:
    """Compare, and print each file below the aim and a row of reasons for each suffix."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--reference", choices=sorted(REFERENCES))
    options.add_argument("--below", type=float, default=0.99)
    options.add_argument("--most", type=int, default=200)
    options.add_argument("--alone", action="store_true")
    given = options.parse_args()
    found: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes(given.folder, given.reference, given.most, alone=given.alone):
        found[outcome.path.suffix.lower()].append(outcome)
        if outcome.share < given.below:
            print(f"{outcome.share:7.1%} of {outcome.words:6} {outcome.path}: {outcome.shown()}", flush=True)
    heads = "".join(f"{reason:>17}" for reason in REASONS)
    print(f"{'suffix':8} {'files':>6} {'words':>9} {'recovered':>10}{heads}")
    for suffix, group in sorted(found.items()):
        words = sum(each.words for each in group)
        by_reason = [sum(each.missing.get(reason, Counter()).total() for each in group) for reason in REASONS]
        shares = "".join(f"{number / words:17.2%}" for number in by_reason)
        print(f"{suffix:8} {len(group):6} {words:9} {sum(each.recovered for each in group) / words:10.2%}{shares}")
        refused = Counter(each.refused for each in group if each.refused)
        for message, number in refused.most_common():
            print(f"{'':8} {number:6} refused: {message}")


if __name__ == "__main__":
    main()
