"""Damages whatever comes from outside, with a seed, and counts how the tool takes it.

    python -m bench.fuzz [--seconds 60 | --mutants 1000] [--seed 0] [--kind settings] [--keep FOLDER]

Kinds: every format that is read, tables of texts, `annoteer` and `verbeter`, settings, baseline, result, cache and
history. Prints a row a kind: taken, refused with a message, and what broke. A kind with its seed gives the same again.
`--mutants` is how many of each kind, however long that takes. What `--keep` keeps, `python -m bench.opened` opens.
"""

import argparse
import csv
import functools
import io
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from bench.attack.around import SETTINGS
from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, parts_of
from tests.readers.mutations import mutated
from vacaturelint.config.reader import read_config
from vacaturelint.core.report import Report, Tool
from vacaturelint.editors.correct import correct_document
from vacaturelint.editors.docx_comments import annotate_docx
from vacaturelint.errors import UnreadableError, VacaturelintError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.reporters.json import JsonWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render
from vacaturelint.service.budget import bounded
from vacaturelint.service.cache import Cache
from vacaturelint.service.checker import Checker
from vacaturelint.service.codec import encode_report
from vacaturelint.service.compare import read_result
from vacaturelint.service.datasets import rows_of
from vacaturelint.service.history import History
from vacaturelint.service.settings import Settings
from vacaturelint.service.setup import Setup
from vacaturelint.suppression.baseline import Baseline, read_baseline

Try = Callable[[bytes, Path], object]
BEFORE = "voor"
"""The folder beside what editors made that holds what it was made of."""
_CHEAP = Setup(chosen=("VL115", "VL701"))
_EDITORS = ("annoteer", "verbeter")
_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_RULES = (
    b'negeer = ["VL201"]\nuitsluiten = ["archief/", "*.docx"]\nfaal-bij = "tip"\nprocessen = 2\n'
    b'[ernst]\nVL101 = "tip"\n'
    b'[termen.eigen]\n"blabla" = "praat"\n[[paden]]\npatroon = "a/**"\nniveau = "C"\n'
)


@functools.cache
def checker() -> Checker:
    """Return what checks documents, with few rules: the fuzz is after the readers and the editors."""
    return Checker(_CHEAP)


def _read(kind: str, data: bytes, _folder: Path) -> object:
    return bounded(lambda: read(Source(f"a.{kind}", data)))


def _annotate(data: bytes, _folder: Path) -> object:
    def work() -> object:
        report, _ = checker().check(Source("a.docx", data))
        return annotate_docx(data, report.document, report.findings, _MOMENT)

    return bounded(work)


def _correct(data: bytes, _folder: Path) -> object:
    def work() -> object:
        report, _ = checker().check(Source("a.docx", data))
        again = lambda made: checker().check(Source("a.docx", made))[0]  # noqa: E731 - it is used once
        return correct_document(report, data, again, moment=_MOMENT, unsafe=True).data

    return bounded(work)


def _rows(kind: str, data: bytes, folder: Path) -> object:
    (folder / f"a.{kind}").write_bytes(data)
    rows = list(rows_of([str(folder / f"a.{kind}")], lambda _told: None))
    for refusal in filter(None, (row.refusal for row in rows)):
        raise UnreadableError(refusal)
    return rows


