"""What changed between two runs: a finding is the same while its words are, a document while most of it is."""

from dataclasses import replace

import pytest

from vacaturelint.service.compare import Kept, Marked, Snapshot, compare

TITLE = "Kok"


def found(word: str, sentence: str = "zin", code: str = "VL201") -> Marked:
    return Marked(code, "jargon", "tip", f"{code}:{word}:{sentence}", word, f"Schrijf iets anders dan {word}.")


def document(*findings: Marked, path: str = "a.md", sha: str = "1", title: str | None = TITLE) -> Kept:
    return Kept(path, sha, title, findings)


def counts(old: Kept, new: Kept) -> tuple[int, int, int]:
    (one,) = compare(Snapshot((old,)), Snapshot((new,))).both
    return len(one.new), len(one.solved), len(one.remaining)


FIVE = tuple(found(word) for word in ("werfreserve", "barema", "teneinde", "aanwerving", "statuut"))


def test_a_sentence_that_changed_around_them_leaves_five_remarks_as_they_were() -> None:
    after = tuple(replace(one, fingerprint=one.fingerprint + "'") for one in FIVE)
    assert counts(document(*FIVE), document(*after)) == (0, 0, 5)


def test_one_word_replaced_is_one_solved_and_one_new() -> None:
    after = (*FIVE[:4], found("weddeschaal", "andere zin"))
    assert counts(document(*FIVE), document(*after)) == (1, 1, 4)


@pytest.mark.parametrize(("before", "after", "expected"), [(2, 1, (0, 1, 1)), (1, 3, (2, 0, 1)), (2, 2, (0, 0, 2))])
def test_the_same_words_twice_count_twice(before: int, after: int, expected: tuple[int, int, int]) -> None:
    old = [found("barema", str(nth)) for nth in range(before)]
    new = [found("barema", f"anders {nth}") for nth in range(after)]
    assert counts(document(*old), document(*new)) == expected


def test_the_fingerprint_goes_before_the_words() -> None:
    old = (found("barema", "een"), found("barema", "twee"))
    (one,) = compare(Snapshot((document(*old),)), Snapshot((document(old[1]),))).both
    assert one.solved == (old[0],)


def test_another_rule_at_the_same_words_is_new() -> None:
    assert counts(document(found("barema")), document(found("barema", code="VL202"))) == (1, 1, 0)


def test_a_file_with_another_name_and_other_words_is_found_again() -> None:
    old = Snapshot((document(*FIVE, path="oud.md"), document(found("missie"), path="b.md", sha="2", title="Poetshulp")))
    new = Snapshot((document(*FIVE[:4], path="nieuw.md", sha="9"),))
    result = compare(old, new)
    assert [(one.path, len(one.solved), len(one.remaining)) for one in result.both] == [("nieuw.md", 1, 4)]
    assert (result.added, result.gone) == ((), ("b.md",))


@pytest.mark.parametrize("other", [document(*FIVE, path="b.md", sha="2", title="Chef"),
                                   document(FIVE[0], path="b.md", sha="2"),
                                   document(*FIVE, path="b.md", sha="2", title=None)])  # fmt: skip
def test_another_title_or_few_findings_in_common_is_another_document(other: Kept) -> None:
    result = compare(Snapshot((document(*FIVE),)), Snapshot((other,)))
    assert (result.both, result.added, result.gone) == ((), ("b.md",), ("a.md",))


def test_of_two_with_that_title_the_one_with_most_in_common_is_it_and_of_equals_the_first() -> None:
    old = Snapshot((document(*FIVE[:3], path="a.md"), document(*FIVE, path="b.md"), document(*FIVE, path="c.md")))
    new = Snapshot((document(*FIVE, path="d.md", sha="2"), document(*FIVE[:4], path="e.md", sha="3")))
    result = compare(old, new)
    assert [(one.path, len(one.solved), len(one.new)) for one in result.both] == [("d.md", 0, 0), ("e.md", 1, 0)]
    assert result.gone == ("a.md",)
