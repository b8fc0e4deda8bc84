"""What changed between two runs: findings that are new, solved or still there, by document and fingerprint."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vacaturelint.core.files import text_of
from vacaturelint.core.report import Report
from vacaturelint.errors import UnreadableError, UsageError

SCHEMA = "vacaturelint/1"
_NUMBERED = ("regel-", "rij-")


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding as it is kept: enough to recognise and show it."""

    code: str
    category: str
    severity: str
    fingerprint: str
    text: str
    message: str


Kept = tuple[str, str, str | None, tuple[Marked, ...]]
"""A document as it is kept: path, SHA-256, title, findings."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one run found, document by document."""

    documents: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed in one document that is in both runs."""

    path: str
    title: str | None
    new: tuple[Marked, ...]
    solved: tuple[Marked, ...]
    remaining: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs compared: documents in both, and apart from those the paths only in the new and only in the old run."""

    both: tuple[Difference, ...]
    added: tuple[str, ...]
    gone: tuple[str, ...]


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Return what changed; a document is found again by path, by the id of its row, or by the same bytes."""
    pairs = _pairs(old, new)
    both = [_difference(old.documents[pairs[nth]], new.documents[nth]) for nth in sorted(pairs)]
    left = set(range(len(old.documents))) - set(pairs.values())
    return Comparison(
        tuple(both),
        tuple(document[0] for nth, document in enumerate(new.documents) if nth not in pairs),
        tuple(old.documents[nth][0] for nth in sorted(left)),
    )


def snapshot_of(report: Report, name: Callable[[str], str] = str) -> Snapshot:
    """Return what a run found; `name` turns a path into how it is kept."""
    return Snapshot(tuple(
        (name(d.document.path), d.document.sha256, d.vacancy.title, tuple(
            Marked(f.code, f.category.value, f.severity.value, f.fingerprint, f.text, f.message) for f in d.findings
        ))
        for d in report.documents
    ))  # fmt: skip


def read_result(path: str) -> Snapshot:
    """Return what stands in a result of `--formaat json`; UsageError when it is none."""
    try:
        run = json.loads(text_of(path))
        if run["schema"] != SCHEMA:
            raise ValueError(run["schema"])
        return Snapshot(tuple(_kept(document) for document in run["documents"]))
    except (UnreadableError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if not os.path.lexists(path.replace("\0", "")):
            raise UsageError(f"{path} bestaat niet. Geef een resultaat van --formaat json.") from error
        raise UsageError(
            f"{path} is geen resultaat van vacaturelint. Maak er een met --formaat json -o {path}."
        ) from error


def _kept(document: Mapping[str, Any]) -> Kept:
    found = tuple(
        Marked(*(str(finding[key]) for key in ("code", "category", "severity", "fingerprint", "text", "message")))
        for finding in document["findings"]
    )
    title = document["vacancy"]["title"]
    return str(document["path"]), str(document["sha256"]), None if title is None else str(title), found


def _pairs(old: Snapshot, new: Snapshot) -> dict[int, int]:
    """Return for each document of the new run the index of the same one in the old run."""
    pairs: dict[int, int] = {}
    for key in (_path, _row_id, _bytes):
        taken = set(pairs.values())
        before = dict(_unique((nth, key(d)) for nth, d in enumerate(old.documents) if nth not in taken))
        after = _unique((nth, key(d)) for nth, d in enumerate(new.documents) if nth not in pairs)
        pairs.update({nth: before[name] for name, nth in after if name in before})
    return pairs


def _unique(named: Iterator[tuple[int, str]]) -> list[tuple[str, int]]:
    """Return the names that only one document has, with its index; an empty name is none."""
    rows = [(name, nth) for nth, name in named if name]
    count = Counter(name for name, _ in rows)
    return [(name, nth) for name, nth in rows if count[name] == 1]


def _path(document: Kept) -> str:
    return document[0]


def _row_id(document: Kept) -> str:
    """Return the id of the row of a data set: exports of each month have another name."""
    name = document[0].partition("#")[2]
    return "" if name.startswith(_NUMBERED) else name


def _bytes(document: Kept) -> str:
    return document[1]


def _difference(old: Kept, new: Kept) -> Difference:
    """Return what changed in a document; a finding that stands there twice counts twice."""
    left = Counter(finding.fingerprint for finding in old[3])
    fresh: list[Marked] = []
    remaining: list[Marked] = []
    for finding in new[3]:
        known = left[finding.fingerprint] > 0
        left[finding.fingerprint] -= known
        (remaining if known else fresh).append(finding)
    solved: list[Marked] = []
    for finding in old[3]:
        if left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            solved.append(finding)
    return Difference(new[0], new[2], tuple(fresh), tuple(solved), tuple(remaining))
