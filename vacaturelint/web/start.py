"""Starts the server: a free port on this computer, a fresh token, and the browser."""

import contextlib
import secrets
import signal
import socket
import threading
import webbrowser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType

from vacaturelint.core.extras import how_to_get
from vacaturelint.errors import UsageError
from vacaturelint.service.desk import Desk
from vacaturelint.service.session import Order

LOCAL = "127.0.0.1"
_LEAVE = 3
"""Seconds that a request under way may still take after Ctrl-C."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """How to serve: where, whether to open the browser, for which languages, which folder."""

    order: Order
    folder: str | None
    address: str
    port: int
    browser: bool
    languages: tuple[str, ...]


def serve(options: ServeOptions, say: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. Errors: UsageError without the extra `web`, or when the port is taken."""
    with _ctrl_c() as pressed:
        _serve(options, say, pressed)


def _serve(options: ServeOptions, say: Callable[[str], None], pressed: threading.Event) -> None:
    try:
        import uvicorn

        from vacaturelint.web.app import Served, application
    except ImportError as error:
        raise UsageError(how_to_get("web", "Voor de pagina")) from error
    place = _bound(options)
    port = place.getsockname()[1]
    token = secrets.token_urlsafe(24)
    here = _in_address(options.address)
    hosts = () if options.address == LOCAL else (here.lower(),)
    app = application(
        Desk(options.order),
        Served(token=token, languages=options.languages, hosts=hosts, folder=options.folder),
    )
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,  # who asks decides what is open: no header may say so
        lifespan="on",
        timeout_graceful_shutdown=_LEAVE,
    )
    address = f"http://{here}:{port}/{token}/"

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            self.should_exit |= pressed.is_set()
            if not self.should_exit:
                _announce(options, address, port, say)

    with contextlib.suppress(KeyboardInterrupt):  # the way to stop that was announced is no failure
        Server(config).run(sockets=[place])


@contextlib.contextmanager
def _ctrl_c() -> Iterator[threading.Event]:
    """Yield whether Ctrl-C was pressed: Python forgets it when it comes while a module that loads is tidied up."""
    pressed = threading.Event()

    def heard(_number: int, _frame: FrameType | None) -> None:
        pressed.set()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, heard)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _announce(options: ServeOptions, address: str, port: int, say: Callable[[str], None]) -> None:
    say(f"Open {address}")
    if options.languages:
        here = f"http://{_in_address(options.address)}:{port}/"
        say(f"LibreOffice en editors: {here if options.address == LOCAL else address}v2")
    say("Stop met Ctrl-C.")
    if options.browser:
        webbrowser.open(address)


def _in_address(host: str) -> str:
    """Return a host as it stands in the address of a page: IPv6 between brackets."""
    return f"[{host}]" if ":" in host else host


def _bound(options: ServeOptions) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.address else socket.AF_INET
    place = socket.socket(family, socket.SOCK_STREAM)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind((options.address, options.port))
    except (OSError, OverflowError) as error:
        place.close()
        raise UsageError(
            f"Poort {options.port} op {options.address} is niet vrij. Kies een andere met --poort."
        ) from error
    return place
