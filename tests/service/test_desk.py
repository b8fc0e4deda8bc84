"""The process that checks: what hangs is ended, what breaks is told, and the next text is checked as if nothing was."""

import os
import re
import time
from collections.abc import Iterator
from multiprocessing import active_children
from threading import Thread

import pytest

from vacaturelint.errors import (
    BugError,
    ModelError,
    OutputError,
    RuleFileError,
    UnreadableError,
    UsageError,
    VacaturelintError,
)
from vacaturelint.readers.source import Source
from vacaturelint.service.desk import Desk, TooLongError
from vacaturelint.service.live import Live, Said
from vacaturelint.service.session import Order

CHEAP = Order(typed={"kies": ("VL203", "VL502")})
PATIENT = 300
"""Seconds: what is checked takes less than one, but others may want the processor."""


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """Yield one desk for all tests: each start of its process loads the model, and what breaks it is its own test."""
    desk = Desk(CHEAP, seconds=PATIENT)
    yield desk
    desk.close()


def codes(live: Live, text: str) -> list[str]:
    return [finding.code for finding in live.check(Source("a.txt", text.encode())).findings]


def hang(_live: Live) -> None:
    time.sleep(3600)


def die(_live: Live) -> None:
    os._exit(9)


def refuse(_live: Live) -> None:
    raise UnreadableError("Dit lukt niet.")


def raised(_live: Live, error: Exception) -> None:
    raise error


def crash(_live: Live) -> None:
    raise ValueError("stuk")


def unsendable(_live: Live) -> object:
    return lambda: 0


def pid(_live: Live) -> int:
    return os.getpid()


def test_work_runs_in_another_process_that_stays(desk: Desk) -> None:
    assert desk.ask(pid) == desk.ask(pid) != os.getpid()
    assert desk.ask(codes, "Je bent een stakeholder.") == ["VL203"]


def test_what_hangs_is_ended_and_the_next_text_is_checked(desk: Desk) -> None:
    first = desk.ask(pid)
    desk.seconds = 0.2
    with pytest.raises(TooLongError, match="te lang"):
        desk.ask(hang)
    desk.seconds = PATIENT
    assert desk.ask(pid) != first


def test_the_time_to_start_does_not_count() -> None:
    fresh = Desk(CHEAP, seconds=0)  # less than any start takes
    fresh.start()
    fresh.seconds = PATIENT
    assert fresh.ask(pid)
    fresh.close()


def test_a_setting_that_cannot_be_used_is_told() -> None:
    broken = Desk(Order(typed={"functieprofiel": "weg.docx"}))
    with pytest.raises(UsageError, match=r"weg\.docx"):
        broken.ask(pid)
    broken.close()


def test_a_process_that_dies_is_told(desk: Desk) -> None:
    with pytest.raises(UnreadableError, match="afgebroken"):
        desk.ask(die)
    assert desk.ask(codes, "Je bent een stakeholder.") == ["VL203"]


def test_closing_while_the_process_starts_refuses_what_waits_for_it() -> None:
    closed = Desk(CHEAP)
    ended: list[Exception] = []

    def wait() -> None:
        try:
            closed.start()
        except Exception as error:  # whatever it is, the test wants to see it
            ended.append(error)

    known = set(active_children())
    waiting = Thread(target=wait)
    waiting.start()
    while not set(active_children()) - known and waiting.is_alive():
        waiting.join(0.01)
    closed.close()
    waiting.join()
    assert [type(error) for error in ended] == [UnreadableError]
    assert not set(active_children()) - known
    with pytest.raises(UnreadableError):
        closed.ask(pid)


def test_errors_for_the_user_come_back_as_such_and_bugs_as_bugs(desk: Desk) -> None:
    with pytest.raises(UnreadableError, match=r"Dit lukt niet\."):
        desk.ask(refuse)
    with pytest.raises(BugError) as broken:
        desk.ask(crash)
    assert re.fullmatch(r"ValueError in service/desk\.py:\d+", str(broken.value)), "no word of the text goes along"


def test_an_answer_that_cannot_travel_is_a_bug_and_the_process_stays(desk: Desk) -> None:
    first = desk.ask(pid)
    with pytest.raises(BugError, match=r"in service/desk\.py:"):
        desk.ask(unsendable)
    assert desk.ask(pid) == first


@pytest.mark.parametrize(
    "error", [ModelError("weg"), OutputError("vol"), RuleFileError("a.toml", 3, "fout"), TooLongError("lang")]
)
def test_an_error_comes_back_as_what_it_was(desk: Desk, error: VacaturelintError) -> None:
    with pytest.raises(type(error)) as told:
        desk.ask(raised, error)
    assert type(told.value) is type(error)
    assert str(told.value) == str(error)
    assert getattr(told.value, "line", None) == getattr(error, "line", None)


def test_what_is_said_of_a_text_holds_for_that_text_only() -> None:
    live = Live(Order(typed={"kies": ("VL203",)}))
    text = Source("a.txt", b"Poetshulp\n\nJe poetst lokalen.")
    assert live.check(text, Said(typed={"niveau": "A"})).vacancy.level == "A"
    assert live.check(text).vacancy.level != "A"
    assert live.check(text, Said(typed={"regio": "NL"})).vacancy.region == "NL"
