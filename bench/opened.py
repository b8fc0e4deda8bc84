"""Opens Word files with LibreOffice, and names those that it cannot open: a witness that is not ours.

    python -m bench.opened FOLDER [--most 300] [--seed 0]

FOLDER holds what `python -m bench.fuzz --keep FOLDER` kept of `annoteer` and `verbeter`. Takes a sample, converts it to
text, and prints how many were opened; a file that LibreOffice opens gives a text, also when there is nothing in it.
A file that it does not open though it opens the damaged one that it was made of, is broken by us: it is named.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.fuzz import BEFORE

_BATCH = 25
"""Files a run: starting takes seconds, and one that brings LibreOffice down takes the rest of its batch with it."""
_SECONDS = 300


def opened(files: Sequence[Path]) -> set[Path]:
    """Return the files that LibreOffice made a text of; where it came to no end, those left are tried alone."""
    found: set[Path] = set()
    for batch in _batches(files):
        done, ended = _converted(batch)
        found |= done
        for path in batch:
            if not ended and path not in done:
                found |= _converted([path])[0]
    return found


def _batches(files: Sequence[Path]) -> Iterator[Sequence[Path]]:
    for first in range(0, len(files), _BATCH):
        yield files[first : first + _BATCH]


def _converted(files: Sequence[Path]) -> tuple[set[Path], bool]:
    """Return the files that gave a text, and whether LibreOffice came to its end: it does when it refuses some."""
    ended = False
    with tempfile.TemporaryDirectory() as place:
        home = f"-env:UserInstallation=file://{place}/home"
        command = [
            "soffice",
            home,
            "--headless",
            "--convert-to",
            "txt:Text",
            "--outdir",
            f"{place}/out",
            *map(str, files),
        ]
        try:
            ended = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False).returncode == 0
        except subprocess.TimeoutExpired:
            print(f"LibreOffice deed langer dan {_SECONDS} s over {len(files)} bestanden", flush=True)
        return {path for path in files if (Path(place) / "out" / f"{path.stem}.txt").exists()}, ended


def main() -> int:
    """Open a sample, and print what could not be opened."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--most", type=int, default=300)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    files = sorted(given.folder.glob("*.docx"))
    chosen = random.Random(given.seed).sample(files, min(given.most, len(files)))
    found = opened(chosen)
    closed = sorted(set(chosen) - found)
    broken = opened([path.parent / BEFORE / path.name for path in closed])
    for path in sorted(broken):
        print(f"door ons kapot: {path}")
    print(f"{len(chosen)} van {len(files)} bestanden: {len(found)} geopend", end="")
    print(f", {len(closed) - len(broken)} die ook vooraf niet opengingen, {len(broken)} door ons kapot")
    return len(broken) > 0


if __name__ == "__main__":
    sys.exit(main())
