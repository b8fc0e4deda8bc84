"""The application in the process of the test: any client, any header, and work done on the spot."""

import asyncio
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

pytest.importorskip("starlette")

from starlette.types import Message, Scope

from tests.web.conftest import Answer
from vacaturelint.service.desk import Desk
from vacaturelint.service.live import Live
from vacaturelint.service.session import Order
from vacaturelint.web.app import Served, application

TOKEN = "sleutel"
HERE = "127.0.0.1"


@dataclass
class Spot(Desk):
    """A desk that does its work on the spot, and knows what it was asked."""

    order: Order = field(default_factory=Order)
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    busy: bool = False
    _live: Live | None = None

    def ask(self, work: Callable[..., Any], *args: Any, **more: Any) -> Any:  # noqa: ANN401
        self.asked.append((work, *args))
        self._live = self._live or Live(self.order)
        self.busy = True
        try:
            given = pickle.loads(pickle.dumps((args, more)))  # as it travels to a desk and back
            return pickle.loads(pickle.dumps(work(self._live, *given[0], **given[1])))
        finally:
            self.busy = False


def ask(
    desk: Desk,
    method: str,
    path: str,
    body: bytes = b"",
    *,
    host: str = HERE,
    client: str = HERE,
    folder: str | None = None,
    hosts: tuple[str, ...] = (),
    gone: bool = False,
) -> Answer:
    """Return what the application answers to one request; `gone` when nobody waits for it any more."""
    app = application(desk, Served(token=TOKEN, folder=folder, hosts=hosts))
    target, _, query = path.partition("?")
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": target,
        "raw_path": target.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", host.encode()), (b"content-length", str(len(body)).encode())],
        "client": (client, 50000),
        "server": (HERE, 80),
    }
    sent: list[Message] = []

    async def receive() -> Message:
        if gone:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(cast("Any", app)(scope, receive, send))
    headers = {key.decode().lower(): value.decode() for key, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(one.get("body", b"") for one in sent[1:]))
