"""What only shows with a client elsewhere, a request that no browser makes, or a desk that fails."""

import json
from pathlib import Path

import pytest

from tests.web.inside import TOKEN, Spot, ask

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
