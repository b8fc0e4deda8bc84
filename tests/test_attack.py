"""A short part of `python -m bench.attack`: small hostile inputs, each in a process of its own."""

import pytest

from bench.attack.__main__ import all_cases, ended
from bench.attack.case import Case

SHORT = tuple(all_cases(quick=True))[::4]


@pytest.mark.parametrize("case", SHORT, ids=[case.name for case in SHORT])
def test_an_attack_ends_in_time_and_in_words(case: Case) -> None:
    assert ended(case).fault == ""
