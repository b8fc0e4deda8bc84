"""The pool: order, errors, and an item that kills its process every time."""

import multiprocessing
import os
import threading
from collections.abc import Sequence

import pytest

from vacaturelint.errors import ModelError
from vacaturelint.service.pool import Pool
from vacaturelint.service.workers import Inline

DEADLY = 7


def double(numbers: Sequence[int]) -> list[int]:
    if DEADLY in numbers:
        os._exit(9)
    return [2 * number for number in numbers]


def where(numbers: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in double(numbers)]


def endless(_numbers: Sequence[int]) -> list[int]:
    threading.Event().wait()
    return []


def refuse(_numbers: Sequence[int]) -> list[int]:
    raise ModelError("geen model")


def gone(number: int) -> int:
    return -number


def test_the_item_that_kills_twice_is_known_and_the_others_are_done() -> None:
    with Pool(double, gone, 2) as pool:
        tickets = [pool.submit(range(first, first + 5)) for first in range(0, 30, 5)]
        found = [result for ticket in tickets for result in pool.results(ticket)]
        again = pool.results(pool.submit([100]))
    assert found == [-7 if number == DEADLY else 2 * number for number in range(30)]
    assert again == [200]


def test_what_was_in_hand_is_done_again_by_one_process_that_goes_when_it_is_done() -> None:
    before = {*multiprocessing.active_children()}
    with Pool(where, gone, 1) as pool:
        tickets = [pool.submit([number]) for number in (DEADLY, 1, 2, 3)]
        first, *others = [result for ticket in tickets for result in pool.results(ticket)]
        assert first == -DEADLY
        assert len({*others}) == 1
        (after,) = pool.results(pool.submit([4]))
        assert [child.pid for child in {*multiprocessing.active_children()} - before] == [after]
    assert after not in others


def test_an_error_of_the_work_comes_out() -> None:
    with Pool(refuse, gone, 2) as pool, pytest.raises(ModelError, match="geen model"):
        pool.results(pool.submit([1]))


@pytest.mark.parametrize("why", [KeyboardInterrupt, GeneratorExit])
def test_who_stops_does_not_wait_for_what_is_in_hand(why: type[BaseException]) -> None:
    with pytest.raises(why):
        _stopped(why)


def _stopped(why: type[BaseException]) -> None:
    with Pool(endless, gone, 2) as pool:
        pool.submit([1])
        pool.submit([2])
        raise why


def test_inline_gives_the_same() -> None:
    inline: Inline[int, int] = Inline(double)
    with inline:
        assert inline.results(inline.submit([1, 2])) == [2, 4]
