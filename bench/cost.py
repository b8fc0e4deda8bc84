"""What readability and the sentence rules add to the time of the bare pipeline, on annotated vacancies.

    python -m bench.cost gold/*.jsonl [--profile]

One run in one process: parse every text, then score it and run the rules for readability and layout on that parse;
the medians of a few rounds, and their ratio.
"""

import argparse
import cProfile
import json
import statistics
import time
from pathlib import Path

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.base import Facts
from vacaturelint.core.rule import RulePack
from vacaturelint.core.text import Document
from vacaturelint.engine import CompiledRule, compile_pack
from vacaturelint.readability.score import score
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides, Posting
from vacaturelint.vacancy.reading import read_posting

ROUNDS = 5


def documents(paths: list[Path]) -> list[Document]:
    """Return the texts of the annotated files, read anew so that nothing is cached on them."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [read_text(Source(f"{row['id']}.txt", row["text"].encode())) for row in rows]


def check(posting: Posting, rules: tuple[CompiledRule, ...]) -> int:
    """Score one analysis and run the rules on it; return the number of hits."""
    facts = Facts(posting, (), score(posting.analysis))
    return sum(1 for rule in rules for _ in rule.check.run(facts))


def once(paths: list[Path], rules: tuple[CompiledRule, ...]) -> tuple[float, float]:
    """Return the seconds that parsing and that scoring and checking take for all texts."""
    parser = Parser()
    texts = documents(paths)
    start = time.perf_counter()
    analyses: list[Analysis] = [parser.parse(text) for text in texts]
    parsed = time.perf_counter()
    postings = [read_posting(a, Overrides()) for a in analyses]
    before = time.perf_counter()
    for posting in postings:
        check(posting, rules)
    return parsed - start, time.perf_counter() - before


def main() -> None:
    """Print both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    pack = RulePack(tuple(rule for rule in load_rules() if rule.code.startswith(("VL1", "VL8"))))
    rules = compile_pack(pack)
    once(options.gold, rules)
    rounds = [once(options.gold, rules) for _ in range(ROUNDS)]
    parse, added = (statistics.median(times) for times in zip(*rounds, strict=True))
    print(f"parse {parse:.3f} s, readability and {len(rules)} rules {added:.3f} s: {added / parse:.1%}")
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(once, options.gold, rules)
        profile.print_stats("tottime")


if __name__ == "__main__":
    main()
