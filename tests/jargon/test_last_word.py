"""A term that is the very last word of a text, without a full stop, is told as any other."""

import pytest

from vacaturelint.api import check_text


@pytest.mark.parametrize("term", ["stakeholder", "teamplayer", "barema", "customer service"])
@pytest.mark.parametrize("end", ["", ".", "\n"])
def test_a_term_at_the_end_is_told(term: str, end: str) -> None:
    report = check_text(f"# Kok\n\nJe overlegt elke week met de dienst over een {term}{end}", chosen=("jargon",))
    assert report.problems == ()
    assert [finding.text for finding in report.documents[0].findings] == [term]
