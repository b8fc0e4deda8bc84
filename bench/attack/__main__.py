"""Runs every attack in a process of its own and tells how each ended.

    python -m bench.attack [--quick] [--only WORD] [--jobs 2] [--each]

An attack is held when it ends within the limits with an exit status that fits, without a traceback and without a word
that the fault is ours, when no sign that steers a terminal comes out, and when what must stay is the same.
Prints the cases that were not held (--each: all, as they end), how many were, the slowest and the largest.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.attack import around, documents, pdfs
from bench.attack.case import Case

SECONDS = 20.0
MEGABYTES = 1024
_WAIT_SECONDS = 300
_STEERS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|^::(?!error |warning |notice |group|endg)",
    re.MULTILINE,
)
_MEASURE = (
    "import resource,subprocess,sys;"
    "code=subprocess.call(sys.argv[1:],stdin=subprocess.DEVNULL);"
    "use=resource.getrusage(resource.RUSAGE_CHILDREN);"
    "open('gemeten','w').write(f'{code} {use.ru_utime+use.ru_stime} {use.ru_maxrss//1024}')"
)


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attack ended: processor seconds, megabytes, and why it was not held, or nothing."""

    name: str
    seconds: float
    megabytes: int
    fault: str


def all_cases(*, quick: bool) -> Iterator[Case]:
    """Yield every attack, or the short ones."""
    for one in (*documents.cases(), *pdfs.cases(), *around.cases()):
        if one.quick or not quick:
            yield one


def ended(case: Case) -> Ending:
    """Return how an attack ends, in a folder of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, data in case.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        if case.prepare:
            case.prepare(folder)
        kept = {name: (folder / name).read_bytes() for name in case.keeps}
        env = {**os.environ, "VACATURELINT_CACHE": str(folder / "cache"), "OMP_NUM_THREADS": "1"}
        env["PYTHONPATH"] = os.getcwd()
        command = [sys.executable, "-c", _MEASURE, sys.executable, "-m", "vacaturelint", *case.words]
        try:
            done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=_WAIT_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return Ending(case.name, float(_WAIT_SECONDS), 0, "komt niet tot een einde")
        code, seconds, megabytes = (folder / "gemeten").read_text().split()
        now = {name: (folder / name).read_bytes() for name in kept if (folder / name).is_file()}
        fault = _fault(case, int(code), done.stdout + done.stderr) or ("" if now == kept else "vernielt een bestand")
        if float(seconds) > SECONDS or int(megabytes) > MEGABYTES:
            fault = fault or "te veel tijd of geheugen"
        return Ending(case.name, float(seconds), int(megabytes), fault)


def _fault(case: Case, code: int, output: bytes) -> str:
    """Return what is wrong with an exit status and the output, or nothing."""
    text = output.decode("utf-8", "surrogateescape")
    if code not in case.statuses:
        return f"status {code}: {text.strip()[-120:]!r}"
    if "Traceback" in text or "liep zelf vast" in text:
        return "noemt het onze fout"
    steers = _STEERS.search(text)
    return f"stuurt de terminal: {steers[0]!r}" if steers else ""


def main() -> int:
    """Run the attacks and print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--each", action="store_true")
    given = options.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    chosen = [one for one in all_cases(quick=given.quick) if given.only in one.name]
    endings: list[Ending] = []
    with ThreadPoolExecutor(given.jobs) as pool:
        for ending in pool.map(ended, chosen):
            endings.append(ending)
            if ending.fault or given.each:
                print(
                    f"{ending.name}: {ending.fault or 'afgeslagen'} ({ending.seconds:.1f} s, {ending.megabytes} MB)",
                    flush=True,
                )
    held = sum(not ending.fault for ending in endings)
    together = sum(ending.seconds for ending in endings)
    print(f"{len(endings)} aanvallen, {held} afgeslagen, samen {together:.0f} s processortijd")
    for title, worst in (
        ("traagst", sorted(endings, key=lambda one: -one.seconds)),
        ("grootst", sorted(endings, key=lambda one: -one.megabytes)),
    ):
        print(f"{title}: " + "; ".join(f"{one.name} {one.seconds:.1f} s {one.megabytes} MB" for one in worst[:5]))
    return held < len(endings)


if __name__ == "__main__":
    sys.exit(main())