def _tables() -> dict[str, bytes]:
    """Return a data set of vacancies in each format."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = {
        "id": [str(nth) for nth in range(40)],
        "tekst": [f"Je helpt {nth} bewoners.\nJe kookt." for nth in range(40)],
    }
    rows = [dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True)]
    stream, typed = io.BytesIO(), io.StringIO(newline="")
    pq.write_table(pa.table(table), stream, row_group_size=16)
    writer = csv.DictWriter(typed, table)
    writer.writeheader()
    writer.writerows(rows)
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    return {"parquet": stream.getvalue(), "csv": typed.getvalue().encode(), "jsonl": lines.encode()}


def _mail(page: bytes) -> bytes:
    """Return a mail of which a page is the text."""
    mail = EmailMessage()
    mail["Subject"] = "Vacature kok"
    mail.set_content("Je kookt elke dag voor tachtig bewoners.")
    mail.add_alternative(page.decode(), subtype="html")
    return mail.as_bytes()


def _settings(data: bytes, folder: Path) -> object:
    (folder / "vacaturelint.toml").write_bytes(data)
    settings = Settings({}, read_config(folder / "vacaturelint.toml"))
    settings.leaves_out(str(folder / "a" / "b.md"))
    return settings.setup_for("a.md").rules()


def _file(reading: Callable[[str], object], data: bytes, folder: Path) -> object:
    (folder / "a.json").write_bytes(data)
    return reading(str(folder / "a.json"))


def _cache(data: bytes, folder: Path) -> object:
    cache, source = Cache(folder / "cache"), Source("a.md", b"Je helpt.")
    if not list(cache.folder.glob("??/*")):
        cache.keep(source, "x", encode_report(_report().documents[0]))
    (entry,) = cache.folder.glob("??/*")
    entry.write_bytes(data)
    return cache.find(source, "x")


def _history(data: bytes, folder: Path) -> object:
    (folder / "h.sqlite").write_bytes(data)
    history = History(str(folder / "h.sqlite"))
    history.prepare()
    history.keep(_report(), moment=_MOMENT)
    return history.points(), history.snapshot(history.runs()[0])


@functools.cache
def _report() -> Report:
    report, _ = checker().check(Source("a.md", b"Je helpt teneinde te helpen."))
    return Report((report,), (), Tool("0.1.0", "nl"))


def kinds_in(folder: Path) -> Mapping[str, tuple[list[bytes], Try]]:
    """Return for each kind what is damaged, and how it is taken."""
    made = {kind: [make(parts_of(path)) for path in TEXTS[:6]] for kind, make in FORMATS.items()}
    history = History(str(folder / "whole.sqlite"))
    history.prepare()
    history.keep(_report(), moment=_MOMENT)
    cache = Cache(folder / "whole")
    cache.keep(Source("a.md", b"Je helpt."), "x", encode_report(_report().documents[0]))
    (entry,) = cache.folder.glob("??/*")
    baseline = Baseline(str(folder)).renewed(_report().documents).as_json().encode()
    return {
        **{kind: (wholes, functools.partial(_read, kind)) for kind, wholes in made.items()},
        "eml": ([_mail(page) for page in made["html"]], functools.partial(_read, "eml")),
        **{kind: ([table], functools.partial(_rows, kind)) for kind, table in _tables().items()},
        "annoteer": (made["docx"], _annotate),
        "verbeter": (made["docx"], _correct),
        "settings": ([_RULES, *SETTINGS.values()], _settings),
        "baseline": ([baseline], functools.partial(_file, read_baseline)),
        "result": ([render(JsonWriter, _report(), Look()).encode()], functools.partial(_file, read_result)),
        "cache": ([entry.read_bytes()], _cache),
        "history": ([Path(history.path).read_bytes()], _history),
    }


def outcome(taken: Try, data: bytes, folder: Path, keep: Path | None = None) -> str:
    """Return how damaged bytes are taken; bytes that come of them go to `keep`, and what they came of beside it."""
    try:
        made = taken(data, folder)
        if keep is not None and isinstance(made, bytes):
            (keep.parent / BEFORE).mkdir(parents=True, exist_ok=True)
            (keep.parent / BEFORE / keep.name).write_bytes(data)
            keep.write_bytes(made)
    except VacaturelintError:
        return "geweigerd"
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:100]
    return "gelezen"


def main() -> int:
    """Damage, count, and return whether anything broke."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--mutants", type=int, default=0)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--kind", default="")
    options.add_argument("--keep", type=Path, help="folder for what annoteer and verbeter make")
    given = options.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory() as place:
        kinds = {name: one for name, one in kinds_in(Path(place)).items() if given.kind in ("", name)}
        for name, (wholes, taken) in kinds.items():
            counts: Counter[str] = Counter()
            until, seed = time.monotonic() + given.seconds / len(kinds), given.seed
            while seed < given.seed + given.mutants if given.mutants else time.monotonic() < until:
                keep = given.keep / f"{name}-{seed}.docx" if given.keep and name in _EDITORS else None
                ended = outcome(taken, mutated(wholes[seed % len(wholes)], seed), Path(place), keep)
                counts[ended] += 1
                if ended not in ("gelezen", "geweigerd") and counts[ended] == 1:
                    print(f"  {name} {seed}: {ended}", flush=True)
                seed += 1
            faults = sum(counts.values()) - counts["gelezen"] - counts["geweigerd"]
            print(
                f"{name:10} {counts['gelezen']:7} gelezen {counts['geweigerd']:7} geweigerd {faults:5} stuk", flush=True
            )
            broken += faults
    return broken > 0


if __name__ == "__main__":
    raise SystemExit(main())
