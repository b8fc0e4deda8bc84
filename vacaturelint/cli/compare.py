"""`vergelijk`: two results in JSON, and what changed between them."""

from collections.abc import Iterator, Sequence

from vacaturelint.cli.output import say, write_result
from vacaturelint.core.visible import json_text
from vacaturelint.errors import ExitCode
from vacaturelint.service.compare import Comparison, Marked, compare, read_result
from vacaturelint.service.target import check_target

_PARTS = (("nieuw", "new"), ("opgelost", "solved"), ("gebleven", "remaining"))
_SHOWN = 60


def compare_results(old: str, new: str, format: str, target: str | None) -> ExitCode:
    """Write what changed from the result in `old` to that in `new`, as text or JSON.

    Errors: UsageError for a file that is no result, OutputError when `target` cannot be written.
    """
    if target is not None:
        check_target(target, (old, new))
    found = compare(read_result(old), read_result(new))
    write_result(_as_json(found) if format == "json" else "\n".join(_lines(found)) + "\n", target, reads=(old, new))
    if target is not None:
        say(f"Geschreven: {target}")
    return ExitCode.CLEAN


def _lines(found: Comparison) -> Iterator[str]:
    for difference in found.both:
        if difference.new or difference.solved:
            yield difference.path
            yield from (f"  + {_line(finding)}" for finding in difference.new)
            yield from (f"  - {_line(finding)}" for finding in difference.solved)
    counts = (f"{sum(len(getattr(d, key)) for d in found.both)} {word}" for word, key in _PARTS)
    yield f"{_documents(len(found.both))} in beide: {', '.join(counts)}."
    for word, paths in (("Alleen in het nieuwe", found.added), ("Alleen in het oude", found.gone)):
        if paths:
            yield f"{word} resultaat: {', '.join(paths)}."


def _line(finding: Marked) -> str:
    text = " ".join(finding.text.split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"{finding.code} {finding.severity}: {f'{shown!r}: ' if shown else ''}{finding.message}"


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documenten"


def _as_json(found: Comparison) -> str:
    changes = {
        "schema": "vacaturelint-verschil/1",
        "documents": [
            {"path": d.path, "title": d.title}
            | {key: _rows(getattr(d, key)) for _, key in _PARTS}
            for d in found.both
        ],
        "added": list(found.added),
        "gone": list(found.gone),
    }  # fmt: skip
    return json_text(changes, indent=2) + "\n"


def _rows(findings: Sequence[Marked]) -> list[dict[str, str]]:
    keys = ("code", "category", "severity", "text", "message", "fingerprint")
    return [{key: getattr(finding, key) for key in keys} for finding in findings]
