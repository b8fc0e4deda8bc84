"""What the jargon rules cost and say: load time, share of the parse, the commonest findings, a sample to judge by hand.

    python -m bench.jargon TEKSTEN.jsonl [--sample 150] [--seed 1] [--suggestions]

Every line of the file is a JSON object with `id` and `text`. Times and ratios are of this one run.
"""

import argparse
import collections
import json
import random
import time
from pathlib import Path

from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.words.abbreviations import reported
from vacaturelint.checks.words.term_index import shared_index
from vacaturelint.core.finding import Finding
from vacaturelint.core.rule import RulePack, Status
from vacaturelint.core.text import Document
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

NEAR = 40
RULES = RulePack(
    tuple(rule for rule in load_rules() if rule.category.value == "jargon" and rule.status is Status.STABLE)
)


def load_time() -> float:
    """Return the milliseconds that loading all lists takes, cold."""
    start = time.perf_counter()
    shared_index("jargon.tsv", strict=False)
    for rule in RULES:
        if rule.kind == "afkorting":
            reported(rule)
    return (time.perf_counter() - start) * 1000


def share_of_parse(documents: list[Document], parser: Parser) -> float:
    """Return the time of matching all terms as a share of the time of parsing the same documents."""
    parser.parse(documents[0])
    start = time.perf_counter()
    parsed = [parser.parse(document) for document in documents]
    assert all(analysis.words for analysis in parsed)  # the words are shared with every other reader of the text
    parsing = time.perf_counter() - start
    index = shared_index("jargon.tsv", strict=False)
    start = time.perf_counter()
    for analysis in parsed:
        index.scan(analysis)
    return (time.perf_counter() - start) / parsing


def context(document: Document, finding: Finding) -> str:
    """Return the finding in its sentence, marked, on one line."""
    assert finding.span is not None
    before = document.text[max(0, finding.span.start - NEAR) : finding.span.start]
    after = document.text[finding.span.end : finding.span.end + NEAR]
    first = next((s for s in finding.suggestions if s.replaces), None)
    change = f" → {first.text}{' (safe)' if first.safe else ''}" if first else ""
    return f"{before}[{finding.text}{change}]{after}".replace("\n", " ")


def main() -> None:
    """Print the measurements and the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--suggestions", action="store_true", help="sample only findings with a replacement")
    args = parser.parse_args()
    print(f"load, cold: {load_time():.0f} ms")
    lines = [json.loads(line) for line in args.file.read_text(encoding="utf-8").splitlines()]
    documents = [read_text(Source(f"{line['id']}.txt", line["text"].encode())) for line in lines]
    model = Parser()
    print(f"matching / parsing: {share_of_parse(documents[:40], model):.1%}")
    found: list[tuple[Document, Finding]] = []
    rules = compile_pack(RULES)
    for document in documents:
        report, _ = check_document(document, rules, model, Overrides())
        found += [(document, finding) for finding in report.findings if finding.span]
    print(f"findings: {len(found)} in {len(documents)} documents")
    common = collections.Counter((finding.code, finding.data["term"].casefold()) for _, finding in found)
    print("\n".join(f"{count:5d}  {code}  {term}" for (code, term), count in common.most_common(100)))
    chosen = [item for item in found if not args.suggestions or any(s.replaces for s in item[1].suggestions)]
    for document, finding in random.Random(args.seed).sample(chosen, min(args.sample, len(chosen))):
        print(f"{document.path}  {finding.code}  {context(document, finding)}")


if __name__ == "__main__":
    main()
