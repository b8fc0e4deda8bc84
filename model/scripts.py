"""Make lemma edit scripts; `vacaturelint.analysis.edits` says what they mean and applies them."""

from __future__ import annotations

from functools import cache

from vacaturelint.analysis.edits import INFIX, INFIX_FROM, apply_script


@cache
def make_script(form: str, lemma: str) -> str:
    """Return the script from *form* to *lemma*: the most general that leads there."""
    case = "L" if lemma == lemma.lower() else "K"
    lower = form.lower()
    place = lower.find(INFIX, INFIX_FROM)
    if case == "L" and place > 0 and lemma.startswith(lower[:place]) and not lemma.startswith(lower[: place + 2]):
        script = "G" + _between(lower[:place] + lower[place + len(INFIX) :], lemma)
        if _is_end_only(script) and apply_script(script, form) == lemma:
            return script
    script = case + _between(lower if case == "L" else form, lemma)
    return script if apply_script(script, form) == lemma else "!" + lemma


def _is_end_only(script: str) -> bool:
    return script[1] == "|"


def _between(form: str, lemma: str) -> str:
    """Return the operations on start and end, around the longest stretch that form and lemma share."""
    start, other, length = _longest_common(form, lemma)
    if not length:
        return "|"
    before = _operations(form[:start], lemma[:other])
    return f"{before}|{_operations(form[start + length :], lemma[other + length :])}"


def _longest_common(one: str, two: str) -> tuple[int, int, int]:
    best = (0, 0, 0)
    previous = [0] * (len(two) + 1)
    for i, left in enumerate(one):
        current = [0] * (len(two) + 1)
        for j, right in enumerate(two):
            if left == right:
                current[j + 1] = previous[j] + 1
                if current[j + 1] > best[2]:
                    best = (i - current[j + 1] + 1, j - current[j + 1] + 1, current[j + 1])
        previous = current
    return best


def _operations(source: str, target: str) -> str:
    """Return the shortest list of copies, deletions and insertions from *source* to *target*."""
    costs = _costs(source, target)
    out: list[str] = []
    i = j = 0
    while i < len(source) or j < len(target):
        cost = costs[i][j]
        if i < len(source) and j < len(target) and source[i] == target[j] and cost == costs[i + 1][j + 1]:
            out.append("=")
            i, j = i + 1, j + 1
        elif i < len(source) and cost == 1 + costs[i + 1][j]:
            out.append("-")
            i += 1
        else:
            out.append("+" + target[j])
            j += 1
    return "".join(out)


def _costs(source: str, target: str) -> list[list[int]]:
    """Return the edit distances of all pairs of ends."""
    rows, columns = len(source), len(target)
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows, -1, -1):
        for j in range(columns, -1, -1):
            if i == rows or j == columns:
                table[i][j] = rows - i + columns - j
                continue
            table[i][j] = 1 + min(table[i + 1][j], table[i][j + 1])
            if source[i] == target[j]:
                table[i][j] = min(table[i][j], table[i + 1][j + 1])
    return table
