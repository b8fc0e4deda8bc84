"""Measures what finding and judging demands costs, as a share of cutting the same texts into words and sentences.

    python -m bench.eisen [TEXT_OR_JSONL …]

Without arguments the vacancies in `tests/corpus` are read. Prints counts per kind and verdict and one ratio, both
measured in this run; absolute times say little on a shared machine.
"""

import collections
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from vacaturelint.analysis.analysis import Analysis, segment
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import read_posting
from vacaturelint.vacancy.requirements.find import find_requirements

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"
ROUNDS = 3


def main() -> None:
    """Read the texts, time both steps over all of them, and print counts and the ratio."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(CORPUS.rglob("*.md"))
    analyses = [analysis for path in paths for analysis in _analyses(path)]
    counts = collections.Counter(
        (req.kind.value, req.verdict.value)
        for analysis in analyses
        for req in find_requirements(read_posting(analysis, Overrides()))
    )
    base = min(_timed(analyses, demands=False) for _ in range(ROUNDS))
    whole = min(_timed(analyses, demands=True) for _ in range(ROUNDS))
    for (kind, verdict), count in sorted(counts.items()):
        print(f"{kind:14s} {verdict:10s} {count:5d}")
    print(f"{len(analyses)} texts; demands cost {whole / base:.2f} x cutting into sentences and words")


def _analyses(path: Path) -> Iterator[Analysis]:
    data = path.read_bytes()
    if path.suffix == ".jsonl":
        for line in data.decode().splitlines():
            row = json.loads(line)
            yield segment(read_text(Source(f"{row['id']}.txt", row["text"].encode())))
    else:
        read = read_markdown if path.suffix == ".md" else read_text
        yield segment(read(Source(path.name, data)))


def _timed(analyses: list[Analysis], *, demands: bool) -> float:
    """Return the seconds that one pass over all texts takes."""
    begin = time.perf_counter()
    for analysis in analyses:
        if demands:
            find_requirements(read_posting(analysis, Overrides()))
        else:
            len(segment(analysis.document).words)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
