"""What changed between two runs: findings that are new, solved or still there, by document and fingerprint."""

import json
import os
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from vacaturelint.core.files import text_of
from vacaturelint.core.report import Report
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.reporters.json import SCHEMA
from vacaturelint.reporters.rows import finding_fields

_NUMBERED = ("regel-", "rij-")
_ALIKE = 0.5  # share of the findings: with half of them gone it is another vacancy


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding as it is kept: enough to recognise and show it."""

    code: str
    category: str
    severity: str
    fingerprint: str
    text: str
    message: str

    @classmethod
    def of(cls, row: Mapping[str, object]) -> "Marked":
        """Return what is kept of a finding as a row, our own or one of a result in JSON; KeyError when it is none."""
        return cls(*(str(row[name]) for name in MARKED))


MARKED = tuple(one.name for one in fields(Marked))


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as it is kept."""

    path: str
    sha256: str
    title: str | None
    findings: tuple[Marked, ...]


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
    """Return what changed.

    A document is found again by path, by the id of its row, by its bytes, or by its title and most of its findings.
    """
    pairs = _pairs(old, new)
    both = [_difference(old.documents[pairs[nth]], new.documents[nth]) for nth in sorted(pairs)]
    left = set(range(len(old.documents))) - set(pairs.values())
    return Comparison(
        tuple(both),
        tuple(document.path for nth, document in enumerate(new.documents) if nth not in pairs),
        tuple(old.documents[nth].path for nth in sorted(left)),
    )


def snapshot_of(report: Report, name: Callable[[str], str] = str) -> Snapshot:
    """Return what a run found; `name` turns a path into how it is kept."""
    return Snapshot(
        tuple(
            Kept(
                name(one.document.path),
                one.document.sha256,
                one.vacancy.title,
                tuple(Marked.of(finding_fields(finding)) for finding in one.findings),
            )
            for one in report.documents
        )
    )


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
            f"{path} is geen resultaat van vacaturelint. Maak er een met --formaat json -o {Path(path).stem}.json."
        ) from error


def _kept(document: Mapping[str, Any]) -> Kept:
    found = tuple(Marked.of(finding) for finding in document["findings"])
    title = document["vacancy"]["title"]
    return Kept(str(document["path"]), str(document["sha256"]), None if title is None else str(title), found)


def _pairs(old: Snapshot, new: Snapshot) -> dict[int, int]:
    """Return for each document of the new run the index of the same one in the old run."""
    pairs: dict[int, int] = {}
    for key in (_path, _row_id, _bytes):
        taken = set(pairs.values())
        before = dict(_unique((nth, key(d)) for nth, d in enumerate(old.documents) if nth not in taken))
        after = _unique((nth, key(d)) for nth, d in enumerate(new.documents) if nth not in pairs)
        pairs.update({nth: before[name] for name, nth in after if name in before})
    pairs.update(_renamed(old, new, pairs))
    return pairs


def _unique(named: Iterator[tuple[int, str]]) -> list[tuple[str, int]]:
    """Return the names that only one document has, with its index; an empty name is none."""
    rows = [(name, nth) for nth, name in named if name]
    count = Counter(name for name, _ in rows)
    return [(name, nth) for name, nth in rows if count[name] == 1]


def _path(document: Kept) -> str:
    return document.path


def _row_id(document: Kept) -> str:
    """Return the id of the row of a data set: exports of each month have another name."""
    name = document.path.partition("#")[2]
    return "" if name.startswith(_NUMBERED) else name


def _bytes(document: Kept) -> str:
    return document.sha256


def _renamed(old: Snapshot, new: Snapshot, pairs: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield documents that got another name and other words: the same title, and most findings the same."""
    taken = set(pairs.values())
    left = [nth for nth in range(len(old.documents)) if nth not in taken]
    words = {nth: _all_words(old.documents[nth]) for nth in left}
    titled: dict[str, list[int]] = {}
    for nth in left:
        titled.setdefault(old.documents[nth].title or "", []).append(nth)
    for nth, document in enumerate(new.documents):
        if nth in pairs or not document.title:
            continue
        rivals = titled.get(document.title, [])
        said = _all_words(document)
        # Of two that share as much the first: hence the number, turned round.
        share, best = max(((_share(words[one], said), -one) for one in rivals), default=(0.0, 0))
        if share >= _ALIKE:
            rivals.remove(-best)
            yield nth, -best


def _all_words(document: Kept) -> frozenset[Hashable]:
    return frozenset(map(_words, document.findings))


def _share(before: frozenset[Hashable], after: frozenset[Hashable]) -> float:
    """Return the share of the findings of two documents that they have in common."""
    return len(before & after) / max(len(before | after), 1)


def _difference(old: Kept, new: Kept) -> Difference:
    """Return what changed in a document; a finding that stands there twice counts twice.

    A finding is the same one by its fingerprint, else by its rule and words: its sentence may have changed around it.
    """
    solved, fresh = list(old.findings), list(new.findings)
    for key in (_mark, _words):
        solved, fresh = _unmatched(solved, fresh, key)
    left = Counter(map(id, fresh))
    remaining = tuple(finding for finding in new.findings if not left[id(finding)])
    return Difference(new.path, new.title, tuple(fresh), tuple(solved), remaining)


def _unmatched(
    old: Sequence[Marked], new: Sequence[Marked], key: Callable[[Marked], Hashable]
) -> tuple[list[Marked], list[Marked]]:
    """Return the findings of both that have no match in the other by this key, each used once."""
    known, fresh = Counter(map(key, old)), []
    for finding in new:
        if known[key(finding)] > 0:
            known[key(finding)] -= 1
        else:
            fresh.append(finding)
    solved = []
    for finding in reversed(old):
        if known[key(finding)] > 0:
            known[key(finding)] -= 1
            solved.append(finding)
    return solved[::-1], fresh


def _mark(finding: Marked) -> Hashable:
    return finding.fingerprint


def _words(finding: Marked) -> Hashable:
    return finding.code, " ".join(finding.text.split()).casefold()
