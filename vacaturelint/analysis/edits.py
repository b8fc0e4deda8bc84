"""Lemma edit scripts: how to get from a word form to its lemma.

A script begins with ``L`` (lower-case the form), ``K`` (keep its case) or ``G`` (lower-case it and take out the first
*ge* inside: *opgevolgd*, *opvolgd*). Then comes what happens to the start of the form, ``|`` and what happens to its
end: ``=`` copies a character, ``-`` drops one, ``+x`` adds *x*; the middle is copied. So ``L--|-+e+n`` turns *gewerkt*
into *werken* and ``G|-+e+n`` turns *opgevolgd* into *opvolgen*. A script ``!lemma`` is for forms that share nothing
with their lemma.
"""

from __future__ import annotations

from functools import cache

INFIX = "ge"
INFIX_FROM = 2
"""Where the search for *ge* inside a form begins."""


def apply_script(script: str, form: str) -> str:
    """Return the lemma of *form* by *script*; the bare form when it is too short for the script."""
    if script[0] == "!":
        return script[1:]
    start, end, n_start, n_end = _parts(script)
    base = form if script[0] == "K" else form.lower()
    if script[0] == "G":
        place = base.find(INFIX, INFIX_FROM)
        base = base if place < 0 else base[:place] + base[place + len(INFIX) :]
    cut = len(base) - n_end
    if n_start > cut:
        return base
    return _edit(start, base[:n_start]) + base[n_start:cut] + _edit(end, base[cut:])


@cache
def _parts(script: str) -> tuple[str, str, int, int]:
    """Return the operations on start and end, and how many characters of the form each of them reads."""
    start, _, end = script[1:].partition("|")
    return start, end, _reads(start), _reads(end)


def _reads(operations: str) -> int:
    count = position = 0
    while position < len(operations):
        if operations[position] == "+":
            position += 1
        else:
            count += 1
        position += 1
    return count


def _edit(operations: str, text: str) -> str:
    out: list[str] = []
    source = iter(text)
    steps = iter(operations)
    for step in steps:
        if step == "+":
            out.append(next(steps))
        elif step == "=":
            out.append(next(source))
        else:
            next(source)
    return "".join(out)
