"""The vacancy lines that train and measure the parser are trees, and no line does both."""

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from model.conllu import Sentence, read
from model.examples import Encoder, Vocabulary
from model.prepare import VACANCY_TEST, VACANCY_TRAIN
from model.settings import IGNORED, load
from vacaturelint.analysis.network_input import AFTER_NEWLINE, GLUED, SPACED

FILES = [VACANCY_TRAIN, *VACANCY_TEST.values()]


def _is_tree(sentence: Sentence) -> bool:
    reached, below = set(), [0]
    while below:
        at = below.pop()
        reached.add(at)
        below += [number for number, head in enumerate(sentence.heads, 1) if head == at and number not in reached]
    roots = [label for head, label in zip(sentence.heads, sentence.labels, strict=True) if head == 0]
    return roots == ["root"] and sentence.labels.count("root") == 1 and len(reached) == len(sentence) + 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_a_tree(path: Path) -> None:
    assert [sentence.text for sentence in read(path) if not _is_tree(sentence)] == []


def test_no_line_is_in_two_files() -> None:
    keys = [{sentence.key for sentence in read(path)} for path in FILES]
    assert [one & other for one, other in combinations(keys, 2)] == [set()] * 3


def test_the_teacher_differs_where_its_section_says() -> None:
    network, teacher = load().network, load(teacher=True).network
    assert (network.reader, teacher.reader) == ("recurrence", "lstm")
    assert network.word == teacher.word
    assert load(teacher=True).lesson is None


def test_raw_lines_become_one_text_without_answers() -> None:
    encoder = Encoder(Vocabulary(["je"], ["e", "j"], ["je"], ["A"], ["A"], [], [], []), Random(1), 0.5)
    text = encoder.raw_text([(["Je", "helpt"], [SPACED, SPACED]), (["je", "."], [0, GLUED])])
    assert text.forms == ["Je", "helpt", "je", "."]
    assert text.flags == [SPACED, SPACED, AFTER_NEWLINE, GLUED]
    assert text.words[0] == text.words[2] != text.words[1]
    assert {answer for answers in text.tasks.values() for answer in answers} == {IGNORED}
