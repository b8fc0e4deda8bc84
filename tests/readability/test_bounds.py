"""Where the score begins to count: which sentences it reads, and from how many words and sentences it counts."""

import pytest

from vacaturelint.api import check_text
from vacaturelint.core.scores import Scores

TEN = "Je helpt elke dag vier mensen met een nieuwe vraag."  # ten words


def scores(text: str) -> Scores:
    return check_text(f"# Kok\n\n{text}\n").documents[0].scores


@pytest.mark.parametrize(("sentences", "more", "reliable"), [(9, "Je kookt graag.", False), (10, "", True)])
def test_a_hundred_words_are_enough(sentences: int, more: str, reliable: bool) -> None:
    lint = scores(" ".join([TEN] * sentences + [more])).lint
    assert lint is not None
    assert lint.reliable is reliable
    assert ("93 woorden" in lint.caveat) is not reliable


@pytest.mark.parametrize(("sentences", "reliable"), [(4, False), (5, True)])
def test_five_sentences_are_enough(sentences: int, reliable: bool) -> None:
    long = "Je kookt elke dag voor de bewoners van het huis, je plant de maaltijden van de week, je bestelt wat er nodig is, je helpt de nieuwe collega's en je ruimt de keuken op."  # noqa: E501
    lint = scores(" ".join([long] * sentences)).lint
    assert lint is not None
    assert lint.reliable is reliable


def test_three_words_are_a_sentence_and_two_are_not() -> None:
    assert scores(f"{TEN} Je kookt soep.").sentences == 2
    assert scores(f"{TEN} Je kookt.").sentences == 1
