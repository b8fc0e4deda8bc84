"""On a real scheduler with two worker processes: the same bytes as alone, whatever happens to a worker."""

import contextlib
import operator
import os
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import dask
import dask.dataframe as dd
import pandas as pd
import pytest
from distributed import Client, LocalCluster
from distributed.utils import get_mp_context

from tests.dask.deadly import DEADLY, double
from vacaturelint.dask import DaskCluster, check_frame
from vacaturelint.dask.trail import Trail, Walk, trail_here
from vacaturelint.errors import UsageError
from vacaturelint.reporters.json import JsonWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.writer import render
from vacaturelint.service.cache import Cache
from vacaturelint.service.datasets import cell_bytes
from vacaturelint.service.inputs import Input
from vacaturelint.service.run import Job, check_inputs, report_of
from vacaturelint.service.setup import Setup
from vacaturelint.service.workers import Ticket

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "teksten").glob("*"))
CHEAP = Setup(chosen=("VL203", "VL701"))
_LOST = 300
"""Seconds after which a cluster counts as lost: a test that waits for ever tells nothing."""


@contextlib.contextmanager
def started(failures: int = 2) -> Iterator[LocalCluster]:
    """Yield a cluster that gives up on a task whose worker died that often: each time another worker starts.

    Its workers are forks of one process that loaded all there is to load: some fifteen of them start in these tests.
    A worker that loads it all itself is in `test_lost`.
    """
    how = {"scheduler.allowed-failures": failures, "worker.multiprocessing-method": "forkserver"}
    how |= {f"comm.timeouts.{what}": f"{_LOST}s" for what in ("connect", "tcp")}
    with dask.config.set({f"distributed.{key}": value for key, value in how.items()}):
        get_mp_context().set_forkserver_preload(["tests.dask.warm"])
        with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as local:
            yield local


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with started() as local:
        yield local


@pytest.fixture
def doomed() -> Iterator[LocalCluster]:
    """Yield a cluster whose workers a test may kill: whether they all come back is no concern of the next test."""
    with started() as local:
        yield local


@pytest.fixture
def client(cluster: LocalCluster) -> Iterator[Client]:
    with Client(cluster) as connected:
        yield connected


def as_json(inputs: Sequence[Input], job: Job) -> str:
    return render(JsonWriter, report_of(check_inputs(inputs, job)), Look(with_text=True))


def test_one_process_two_the_cache_and_dask_give_the_same_bytes(cluster: LocalCluster, tmp_path: Path) -> None:
    inputs = [Input(str(path)) for path in (*TEXTS[:4], tmp_path / "ontbreekt.txt")]
    inputs.append(Input("a.csv#1", b"<p>Je bent een teamplayer.</p>", extension=""))
    inputs.append(Input("a.csv#2", refusal="Deze rij is niet te lezen."))
    cache = Cache(tmp_path / "cache")
    alone = as_json(inputs, Job(lambda _: Setup()))
    assert as_json(inputs, Job(lambda _: Setup(), processes=2, cache=cache)) == alone
    assert as_json(inputs, Job(lambda _: Setup(), cache=cache)) == alone
    assert as_json(inputs, Job(lambda _: Setup(), cluster=DaskCluster(cluster.scheduler_address))) == alone
    assert alone.count('"code": "VL901"') == 2


def test_a_worker_that_is_killed_half_way_loses_nothing(doomed: LocalCluster) -> None:
    inputs = [Input(f"{nth}.txt", f"Je bent een teamplayer. Tekst {nth}.".encode()) for nth in range(160)]
    expected = list(check_inputs(inputs, Job(lambda _: CHEAP)))
    outcomes = check_inputs(inputs, Job(lambda _: CHEAP, cluster=DaskCluster(doomed.scheduler_address)))
    found = [next(outcomes)]
    with Client(doomed) as client:
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
    assert [*found, *outcomes] == expected


def test_an_item_that_kills_every_worker_is_known_and_the_others_are_done() -> None:
    with started(failures=0) as local, DaskCluster(local.scheduler_address).workers(double, operator.neg) as workers:
        tickets = [workers.submit([1, 2]), workers.submit([6, DEADLY])]
        assert [list(workers.results(ticket)) for ticket in tickets] == [[2, 4], [12, -DEADLY]]


def deadly(part: pd.DataFrame) -> pd.DataFrame:
    def work(numbers: Sequence[int]) -> Iterator[int]:
        yield from double(numbers)

    return pd.DataFrame({"n": list(Walk(trail_here()).results(part["n"].tolist(), work, lambda number: -number))})


