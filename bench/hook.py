"""What the second run of the hook costs: thirty vacancies checked cold, then from the cache, as pre-commit calls it.

    python -m bench.hook [--texts FOLDER] [--rounds 3]

Each call is a process of its own with the entry of `.pre-commit-hooks.yaml`; medians of the rounds, and their ratio.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = 30


def make(folder: Path, texts: Path) -> list[str]:
    """Write thirty different vacancies and return their names."""
    sources = sorted(texts.glob("*.md"))
    names: list[str] = []
    for nth in range(FILES):
        names.append(f"vacature {nth} é.md")
        text = sources[nth % len(sources)].read_text(encoding="utf-8")
        (folder / names[-1]).write_text(f"{text}\n\nDossier {nth}.\n", encoding="utf-8")
    return names


def once(folder: Path, names: list[str], cache: Path) -> float:
    """Return the seconds of one call of the hook."""
    own = {**os.environ, "PYTHONPATH": str(ROOT), "VACATURELINT_CACHE": str(cache)}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "vacaturelint", "--stil", *names], cwd=folder, env=own, capture_output=True, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    return time.perf_counter() - start


def main() -> None:
    """Print both medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=ROOT / "tests" / "corpus" / "teksten")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    cold: list[float] = []
    cached: list[float] = []
    with tempfile.TemporaryDirectory() as place:
        names = make(Path(place), options.texts)
        for nth in range(options.rounds):
            cache = Path(place, f"cache-{nth}")
            cold.append(once(Path(place), names, cache))
            cached.append(once(Path(place), names, cache))
    first, second = statistics.median(cold), statistics.median(cached)
    print(f"{FILES} bestanden: koud {first:.2f} s, uit de cache {second:.2f} s, verhouding {first / second:.1f} x")


if __name__ == "__main__":
    main()
