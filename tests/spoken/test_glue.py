"""A text that lost its line breaks is read with its items apart, and names and languages stay where they belong."""

import pytest

from vacaturelint.spoken.glue import with_commas


@pytest.mark.parametrize(
    ("glued", "read"),
    [
        ("Start in januari 2026 Opleiding op de werkvloer", "Start in januari 2026, Opleiding op de werkvloer"),
        ("Tot 31 december 2026 Halftijds contract", "Tot 31 december 2026, Halftijds contract"),
        ("Loon volgens barema Fietsvergoeding", "Loon volgens barema, Fietsvergoeding"),
        ("Ervaring in de keuken Vlot Nederlands", "Ervaring in de keuken, Vlot Nederlands"),
        ("Je spreekt vlot Frans Je werkt graag", "Je spreekt vlot Frans, Je werkt graag"),
        ("Werken in de regio Gent", "Werken in de regio Gent"),
        ("Een master Bouwkunde en ervaring", "Een master Bouwkunde en ervaring"),
    ],
)
def test_items_that_run_on_are_taken_apart(glued: str, read: str) -> None:
    assert with_commas(glued) == read
