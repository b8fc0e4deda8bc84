"""Wordings find what `re` finds, and need what they say they need."""

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.source import TEXTS
from vacaturelint.analysis.needs import needs_of
from vacaturelint.analysis.wording import Wording
from vacaturelint.engine import compile_pack
from vacaturelint.rulebook.loader import load_rules

PATTERNS = [
    r"\bdiploma\w*|\bge(?:tuig|loof)schrift",
    r"(?:geen|zonder) (?=diploma)(?<!x)\w+",
    r"a+b?c|(?-i:ABC)|d{2,}e",
    r"straße|ſpiegel|K",
    r"[^.;]{0,5}cv(?!\w)",
    r"(?<!\d)[1-4]\d?(?:[.,]\d)? ?(?:cv|b)|[a-e]\d",
    r"cv[^\n]{0,9}?\d",
]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bdiploma\w*", {"diploma"}),
        (r"diploma|(?:een )?Attest", {"diploma", "attest"}),
        (r"\w+schrift (?:van )?bewijs", {"schrift "}),
        (r"diploma|\w+", set()),
        (r"(?:ab)?", set()),
        (r"(?:ab)+c", {"ab"}),
        (r"(?!nooit)wel", {"wel"}),
    ],
)
def test_what_a_pattern_needs(pattern: str, expected: set[str]) -> None:
    assert set(needs_of(pattern).words) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bdiploma\w*|(?:een )?Attest", {"diploma", "een ", "attest"}),
        (r"(?<!x)v[oó]{1,2}r", {"vo", "vó"}),
        (r"\bv[oó][oó]r", {"voor", "voór", "vóor", "vóór"}),
        (r"m ?/ ?v", {"m ", "m/ ", "m/v"}),
        (r"(?:geen|zonder) \w+", {"geen", "zonder"}),
        (r"(?:niet )*wel|(?!nooit)ja+", {"niet ", "wel", "ja"}),
        (r"\w*schrift", set()),
        (r"geen|", set()),
        (r"(?:\b)geen", {"geen"}),
        (r"(?<!\d)[1-9]\d{0,2} uur", {*"123456789"}),
        (r"\b(?:in )?\d{4}", {*"0123456789", "in "}),
        (r"[A-C]\d?(?:uit|in) [a-z]{0,9}", {f"{a}{b}" for a in "abc" for b in (*"0123456789", "uit", "in")}),
        (r"[A-K]", set()),
        (r"geen|ja?", set()),
        (r"a+b", set()),
    ],
)
def test_how_a_match_begins(pattern: str, expected: set[str]) -> None:
    assert set(needs_of(pattern).starts) == expected


@given(st.text("aAbBcCdDeE diplomaDIPLOMAgetuigschriftſKßSsİi.;cv 123٣４\n", max_size=60), st.sampled_from(PATTERNS))
def test_a_wording_finds_what_re_finds(text: str, pattern: str) -> None:
    plain, wording = re.compile(pattern, re.IGNORECASE), Wording(pattern)
    spans = [match.span() for match in plain.finditer(text)]
    first = wording.search(text)
    assert [match.span() for match in wording.finditer(text)] == spans
    assert (first.span() if first else None) == (spans[0] if spans else None)
    assert wording.occurs(text) is bool(spans)
    assert wording.sub("_", text) == plain.sub("_", text)


def test_the_wordings_of_all_rules_find_what_re_finds() -> None:
    rules = compile_pack(load_rules())
    wordings = [one for one in gc.get_objects() if isinstance(one, Wording)]
    assert len(wordings) > len(rules) // 2
    for text in [path.read_text(encoding="utf-8") for path in TEXTS]:
        for wording in wordings:
            spans = [match.span() for match in wording.regex.finditer(text)]
            assert [match.span() for match in wording.finditer(text)] == spans
            assert wording.occurs(text) is bool(spans)
