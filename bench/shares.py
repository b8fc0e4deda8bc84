"""Which share of the time of a check every stage takes, on ordinary texts.

    python -m bench.shares gold/unlabelled.jsonl [--rounds 3] [--all]

One process, processor time, the sum over all texts, with the sentences read ahead as the service does; the round with
the least total counts. The rules are those that run when nobody chooses, and `replaced`, where they find what to write
instead and sentences are parsed with that in place; `--all` prints them all.
"""

import argparse
import functools
import json
from pathlib import Path

from bench.stages import Clock, Stages, Times
from vacaturelint.core.collector import collect_less
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.service.run import BATCH
from vacaturelint.service.setup import Setup

REPLACED = "replaced"


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--all", action="store_true", help="print every rule")
    options = parser.parse_args()
    collect_less()  # as the command line does
    rows = [json.loads(line) for line in options.texts.read_text(encoding="utf-8").splitlines()]
    texts = [(f"{row['id']}.txt", row["text"].encode()) for row in rows]
    times = min((_round(texts) for _ in range(options.rounds)), key=lambda found: sum(found.values()))
    total = sum(times.values())
    rules = {stage: seconds for stage, seconds in times.items() if stage.startswith("VL") or stage == REPLACED}
    stages = {stage: seconds for stage, seconds in times.items() if stage not in rules}
    for stage, seconds in [*stages.items(), ("rules", sum(rules.values())), ("total", total)]:
        print(f"{stage:10} {seconds:7.3f} s {seconds / total:6.1%}")
    for code, seconds in sorted(rules.items(), key=lambda item: -item[1])[: None if options.all else 20]:
        print(f"  {code:8} {seconds:7.3f} s {seconds / total:6.1%}")


def _round(texts: list[tuple[str, bytes]]) -> Times:
    stages, clock = Stages(Setup().rules()), Clock()
    stages.check("warm.txt", b"Je helpt mensen bij hun werk. Je hebt een rijbewijs B.", Clock())
    for nth in range(0, len(texts), BATCH):
        batch = texts[nth : nth + BATCH]
        clock.time("ahead", functools.partial(stages.parser.read_ahead, [read(Source(*one)) for one in batch]))
        gathered = [(stages.gather(name, data, clock), data) for name, data in batch]
        stages.foresee((facts for facts, _ in gathered if facts), clock)
        for facts, data in gathered:
            if facts:
                stages.judge(facts, data, clock)
    return clock.times


if __name__ == "__main__":
    main()
