"""The history of a team: every run with its vacancies, findings and demands, in one SQLite file.

The file has no helpers beside it (no WAL, which a network drive cannot share): a run is written in one short
transaction, another run waits for it, and a crash leaves the file as it was.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vacaturelint.core.files import path_from
from vacaturelint.core.finding import Category
from vacaturelint.core.report import DocumentReport, Report
from vacaturelint.data.fields import LONGEST_NUMBER
from vacaturelint.errors import OutputError, UsageError
from vacaturelint.reporters.rows import Row, demand_fields, finding_fields
from vacaturelint.reporters.trend import RunPoint
from vacaturelint.service.compare import MARKED, Kept, Marked, Snapshot, snapshot_of

_OURS = 0x7661636C  # "vacl", so that no other database is taken for a history
_WAIT_SECONDS = 30.0
_DEMAND = ("kind", "text", "force", "verdict", "rule")
_MIGRATIONS = (
    """
    CREATE TABLE run (number INTEGER PRIMARY KEY AUTOINCREMENT, moment TEXT NOT NULL, name TEXT NOT NULL,
      version TEXT NOT NULL, model TEXT NOT NULL);
    CREATE TABLE document (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(number), path TEXT NOT NULL,
      sha256 TEXT NOT NULL, title TEXT, words INTEGER NOT NULL, lint_score REAL, lint_level INTEGER);
    CREATE TABLE finding (document INTEGER NOT NULL REFERENCES document(id), code TEXT NOT NULL,
      category TEXT NOT NULL, severity TEXT NOT NULL, fingerprint TEXT NOT NULL, text TEXT NOT NULL,
      message TEXT NOT NULL);
    CREATE TABLE demand (document INTEGER NOT NULL REFERENCES document(id), kind TEXT NOT NULL, text TEXT NOT NULL,
      force TEXT NOT NULL, verdict TEXT NOT NULL, rule TEXT);
    CREATE INDEX document_run ON document(run);
    CREATE INDEX finding_document ON finding(document);
    CREATE INDEX demand_document ON demand(document);
    """,
)
"""The steps from an empty file to the present tables; `PRAGMA user_version` tells how many were taken."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run that is kept: its number, local time (ISO 8601), name, and the vacaturelint that made it."""

    number: int
    moment: str
    name: str
    version: str
    model: str


@dataclass(frozen=True, slots=True)
class History:
    """The runs in one file.

    Errors of every method: UsageError for a file that is no history of ours or newer than this vacaturelint,
    OutputError when it cannot be written; what was in it stays.
    """

    path: str

    def prepare(self) -> None:
        """Make sure, before any work, that the file can be read and written; makes it when it is not there."""
        with self._open() as connection, _whole(connection):
            _migrate(connection, self.path)
            connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")  # also proves that it can be written

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        with self._open() as connection:
            rows = connection.execute("SELECT number, moment, name, version, model FROM run ORDER BY number")
            return tuple(Run(*row) for row in rows)

    def run_since(self, since: str | None) -> Run | None:
        """Return the run to compare with: the last one, or the one that `since` names by number or date.

        A date (2026-11-24) names the last run on or before that day, else the first one after it. None without runs.
        """
        runs = self.runs()
        if since is None:
            return runs[-1] if runs else None
        if since.isdecimal() and len(since) <= LONGEST_NUMBER:
            found = [run for run in runs if run.number == int(since)]
        else:
            day = _day(since)
            found = [run for run in runs if run.moment[:10] <= day][-1:] or list(runs[:1])
        if not found:
            known = f"Er zijn runs van {runs[0].number} tot {runs[-1].number}." if runs else "Er is nog geen run."
            raise UsageError(f"{self.path}: run {since} is er niet. {known}")
        return found[0]

    def snapshot(self, run: Run) -> Snapshot:
        """Return what a run found."""
        documents: dict[int, tuple[str, str, str | None]] = {}
        found: dict[int, list[Marked]] = {}
        with self._open() as connection:
            query = "SELECT id, path, sha256, title FROM document WHERE run = ? ORDER BY id"
            for key, path, sha, title in connection.execute(query, (run.number,)):
                documents[key], found[key] = (path, sha, title), []
            query = (
                f"SELECT document, {', '.join(MARKED)} FROM finding"  # noqa: S608 - names of our own making
                " JOIN document ON document.id = document WHERE run = ? ORDER BY finding.rowid"
            )
            for key, *row in connection.execute(query, (run.number,)):
                found[key].append(Marked(*row))
        return Snapshot(tuple(Kept(*documents[key], tuple(found[key])) for key in documents))

    def current(self, report: Report) -> Snapshot:
        """Return what the present run found, with the paths as this file keeps them."""
        return snapshot_of(report, self._relative)

    def points(self) -> tuple[RunPoint, ...]:
        """Return the totals of every run, oldest first."""
        runs = self.runs()
        counts: dict[int, dict[Category, int]] = {run.number: {} for run in runs}
        with self._open() as connection:
            query = "SELECT run, count(*), avg(lint_score) FROM document GROUP BY run"
            totals = {number: (count, mean) for number, count, mean in connection.execute(query)}
            query = "SELECT run, category, count(*) FROM finding JOIN document ON document.id = document GROUP BY 1, 2"
            for number, category, count in connection.execute(query):
                counts[number][Category(category)] = count
        return tuple(
            RunPoint(run.moment, number, counts[run.number], mean)
            for run, (number, mean) in ((run, totals.get(run.number, (0, None))) for run in runs)
        )

    def keep(self, report: Report, *, name: str = "", moment: datetime | None = None) -> int:
        """Write a run, wholly or not at all, and return its number."""
        when = (moment or datetime.now()).isoformat(timespec="seconds")
        with self._open() as connection, _whole(connection):
            _migrate(connection, self.path)
            query = "INSERT INTO run (moment, name, version, model) VALUES (?, ?, ?, ?)"
            number = connection.execute(query, (when, name, report.tool.version, report.tool.model)).lastrowid or 0
            for document in report.documents:
                self._keep_document(connection, number, document)
        return number

    def _keep_document(self, connection: sqlite3.Connection, run: int, report: DocumentReport) -> None:
        document, lint = report.document, report.scores.lint
        row = (run, self._relative(document.path), document.sha256, report.vacancy.title, report.scores.words,
               lint.score if lint else None, lint.level if lint else None)  # fmt: skip
        query = "INSERT INTO document (run, path, sha256, title, words, lint_score, lint_level) VALUES (?,?,?,?,?,?,?)"
        key = connection.execute(query, tuple(map(_clean, row))).lastrowid
        _insert(connection, "finding", MARKED, key, map(finding_fields, report.findings))
        _insert(connection, "demand", _DEMAND, key, map(demand_fields, report.requirements))

    def _relative(self, path: str) -> str:
        return path_from(Path(self.path).resolve().parent, path)

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
                _check(connection, self.path)
                yield connection
        except sqlite3.Error as error:
            raise _reason(self.path, error) from error
        except (ValueError, KeyError, TypeError, OverflowError) as error:  # bytes that are no text, values of no kind
            raise _damaged(self.path) from error


