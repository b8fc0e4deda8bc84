"""How fast each format is read, and which share of the whole job reading is.

    python -m bench.readers [--times 3]

The vacancies of `tests/corpus`, three to a document (300 to 400 words, as a real one has), in every format. The job is
reading, parsing and all rules; imports and the loading of the model are left out of both. Times are of the processor.
Aim: reading docx takes at most 10 % of the job.
"""

import argparse
import time
from collections.abc import Callable

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides


def main() -> None:
    """Measure and print a row for each format."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--times", type=int, default=3)
    times = options.parse_args().times
    rules, parser = compile_pack(load_rules()), Parser()
    threes = list(zip(TEXTS[::3], TEXTS[1::3], TEXTS[2::3], strict=False))
    print(f"{'formaat':8} {'woorden/s':>10} {'lezen ms':>9} {'taak ms':>8} {'aandeel':>8}")
    for key, build in FORMATS.items():
        sources = [Source(f"x.{key}", build([*parts_of(a), *parts_of(b), *parts_of(c)])) for a, b, c in threes]
        documents = [read(source) for source in sources]
        words = sum(len(document.text.split()) for document in documents)

        def check(sources: list[Source] = sources) -> None:
            for source in sources:
                check_document(read(source), rules, parser, Overrides())

        def only_read(sources: list[Source] = sources) -> None:
            for source in sources:
                read(source)

        check()
        reading, job = _best(only_read, times), _best(check, times)
        per = 1000 / len(sources)
        print(
            f"{key:8} {words / reading:10,.0f} {reading * per:9.2f} {job * per:8.1f} {reading / job:8.1%}", flush=True
        )


def _best(work: Callable[[], None], times: int) -> float:
    """Return the shortest of some runs, in seconds of the processor, so that a busy machine does not count."""
    found = []
    for _ in range(times):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


if __name__ == "__main__":
    main()