def test_a_row_that_kills_every_worker_does_not_stop_its_partition(doomed: LocalCluster) -> None:
    frame = dd.from_pandas(pd.DataFrame({"n": range(20)}), npartitions=2)
    with Client(doomed) as client:
        computed = client.compute(frame.map_partitions(deadly, meta={"n": "int64"}))
        found = computed.result(timeout=_LOST)
        assert client.status == "running"
    assert found["n"].tolist() == [-DEADLY if number == DEADLY else 2 * number for number in range(20)]


@pytest.mark.usefixtures("client")
def test_a_frame_gives_what_one_process_gives_and_goes_to_parquet(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in TEXTS[:3]] + [
        None,
        "Je bent een <b>teamplayer</b>.",
        "PK\x03\x04",
    ]
    frame = pd.DataFrame({"nr": [f"v{nth}" for nth in range(len(texts))], "tekst": texts})
    checked = check_frame(dd.from_pandas(frame, npartitions=3), text_column="tekst", id_column="nr", setup=CHEAP)
    checked.to_parquet(tmp_path / "uit")
    found = pd.read_parquet(tmp_path / "uit", dtype_backend="numpy_nullable")
    assert found["id"].drop_duplicates().tolist() == frame["nr"].tolist()
    assert found.groupby("id")["kind"].first().tolist() == ["score"] * 3 + ["problem", "score", "problem"]
    inputs = [Input(f"v{nth}", cell_bytes(text), extension="") for nth, text in enumerate(texts) if text]
    outcomes = [outcome for one in inputs for outcome in check_inputs([one], Job(lambda _: CHEAP))]
    expected = [(o.path, f.code, f.fingerprint) for o in outcomes if o.report for f in o.report.findings]
    rows = found[found["kind"] == "finding"]
    assert list(zip(rows["id"], rows["code"], rows["fingerprint"], strict=True)) == expected
    assert str(checked.dtypes["start"]) == "Int32"
    assert checked.compute().dtypes.equals(checked.dtypes)


def test_a_wrong_column_or_setup_is_told_before_anything_runs() -> None:
    frame = dd.from_pandas(pd.DataFrame({"tekst": ["Je helpt."]}), npartitions=1)
    with pytest.raises(UsageError, match="geen kolom 'text'"):
        check_frame(frame, text_column="text")
    with pytest.raises(UsageError):
        check_frame(frame, text_column="tekst", setup=Setup(chosen=("VL2999",)))


def test_where_no_cluster_answers_the_run_ends_with_its_address() -> None:
    with pytest.raises(UsageError, match=r"tcp://127\.0\.0\.1:1 "):
        list(
            check_inputs(
                [Input("a.txt", b"Je helpt.")],
                Job(lambda _: CHEAP, cluster=DaskCluster("tcp://127.0.0.1:1", patience=1)),
            )
        )


def test_a_cluster_without_workers_or_that_goes_away_does_not_keep_the_run_waiting() -> None:
    with LocalCluster(n_workers=0, processes=True, dashboard_address=":0") as empty:
        start = time.monotonic()
        with pytest.raises(UsageError, match="geen werkers"):
            DaskCluster(empty.scheduler_address, patience=0.1).workers(double, abs).__enter__()
        assert time.monotonic() - start < 60


def test_without_a_scheduler_a_walk_leaves_no_trail() -> None:
    notes: list[list[int] | None] = [[0, 16]]
    trail = Trail(lambda: notes[-1], notes.append)
    assert list(Walk(trail).results([1, 2], iter, abs)) == [1, 2]
    assert notes[1:] == [[0, 1], [1, 2], None]
    assert list(Walk(trail_here()).results([3], iter, abs)) == [3]


class Late:
    """The results of a batch that is not ready when one looks, twice."""

    def __init__(self) -> None:
        self.looks = 2

    def result(self, timeout: float) -> list[int]:
        del timeout
        if self.looks:
            self.looks -= 1
            raise TimeoutError
        return [4]


def test_a_batch_may_take_long_while_there_are_workers(cluster: LocalCluster) -> None:
    with DaskCluster(cluster.scheduler_address).workers(double, operator.neg) as workers:
        workers.cluster = DaskCluster(cluster.scheduler_address, patience=-1)  # without one, no look would be allowed
        assert workers.results(Ticket([2], Late())) == [4]  # type: ignore[arg-type]
