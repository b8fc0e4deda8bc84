"""The baseline: findings a team knows, by document and fingerprint, so that only new ones count.

A fingerprint is made of the rule and the normalised text around the finding (`engine`), so text may move.
"""

import functools
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from vacaturelint.core.files import path_from, text_of
from vacaturelint.core.finding import Finding
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.visible import json_text
from vacaturelint.errors import UnreadableError, UsageError

SCHEMA = "vacaturelint-referentie/1"
_KEYS = ("path", "code", "text", "fingerprint")


@dataclass(frozen=True, slots=True)
class Known:
    """One known finding: the document relative to the folder of the baseline, its rule, words and fingerprint."""

    path: str
    code: str
    text: str
    fingerprint: str


@dataclass(frozen=True)
class Baseline:
    """The known findings of a file; a finding that occurs twice is there twice."""

    folder: str
    known: tuple[Known, ...] = ()

    def without_known(self, report: DocumentReport) -> tuple[DocumentReport, tuple[Known, ...]]:
        """Return the report without the known findings, and the known ones that are solved.

        What returns is known when it is at any of its places, so that the order of the text does not matter.
        """
        path = path_from(self.folder, report.document.path)
        own = self._by_path.get(path, ())
        left = Counter(known.fingerprint for known in own)
        kept: list[Finding] = []
        for finding in report.findings:
            known = next((f.fingerprint for f in finding.everywhere if left[f.fingerprint] > 0), None)
            if known is None:
                kept.append(finding)
            else:
                left[known] -= 1
        return report._replace(findings=tuple(kept)), tuple(_leftover(own, left))

    @functools.cached_property
    def _by_path(self) -> Mapping[str, Sequence[Known]]:
        by_path: dict[str, list[Known]] = {}
        for known in self.known:
            by_path.setdefault(known.path, []).append(known)
        return by_path

    def renewed(self, reports: Iterable[DocumentReport]) -> "Baseline":
        """Return the baseline with the findings of `reports` in place of what it knew of those documents."""
        fresh = {path_from(self.folder, report.document.path): report for report in reports}
        kept = [known for known in self.known if known.path not in fresh]
        made = [
            Known(path, finding.code, " ".join(finding.text.split()), finding.fingerprint)
            for path, report in fresh.items()
            for finding in report.findings
        ]
        return replace(self, known=tuple(sorted([*kept, *made], key=lambda k: (k.path, k.code, k.text, k.fingerprint))))

    def as_json(self) -> str:
        """Return the text of the file, sorted, one finding a line, so that a review shows what changed."""
        lines = [
            json_text({"path": k.path, "code": k.code, "text": k.text, "fingerprint": k.fingerprint})
            for k in self.known
        ]
        findings = ",\n    ".join(lines)
        return f'{{\n  "schema": "{SCHEMA}",\n  "findings": [\n    {findings}\n  ]\n}}\n'


def read_baseline(path: str, *, may_be_absent: bool = False) -> Baseline:
    """Return the baseline in a file; UsageError when it cannot be read or is none."""
    folder = os.path.dirname(os.path.realpath(path)) if "\0" not in path else ""
    if may_be_absent and "\0" not in path and not os.path.lexists(path):
        return Baseline(folder)
    try:
        data = json.loads(text_of(path))
        if data["schema"] != SCHEMA:
            raise ValueError(data["schema"])
        known = tuple(Known(*(str(row[key]) for key in _KEYS)) for row in data["findings"])
    except (UnreadableError, ValueError, KeyError, TypeError, RecursionError) as error:
        if not os.path.lexists(path.replace("\0", "")):
            raise UsageError(f"De referentie {path} bestaat niet. Maak ze met --schrijf-referentie.") from error
        raise UsageError(f"De referentie {path} is niet te lezen. Maak ze opnieuw met --schrijf-referentie.") from error
    return Baseline(folder, known)


def _leftover(own: Iterable[Known], left: Counter[str]) -> Iterator[Known]:
    for known in own:
        if left[known.fingerprint] > 0:
            left[known.fingerprint] -= 1
            yield known
