"""Wall time of whole commands, in one run: help and rules beside `python -c pass`, the cold main job beside bare spaCy.

    python bench/startup.py [FILE.docx]

Every command runs `ROUNDS` times in turn, so that a change of speed of the machine hits all alike; medians and ratios
are printed. Bare spaCy means: import spacy, `spacy.load` of the same weights saved as an ordinary pipeline, one text.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from bench.model_speed import write_stock  # noqa: E402
from vacaturelint.readers.files import read_file  # noqa: E402
from vacaturelint.readers.registry import read  # noqa: E402

ROUNDS = 7
EXAMPLE = ROOT / "voorbeelden" / "administratief-medewerker.docx"
BARE = """
import pathlib, sys, spacy, vacaturelint.analysis.component
spacy.load(sys.argv[1])(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
"""


def main() -> None:
    """Measure and print a table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    with tempfile.TemporaryDirectory() as folder:
        stock, text = Path(folder) / "stock", Path(folder) / "text.txt"
        write_stock(stock)
        text.write_text(read(read_file(str(path))).text, encoding="utf-8")
        lint = ["-m", "vacaturelint"]
        commands = {
            "python -c pass": ["-c", "pass"],
            "--help": [*lint, "--help"],
            "regels": [*lint, "regels"],
            "uitleg VL201": [*lint, "uitleg", "VL201"],
            "bare spaCy": ["-c", BARE, str(stock), str(text)],
            "main job": [*lint, str(path)],
            "main job, no parse": [*lint, str(path), "--kies", "volledigheid"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(_seconds(command))
    _print({name: median(values) for name, values in times.items()})


def _seconds(command: list[str]) -> float:
    env = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, env=env, capture_output=True, check=False)
    return time.perf_counter() - start


def _print(medians: dict[str, float]) -> None:
    for name, seconds in medians.items():
        beside = "bare spaCy" if name.startswith("main") else "python -c pass"
        ratio = "" if name in ("bare spaCy", "python -c pass") else f"  {seconds / medians[beside]:5.2f} x {beside}"
        print(f"{name:20} {seconds * 1000:6.0f} ms{ratio}")


if __name__ == "__main__":
    main()
