"""A real server in a process of its own, as a user starts it."""

import http.client
import json
import os
import re
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What came back of one request."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:  # noqa: ANN401
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """Where the server listens; `ask` makes one request."""

    address: str
    folder: Path

    @property
    def port(self) -> int:
        return urllib.parse.urlsplit(self.address).port or 0

    @property
    def token_path(self) -> str:
        return urllib.parse.urlsplit(self.address).path

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, path, body, named)
            reply = line.getresponse()
            return Answer(reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read())
        finally:
            line.close()

    def tool(self, text: str, **more: str) -> Json:
        form = urllib.parse.urlencode({"text": text, "language": "nl", **more}).encode()
        answer: Json = self.ask("POST", "/v2/check", form).json
        return answer

    def api(self, name: str, content: object, body: bytes = b"") -> Answer:
        return self.ask("POST", f"{self.token_path}api/{name}", body or json.dumps(content).encode())


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("web")
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "vacaturelint", "web", "--geen-browser", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        opened = re.search(r"http://127\.0\.0\.1:\d+/\S+/", process.stderr.readline())
        assert opened
        try:
            made = Server(opened[0], folder)
            made.tool("Je helpt bezoekers.")  # loading the model is no part of what a test waits for
            yield made
        finally:
            process.terminate()
            process.wait()
