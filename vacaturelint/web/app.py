"""The application: the routes behind the guard, and the process that checks."""

import contextlib
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.types import ASGIApp

from vacaturelint.service.desk import Desk
from vacaturelint.web import page, protocol
from vacaturelint.web.guard import Guard
from vacaturelint.web.languages import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What the server offers: the token of the page, the languages of the protocol (empty: off), the folder if any."""

    token: str
    languages: tuple[str, ...] = LANGUAGES
    hosts: tuple[str, ...] = ()
    folder: str | None = None


def application(desk: Desk, served: Served) -> ASGIApp:
    """Return the application that answers with what `desk` finds."""
    routes = [
        *page.routes(served.token),
        *(protocol.routes(served.languages, served.token) if served.languages else ()),
    ]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        # The page may come while the model still loads: its first check waits for it, in that same process.
        threading.Thread(target=_started, args=(desk,), daemon=True).start()
        yield
        desk.close()

    inner = Starlette(routes=routes, lifespan=lifespan)
    inner.state.desk = desk
    inner.state.served = served
    return Guard(inner, served.token, served.hosts, languagetool=bool(served.languages))


def _started(desk: Desk) -> None:
    with contextlib.suppress(Exception):  # the first text tells the user what is wrong
        desk.start()
