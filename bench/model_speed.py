"""Cold start, memory and speed of the shipped pipeline, beside stock `spacy.load` of the same weights, in one run.

`python bench/model_speed.py [--baseline DIR]`: DIR is any other spaCy pipeline to compare the words per second with.
Cold: a new process imports, loads and analyses one sentence (wall time from outside and inside, processor time); the
ratio to stock is of processor time, so that a busy machine does not spoil it. Memory: resident after loading. Speed:
words per second of processor time, one thread, our own vacancy lines over and over, after a warm-up.
"""

import argparse
import json
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

PACK = ROOT / "model" / "nl_vacature" / "nl_vacature.msgpack"
LINES = ROOT / "model" / "data"
RUNS = 5
REPEAT = 4
SENTENCE = "Je volgt de dossiers op en je wordt begeleid door een ervaren collega."
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--baseline", type=Path, help="another spaCy pipeline to compare speed with")
    parser.add_argument("--runs", type=int, default=RUNS, help="processes per pipeline")
    parser.add_argument("--child", choices=["pack", "stock"], help=argparse.SUPPRESS)
    parser.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        _measure_here(arguments.child, arguments.path)
        return
    with tempfile.TemporaryDirectory() as folder:
        stock = Path(folder) / "stock"
        write_stock(stock)
        rows = {"load_pack": ("pack", PACK), "spacy.load, same weights": ("stock", stock)}
        if arguments.baseline:
            rows["baseline"] = ("stock", arguments.baseline)
        _print_table({name: _measure(kind, path, arguments.runs) for name, (kind, path) in rows.items()})


def write_stock(folder: Path) -> None:
    """Save the shipped network as an ordinary spaCy pipeline, with the ordinary tokenizer."""
    import spacy

    from vacaturelint.analysis.component import FACTORY

    nlp = spacy.blank("nl")
    nlp.add_pipe(FACTORY, config={"pack": str(PACK)})
    nlp.to_disk(folder)


def _measure(kind: str, path: Path, runs: int) -> dict[str, float]:
    """Return the medians over *runs* new processes."""
    command = [sys.executable, __file__, "--child", kind, "--path", str(path)]
    results = []
    for _ in range(runs):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | ONE_THREAD)
        assert process.stdout is not None
        first = json.loads(process.stdout.readline())
        cold = time.perf_counter() - started
        rest = json.loads(process.stdout.readline())
        process.wait()
        results.append({**first, **rest, "cold": cold})
    return {name: median(result[name] for result in results) for name in results[0]}


def _measure_here(kind: str, path: Path) -> None:
    """Load one pipeline in this process; print one line after the first sentence and one with the speed."""
    started = time.perf_counter()
    if kind == "pack":
        from vacaturelint.analysis.packed import load_pack

        nlp = load_pack(path)
    else:
        import spacy

        import vacaturelint.analysis.component  # noqa: F401

        nlp = spacy.load(path)
    loaded = _resident()
    nlp(SENTENCE)
    inside = time.perf_counter() - started
    print(json.dumps({"inside": inside, "cpu": time.process_time(), "resident": loaded}), flush=True)
    texts = _texts()
    list(nlp.pipe(texts[:100]))
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    print(json.dumps({"speed": words / (time.process_time() - started)}), flush=True)


def _texts() -> list[str]:
    files = sorted(LINES.glob("*.conllu"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")] * REPEAT


def _resident() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def _print_table(rows: dict[str, dict[str, float]]) -> None:
    reference = rows.get("baseline", rows["load_pack"])["speed"]
    stock = rows["spacy.load, same weights"]["cpu"]
    print(f"pack {PACK.stat().st_size / 1e6:.2f} MB; python {sys.version.split()[0]}; medians")
    print(f"{'':28}{'cold s':>8}{'inside s':>9}{'cpu s':>7}{'of stock':>9}{'MB':>7}{'words/s':>9}{'ratio':>7}")
    for name, row in rows.items():
        print(
            f"{name:28}{row['cold']:8.2f}{row['inside']:9.2f}{row['cpu']:7.2f}{row['cpu'] / stock:9.2f}"
            f"{row['resident']:7.0f}{row['speed']:9.0f}{row['speed'] / reference:7.2f}"
        )


if __name__ == "__main__":
    main()
