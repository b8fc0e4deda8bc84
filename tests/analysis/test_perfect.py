"""A perfect with *zijn* is no passive."""

import pytest

from vacaturelint.analysis.perfect import mend, takes_zijn


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [("vertrekken", True), ("thuisblijven", True), ("voorkomen", False), ("openstellen", False)],
)
def test_takes_zijn(lemma: str, expected: bool) -> None:
    assert takes_zijn(lemma) is expected


@pytest.mark.parametrize(
    ("verb", "auxiliary", "expected"),
    [
        ("vertrekken", "zijn", ["nsubj", "aux", "root"]),
        ("openstellen", "zijn", ["nsubj:pass", "aux:pass", "root"]),
        ("vertrekken", "worden", ["nsubj:pass", "aux:pass", "root"]),
    ],
)
def test_only_a_perfect_is_mended(verb: str, auxiliary: str, expected: list[str]) -> None:
    labels = ["nsubj:pass", "aux:pass", "root"]
    mend(labels, [3, 3, 0], ["collega", auxiliary, verb])
    assert labels == expected
