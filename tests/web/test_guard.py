"""Who may come in, and what every answer says to the browser."""

import http.client

import pytest

from tests.web.conftest import Server
from vacaturelint.web.guard import MAX_BODY


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", ""])
@pytest.mark.parametrize("path", ["/v2/languages", "/"])
def test_another_host_is_refused(server: Server, host: str, path: str) -> None:
    assert server.ask("GET", path, host=host).status == 403


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example", "https://localhost"]
)
def test_another_origin_is_refused(server: Server, origin: str) -> None:
    answer = server.ask("GET", "/v2/languages", origin=origin)
    assert answer.status == 403
    assert "access-control-allow-origin" not in answer.headers


def test_an_editor_on_this_computer_may_read_the_protocol_and_nothing_else(server: Server) -> None:
    answer = server.ask("GET", "/v2/languages", origin="app://obsidian.md")
    assert answer.status == 200
    assert answer.headers["access-control-allow-origin"] == "app://obsidian.md"
    assert server.ask("GET", server.token_path, origin="app://obsidian.md").status == 403


@pytest.mark.parametrize("path", ["/", "/wrong/", "/static/page.js", "/v2x/check", "//", "/%00/"])
def test_without_the_token_there_is_nothing(server: Server, path: str) -> None:
    assert server.ask("GET", path).status == 403


def test_a_large_body_is_refused_before_it_is_read(server: Server) -> None:
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    line.putrequest("POST", "/v2/check")
    line.putheader("content-length", str(MAX_BODY + 1))
    line.endheaders()
    assert line.getresponse().status == 413
    line.close()


def test_a_large_body_in_pieces_is_refused(server: Server) -> None:
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    pieces = (b"a" * 1_000_000 for _ in range(MAX_BODY // 1_000_000 + 1))
    line.request("POST", "/v2/check", pieces, encode_chunked=True)
    assert line.getresponse().status == 413
    line.close()


def test_no_script_but_our_own_can_run(server: Server) -> None:
    policy = server.ask("GET", "/v2/languages").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
