"""What only shows with a client elsewhere, a request that no browser makes, or a desk that fails."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.inside import TOKEN, Spot, ask
from vacaturelint.service.budget import VOICE_SECONDS
from vacaturelint.service.desk import TooLongError
from vacaturelint.service.session import Order

DOCX = Path(__file__).parents[2] / "voorbeelden" / "administratief-medewerker.docx"
ELSEWHERE = "192.168.1.9"
OURS = ("192.168.1.5",)


@pytest.fixture(scope="module")
def desk() -> Spot:
    return Spot()


def test_a_request_for_the_server_as_a_whole_is_refused_like_any_other(desk: Spot) -> None:
    assert ask(desk, "OPTIONS", "*").status == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", OURS[0]])
def test_from_another_computer_nothing_is_open_without_the_token(desk: Spot, host: str) -> None:
    asked = {"host": host, "hosts": OURS}
    assert ask(desk, "GET", "/v2/languages", client=ELSEWHERE, **asked).status == 403  # type: ignore[arg-type]
    assert ask(desk, "GET", f"/{TOKEN}/v2/languages", client=ELSEWHERE, **asked).status == 200  # type: ignore[arg-type]
    assert ask(desk, "GET", "/v2/languages", **asked).status == 200  # type: ignore[arg-type]
    assert ask(desk, "GET", "/v2/languages", client="::ffff:127.0.0.1", **asked).status == 200  # type: ignore[arg-type]


def test_any_number_of_lines_that_stay_behind_comes_back_with_the_word_file(desk: Spot) -> None:
    lines = [f"Regel {nth} is helemaal nieuw hier." for nth in range(100)]
    head = json.dumps({"text": "\n\n".join(lines), "name": "a.docx.md", "original": "a.docx"}).encode()
    answer = ask(desk, "POST", f"/{TOKEN}/api/tracked?head={len(head)}", head + DOCX.read_bytes())
    assert answer.status == 200
    assert sum(len(name) + len(value) for name, value in answer.headers.items()) < 2000
    size = int(answer.headers["x-head"])
    assert set(lines[60:]) <= set(json.loads(answer.body[:size])["left"])
    assert answer.body[size:].startswith(b"PK")


@pytest.mark.parametrize("head", [b"[]", b"3", b"[" * 100_000, b"{"], ids=["list", "number", "deep", "cut"])
def test_a_head_that_is_no_object_is_told_as_such(desk: Spot, head: bytes) -> None:
    answer = ask(desk, "POST", f"/{TOKEN}/api/tracked?head={len(head)}", head)
    assert answer.status == 400
    assert "geen geldige JSON" in answer.text


class Slow(Spot):
    """A desk that has no time for more than one document at once, nor for one of them."""

    def ask(self, work: Callable[..., Any], *args: Any, **more: Any) -> Any:  # noqa: ANN401
        named = [str(one) for one in args if str(one).endswith(".md")]
        if len(named) != 1 or named[0].endswith("traag.md"):
            raise TooLongError("Dit duurt te lang.")
        return super().ask(work, *args, **more)


def test_each_document_of_a_report_has_the_time_of_one_text(tmp_path: Path) -> None:
    for name in ("een", "traag", "zeven"):
        (tmp_path / f"{name}.md").write_text(f"# Kok {name}\n\nJe bent een stakeholder.\n", encoding="utf-8")
    folder = str(tmp_path)
    answer = ask(Slow(order=Order(inputs=(folder,))), "GET", f"/{TOKEN}/api/report", folder=folder)
    assert answer.status == 200
    assert all(words in answer.text for words in ("Kok een", "Kok zeven", "Dit duurt te lang."))
    assert "Kok traag" not in answer.text


def test_a_report_that_nobody_waits_for_is_left(tmp_path: Path) -> None:
    (tmp_path / "een.md").write_text("# Kok\n\nJe bent een stakeholder.\n", encoding="utf-8")
    folder, desk = str(tmp_path), Spot(order=Order(inputs=(str(tmp_path),)))
    ask(desk, "GET", f"/{TOKEN}/api/report", folder=folder, gone=True)
    assert desk.asked == []
    ask(desk, "GET", f"/{TOKEN}/api/report", folder=folder)
    assert len(desk.asked) == 1


def test_sound_is_made_beside_the_desk_within_a_limit_of_its_own(desk: Spot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[bool, float]] = []

    def speak(command: list[str], *, timeout: float, **_more: object) -> None:
        seen.append((desk.busy, timeout))
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", speak)
    monkeypatch.setattr(shutil, "which", str)
    text = json.dumps({"text": "# Poetshulp\n\n## Taken\n\n- Je poetst de lokalen.\n", "name": "a.md"}).encode()
    answer = ask(desk, "POST", f"/{TOKEN}/api/sound", text)
    assert answer.status == 400
    assert "espeak-ng deed er te lang over" in answer.text
    assert seen == [(False, VOICE_SECONDS)]


class Broken(Spot):
    """A desk at which vacaturelint itself breaks."""

    def ask(self, work: Callable[..., Any], *args: Any, **more: Any) -> Any:  # noqa: ANN401
        raise ValueError(f"geheime tekst {args}")


def test_a_bug_says_where_it_is_to_the_user_and_in_the_log_without_the_text(caplog: pytest.LogCaptureFixture) -> None:
    body = json.dumps({"text": "Een geheime tekst.", "name": "a.md"}).encode()
    answer = ask(Broken(), "POST", f"/{TOKEN}/api/check", body)
    assert answer.status == 500
    assert "ValueError in web/answers.py:" in answer.text
    assert "geheime" not in answer.text
    assert [record.getMessage() for record in caplog.records if record.name == "vacaturelint"] == [answer.text]
