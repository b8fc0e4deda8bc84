"""Who may come in: only this computer, only with the token, nothing too large; and the headers of every answer."""

import ipaddress
import secrets
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vacaturelint.readers.limits import MAX_FILE_BYTES

MAX_BODY = MAX_FILE_BYTES
"""The largest request, in bytes: as large as a file that the command line reads."""
OPEN = ("/v2/", "/check", "/languages", "/info")
"""Where a client of LanguageTool on this computer comes; one elsewhere has the token in its address."""
_LOCAL = ("127.0.0.1", "localhost", "[::1]")
# Editors that ask from a page of their own on this computer; a website is never among them.
_EDITORS = ("app://obsidian.md", "capacitor://localhost", "vscode-webview://", "file://")
_FIXED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass(frozen=True)
class Guard:
    """Wraps the application. `hosts` are other names that the server may be called by (`--adres`)."""

    app: ASGIApp
    token: str
    hosts: tuple[str, ...] = ()
    languagetool: bool = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        nonce = secrets.token_urlsafe(16)
        scope["nonce"] = nonce

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), nonce, self._editor(headers))
            await send(message)

        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        await self.app(scope, _Limited(receive), guarded)

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        origin, is_open = headers.get("origin"), self._is_open(scope)
        foreign = origin is not None and not self._is_own(origin) and not (is_open and self._editor(headers))
        if not self._is_host(headers.get("host", "")) or foreign:
            return PlainTextResponse("Deze pagina werkt alleen op je eigen computer.", 403)
        if not is_open and not self._has_token(scope["path"]):
            return PlainTextResponse("Open het adres dat vacaturelint toont: daar staat een sleutel in.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY:
            return too_large()
        return None

    def _is_open(self, scope: Scope) -> bool:
        """Return whether a request needs no token: the name that it calls us by is its own choice, its place is not."""
        return self.languagetool and scope["path"].startswith(OPEN) and _is_here(scope.get("client"))

    def _has_token(self, path: str) -> bool:
        first = path.removeprefix("/").partition("/")[0]
        return secrets.compare_digest(first.encode(), self.token.encode())

    def _is_host(self, host: str) -> bool:
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        return name.lower() in (*_LOCAL, *self.hosts)

    def _is_own(self, origin: str) -> bool:
        scheme, _, host = origin.partition("://")
        return scheme == "http" and self._is_host(host)

    def _editor(self, headers: Headers) -> str | None:
        """Return the origin of an editor that may read what `/v2/*` answers."""
        origin = headers.get("origin", "")
        return origin if origin.startswith(_EDITORS) or (origin and self._is_own(origin)) else None


def _is_here(client: tuple[str, int] | None) -> bool:
    """Return whether a client is on this computer; not when the server cannot tell."""
    try:
        place = ipaddress.ip_address(client[0] if client else "")
    except ValueError:
        return False
    return (getattr(place, "ipv4_mapped", None) or place).is_loopback


class BodyTooLargeError(Exception):
    """A body that turns out larger than it said."""


class _Limited:
    """Receives a body up to the limit."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._seen += len(message.get("body", b""))
        if self._seen > MAX_BODY:
            raise BodyTooLargeError
        return message


def too_large() -> PlainTextResponse:
    """Return the refusal of a body over the limit."""
    return PlainTextResponse(f"Dit is groter dan {MAX_BODY // 1_000_000} MB: dat leest vacaturelint niet.", 413)


def _add_headers(headers: MutableHeaders, nonce: str, editor: str | None) -> None:
    for name, value in _FIXED.items():
        headers[name] = value
    headers["content-security-policy"] = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; media-src 'self' blob:; "
        f"style-src 'self' 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    if editor is not None:
        headers["access-control-allow-origin"] = editor
        headers["vary"] = "origin"
