"""Processor time beside LiNT-II, textdescriptives and spaCy alone on the same texts, all in turn in one run.

    pip install --no-deps lint-ii textdescriptives
    pip install mistune pyarrow pandas ftfy pyphen pydantic spacy-lookups-data
    python -m bench.core_shape TREEBANK.conllu FOLDER
    python -m bench.beside texts.jsonl [--core FOLDER] [--texts 131] [--rounds 5]

Cold: a new process that reads one text (the check without its cache, and without other processes). Many: the same with
*texts* texts, in half the rounds. LiNT-II asks for `nl_core_news_lg`. It gets the stand-in of that shape in FOLDER (or
any other pipeline there), and our own weights, saved as an ordinary pipeline: what then differs stands around the
parser. So does textdescriptives. They do other work than we: both count, LiNT-II gives a score. Theirs get strings,
ours files of Markdown.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.lint_reference import stand_in
from bench.model_speed import ONE_THREAD, write_stock

if TYPE_CHECKING:
    from spacy.language import Language

OURS = "vacaturelint"
STOCK = "stock"


def main() -> None:
    """Print seconds of processor time and ratios, cold and over many texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="JSON Lines with id and text, or with --child a folder of them")
    parser.add_argument("--core", type=Path, help="a spaCy pipeline in the place of nl_core_news_lg")
    parser.add_argument("--texts", dest="count", type=int, default=131)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--child", choices=[*OTHERS], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        texts = [path.read_text(encoding="utf-8") for path in sorted(options.texts.iterdir())]
        OTHERS[options.child](options.core, texts)
        return
    rows = [json.loads(line) for line in options.texts.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        pipelines = {"our weights": Path(folder) / STOCK} | ({"core": options.core} if options.core else {})
        write_stock(pipelines["our weights"])
        for count, rounds in ((1, options.rounds), (options.count, max(1, options.rounds // 2))):
            inputs = Path(folder) / str(count)
            inputs.mkdir()
            for number, row in enumerate(rows[:count]):
                (inputs / f"{number:04}.md").write_text(row["text"], encoding="utf-8")
            _print_table(_commands(inputs, pipelines), rounds, f"{count} texts, {rounds} rounds, medians")


def _commands(texts: Path, pipelines: dict[str, Path]) -> dict[str, list[str]]:
    """Return what to run for each row of the table, as arguments of Python."""
    child = ["-m", "bench.beside", str(texts), "--child"]
    commands = {OURS: ["-m", "vacaturelint", str(texts), "--geen-cache", "-j", "1", "--stil"]}
    for name in ("lint-ii", "textdescriptives"):
        for weights, pipeline in pipelines.items():
            commands[f"{name}, {weights}"] = [*child, name, "--core", str(pipeline)]
    return commands | {"spacy.blank": [*child, "spacy.blank"]}


def _print_table(commands: dict[str, list[str]], rounds: int, title: str) -> None:
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds[name].append(_processor_time(command))
    ours = median(seconds[OURS])
    print(title)
    for name, times in seconds.items():
        spread = f"{min(times):.2f}-{max(times):.2f}"
        print(f"{name:30} {median(times):7.2f} s  ({spread})  {ours / median(times):5.2f} = {OURS} / it", flush=True)


def _processor_time(command: list[str]) -> float:
    with subprocess.Popen(
        [sys.executable, *command],
        env=os.environ | ONE_THREAD,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ((0, 1) if OURS in command else (0,)):  # 1: ours has findings, theirs fell
        sys.exit(said)
    return used.ru_utime + used.ru_stime


def _loaded(pipeline: Path) -> "Language":
    import spacy

    if pipeline.name == STOCK:
        importlib.import_module("vacaturelint.analysis.component")  # not for the others: it costs time
    return spacy.load(pipeline)


def _lint(pipeline: Path, texts: list[str]) -> None:
    stand_in(_loaded(pipeline))
    from lint_ii.core.readability_analysis import ReadabilityAnalysis

    for text in texts:
        ReadabilityAnalysis.from_text(text).as_dict()


def _textdescriptives(pipeline: Path, texts: list[str]) -> None:
    importlib.import_module("textdescriptives")
    nlp = _loaded(pipeline)
    if not nlp.has_pipe("attribute_ruler"):
        nlp.add_pipe("attribute_ruler")  # it takes no parts of speech from a pipeline without
    for part in ("readability", "dependency_distance", "pos_proportions"):
        nlp.add_pipe(f"textdescriptives/{part}")
    for _ in nlp.pipe(texts):
        pass


def _blank(_: Path, texts: list[str]) -> None:
    import spacy

    nlp = spacy.blank("nl")
    for text in texts:
        nlp(text)


OTHERS: dict[str, Callable[[Path, list[str]], None]] = {
    "lint-ii": _lint,
    "textdescriptives": _textdescriptives,
    "spacy.blank": _blank,
}

if __name__ == "__main__":
    main()
