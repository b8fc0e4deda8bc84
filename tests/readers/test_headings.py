"""What a line in capitals is: the edges of what counts as a title."""

import pytest

from vacaturelint.readers.headings import is_heading, is_shouted


@pytest.mark.parametrize(
    ("line", "shouted"),
    [
        ("TAKEN", True),
        ("CV", False),
        ("OCMW", True),
        ("OCMw", False),
        ("KOK (M/V/X)", False),  # the sexes are no letters of the title
        ("KOKS (M/V/X)", True),
        ("EEN " * 14, True),
        ("EEN " * 15, False),
        ("A" * 200, True),
        ("A" * 201, False),
    ],
)
def test_a_shouted_line_has_letters_enough_and_is_no_longer_than_a_title(line: str, *, shouted: bool) -> None:
    assert is_shouted(line) is shouted


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Je hebt een masterdiploma", False),
        ("U beschikt over een rijbewijs", False),
        ("Jij als kok", True),
        ("Medewerker groendienst", True),
    ],
)
def test_a_first_line_that_says_something_of_the_reader_is_no_title(line: str, *, heads: bool) -> None:
    assert is_heading(line, first=True) is heads
