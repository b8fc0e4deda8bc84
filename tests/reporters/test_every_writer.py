"""Every writer takes every run: many documents, a clean one, none at all, and one that the user stopped."""

import io
from pathlib import Path

import pytest

from tests.reporters.sample import clean, sample
from vacaturelint.core.finding import Category
from vacaturelint.core.report import Report
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.registry import FORMATS, format_for, known_suffixes
from vacaturelint.reporters.trend import Change, RunPoint, Trend
from vacaturelint.reporters.writer import Ending, Spool

RUNS = {
    "many": sample,
    "clean": clean,
    "one": lambda: sample()._replace(documents=sample().documents[:1], problems=()),
    "none": lambda: sample()._replace(documents=()),
    "nothing": lambda: sample()._replace(documents=(), problems=()),
}
LOOKS = {
    "usual": Look(),
    "quiet": Look(quiet=True),
    "all": Look(everything=True, with_text=True, color=True, width=80),
}
TREND = Trend(
    "run 1 (2026-01-02)",
    (Change("a.md", "Kok", 2, 1, 3), Change("b.md", None, 0, 0, 1)),
    (RunPoint("2026-01-02T10:00", 2, {Category.JARGON: 4}, 41.5), RunPoint("2026-02-02T10:00", 2, {}, None)),
    gone=1,
    added=2,
)


def written(name: str, run: Report, look: Look, folder: Path, ending: Ending) -> bytes:
    target = folder / "uit"
    with target.open("w", encoding="utf-8", errors="replace", newline="") as out:
        writer = FORMATS[name].load()(out, look)
        for document in run.documents:
            writer.add(document, {"dienst": "Zorg"})
        writer.finish(ending)
        writer.close()
    return target.read_bytes()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("made", RUNS.values(), ids=RUNS)
@pytest.mark.parametrize("name", FORMATS)
def test_every_writer_writes_every_run_and_the_same_twice(name: str, made: object, look: Look, tmp_path: Path) -> None:
    run: Report = made()  # type: ignore[operator]
    ending = Ending(problems=run.problems, moment="2026-03-04 05:06", stopped=True, total=99, trend=TREND)
    first = written(name, run, look, tmp_path, ending)
    if not FORMATS[name].binary:  # a workbook holds the time it was made
        assert first == written(name, run, look, tmp_path, ending)
        first.decode("utf-8")
    if name not in ("tekst", "kort", "github"):
        assert len(first) > 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_writer_that_was_never_finished_leaves_the_stream_alone(name: str, tmp_path: Path) -> None:
    with (tmp_path / "uit").open("w", encoding="utf-8") as out:
        writer = FORMATS[name].load()(out, Look())
        writer.close()
        writer.close()
    assert (tmp_path / "uit").read_bytes() == b""


def test_the_name_of_a_file_tells_its_format() -> None:
    assert [format_for(f"map/x{suffix}") for suffix in known_suffixes()] == [
        name for name, one in FORMATS.items() if one.suffixes
    ]
    assert format_for("X.HTM") == "overzicht"
    assert format_for("x.onbekend") is format_for("x") is None
    taken = [suffix for one in FORMATS.values() for suffix in one.suffixes]
    assert len(taken) == len(set(taken))


@pytest.mark.parametrize("size", [10, 3_000_000])
def test_a_spool_gives_back_what_it_got(size: int) -> None:
    spool, out = Spool(), io.StringIO(newline="")
    text = "é\r\n😀x" * (size // 5)
    spool.write(text)
    spool.write("einde")
    spool.pour(out)
    spool.close()
    assert out.getvalue() == f"{text}einde"
