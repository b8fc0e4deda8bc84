"""A short part of `python -m bench.attack`: small hostile inputs, each in a process of its own."""

import functools

import pytest

from bench.attack.__main__ import all_cases, ended
from bench.attack.case import Case

SHORT = (
    "txt, dots", "txt, comments", "html, charset idna", "pdf, widths, range", "target, rapport d.csv -o d.csv",
    "target, folder", "settings, range", "baseline, number", "names, namen -f json",
)  # fmt: skip


@functools.cache
def cases() -> dict[str, Case]:
    """Return the short attacks; not while tests are collected, for it takes seconds and every process collects."""
    return {case.name: case for case in all_cases(quick=True)}


@pytest.mark.parametrize("name", SHORT)
def test_an_attack_ends_in_time_and_in_words(name: str) -> None:
    assert ended(cases()[name]).fault == ""