def _insert(
    connection: sqlite3.Connection, table: str, names: tuple[str, ...], key: int | None, rows: Iterable[Row]
) -> None:
    """Write some fields of rows that belong to one document."""
    places = ", ".join("?" * (len(names) + 1))
    query = f"INSERT INTO {table} (document, {', '.join(names)}) VALUES ({places})"  # noqa: S608 - our own names
    connection.executemany(query, ((key, *(_clean(row[name]) for name in names)) for row in rows))


@contextlib.contextmanager
def _whole(connection: sqlite3.Connection) -> Iterator[None]:
    """Run a transaction: all of it, or nothing when anything ends it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _check(connection: sqlite3.Connection, path: str) -> None:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if tables and owner != _OURS:
        raise UsageError(f"{path} is een database van een ander programma. Kies een andere naam bij --historiek.")
    if version > len(_MIGRATIONS):
        raise UsageError(f"{path} is gemaakt door een nieuwere vacaturelint. Installeer de nieuwste versie.")


def _migrate(connection: sqlite3.Connection, path: str) -> None:
    """Take the steps that are still to take; inside the transaction of the caller."""
    _check(connection, path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for step in _MIGRATIONS[version:]:
        for statement in step.split(";"):
            connection.execute(statement)
    if version < len(_MIGRATIONS):
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")


def _clean(value: str | float | None) -> str | float | None:
    """Return a value that SQLite can hold: text without lone surrogates."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _day(text: str) -> str:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date().isoformat()
    except ValueError as error:
        raise UsageError(
            f"--sinds '{text}' kan niet. Geef het nummer van een run, of een dag zoals 2026-11-24."
        ) from error


def _damaged(path: str) -> UsageError:
    return UsageError(f"{path} is geen historiek van vacaturelint, of is beschadigd. Kies een ander bestand.")


def _reason(path: str, error: sqlite3.Error) -> UsageError | OutputError:
    """Return what to tell the user of an error of SQLite."""
    match error.sqlite_errorcode & 0xFF if hasattr(error, "sqlite_errorcode") else 0:
        case 0 | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:  # 0: text that is none
            return _damaged(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return OutputError(f"{path} is al lang in gebruik door een ander programma. Probeer het later opnieuw.")
        case sqlite3.SQLITE_FULL:
            why = "de schijf is vol"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            why = "je mag daar niet schrijven"
        case sqlite3.SQLITE_CANTOPEN:
            why = "die map bestaat niet, of je mag daar niet schrijven"
        case _:
            why = str(error)
    return OutputError(f"{path} is niet te schrijven: {why}. De vorige runs staan er nog in.")
