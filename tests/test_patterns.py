"""A part of `python -m bench.pumping`: no pattern of rules, lists and code takes more than the text is long."""

import os
import re

import pytest

from bench.patterns import Pattern, every_pattern
from bench.pumping import sample, too_slow

SHARE = 0.25
SEED = int(os.environ.get("VACATURELINT_SEED", "0"))


# Each grows so fast that no machine is too quick for it: `\s+x` is, at times.
@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"(\w+\s?)*:", r"(?:a|aa)+$", r"\s+\s+x", r"[a-z]+[a-z]+\d"])
def test_the_texts_find_a_pattern_that_takes_too_long(pattern: str) -> None:
    compiled = re.compile(pattern)
    assert too_slow(Pattern("hier", compiled, compiled.findall)) > 0


@pytest.mark.parametrize("pattern", [r"\d{1,4}\s?euro", r"(?<!\s)\s+x", r"\b[a-z]{1,30}\d"])
def test_the_texts_find_nothing_in_a_pattern_that_goes_on(pattern: str) -> None:
    compiled = re.compile(pattern)
    assert too_slow(Pattern("hier", compiled, compiled.findall)) == 0


def test_no_pattern_takes_too_long() -> None:
    found = every_pattern()
    assert len(found) > 400
    slow = [(one.place, one.regex.pattern) for one in sample(found, SHARE, SEED) if too_slow(one)]
    assert slow == []
