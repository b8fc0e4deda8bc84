"""The table of word usage: what goes in comes out, and a damaged file is refused."""

from collections.abc import Callable

import pytest

from model.build_usage import compile_table
from vacaturelint.errors import ModelError
from vacaturelint.readability.familiarity import is_known
from vacaturelint.readability.lexicon import find, shipped
from vacaturelint.readability.usage import UNUSED, UsageTable, usage_of


def test_every_column_of_every_word_comes_back() -> None:
    words = {f"woord{nth}": nth / 50 for nth in range(300)}
    table = UsageTable(compile_table(words, {"woord7": 4.5, "zeldzaam": 1.0}, {"wet": 5.25}, {"wet": 0.5}))
    assert all(abs(table.find(word).everyday - often) <= 1 / 64 for word, often in words.items())
    assert table.find("woord7").english == 4.5
    assert table.find("wet").official == 5.25
    assert abs(table.find("wet").vacancies - 0.5) <= 1 / 255
    assert table.find("onbekend") == table.find("zeldzaam") == UNUSED  # rare English is left out


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"X" + data[1:]])
def test_a_damaged_table_is_refused(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ModelError):
        UsageTable(damage(compile_table({"een": 7.0}, {}, {}, {})))


def test_the_shipped_table_tells_everyday_from_official() -> None:
    assert usage_of("koffie").everyday > usage_of("subrogatie").everyday
    assert usage_of("artikel").official > usage_of("artikel").everyday
    assert usage_of("stakeholder").english > usage_of("stakeholder").everyday


def test_a_word_without_end_is_no_compound() -> None:
    assert not is_known("x" * 5000)


@pytest.mark.parametrize("word", ["telewerkdagen", "productieflow", "frankeren", "autismespectrumstoornissen"])
def test_a_compound_of_words_that_people_use_is_known_whatever_its_length(word: str) -> None:
    assert is_known(word)


def test_every_word_of_the_lexicon_is_there_once_and_found() -> None:
    words = list(shipped().words())
    assert len(set(words)) == len(words) > 10_000
    assert [word for word in (*words[:1000], *words[-1000:]) if not find(word).known] == []
