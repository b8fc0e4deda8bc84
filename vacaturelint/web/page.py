"""The routes of the page, all below the token: the page, its files, and what its script asks."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from vacaturelint import __version__
from vacaturelint.core.format import SUFFIXES
from vacaturelint.errors import UsageError
from vacaturelint.readers.source import Source
from vacaturelint.service.live import Said
from vacaturelint.service.sound import can_sound, sound
from vacaturelint.web import folder, output, work
from vacaturelint.web.answers import as_json, ask, inside, json_body, json_object, told
from vacaturelint.web.fields import chosen, fields

_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".txt": "text/plain"}
_LONGEST_SIZE = 9
"""Digits of the length of a head: Python reads no number of thousands of them, and no body is that long."""
_OUT = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "md": "text/markdown",
}


def routes(token: str) -> Iterator[Route]:
    """Yield the routes."""
    root = f"/{token}"
    yield Route(f"{root}/", told(_page), methods=["GET"])
    yield Route(f"{root}/static/{{name}}", told(_static), methods=["GET"])
    for name, handler in (
        ("read", _read),
        ("check", _check),
        ("speech", _speech),
        ("sound", _sound),
        ("ssml", _ssml),
        ("out", _out),
        ("tracked", _tracked),
        ("keep", folder.keep),
        ("open", folder.open_file),
    ):
        yield Route(f"{root}/api/{name}", told(handler), methods=["POST"])
    yield Route(f"{root}/api/folder", told(folder.listed), methods=["GET"])
    yield Route(f"{root}/api/report", told(folder.report), methods=["GET"])


async def _page(request: Request) -> Response:
    from jinja2 import Environment, PackageLoader

    environment = Environment(loader=PackageLoader("vacaturelint.web", "static"), autoescape=True)
    page = environment.get_template("page.html").render(
        version=__version__,
        nonce=request.scope["nonce"],
        fields=tuple(fields()),
        suffixes=",".join(SUFFIXES),
        sound=can_sound(),
        folder=request.app.state.served.folder,
    )
    return HTMLResponse(page)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    file = files("vacaturelint.web") / "static" / name
    kind = _KINDS.get(PurePath(name).suffix)
    if kind is None or not file.is_file():
        return PlainTextResponse("Dit bestand is er niet.", 404)
    return Response(file.read_bytes(), media_type=kind)


async def _read(request: Request) -> Response:
    name = request.query_params.get("name", "vacature.txt")
    return as_json(await ask(request, work.opened, name, await request.body()))


async def _check(request: Request) -> Response:
    return as_json(await ask(request, work.checked, text_of(await json_body(request))))


async def _speech(request: Request) -> Response:
    return as_json(await ask(request, work.spoken, text_of(await json_body(request))))


async def _sound(request: Request) -> Response:
    # The program that speaks has a limit of its own, and would outlive the process that checks when that is ended.
    script = await ask(request, work.script_of, text_of(await json_body(request)))
    data = await run_in_threadpool(sound, script)
    return Response(data, media_type="audio/wav")


async def _ssml(request: Request) -> Response:
    data = await ask(request, work.spoken_ssml, text_of(await json_body(request)))
    return Response(data, media_type="application/ssml+xml")


async def _out(request: Request) -> Response:
    body = await json_body(request)
    kind = str(body.get("kind"))
    data = await ask(request, output.new_file, text_of(body), kind)
    return Response(data, media_type=_OUT[kind])


async def _tracked(request: Request) -> Response:
    """Answer with the Word file behind JSON with the lines that could not be put in it, as it is asked.

    A header says how long the JSON is: the lines themselves may be more than browsers take in a header.
    """
    body = await request.body()
    size = request.query_params.get("head", "")
    if not size.isdecimal() or len(size) > _LONGEST_SIZE:
        raise UsageError("Er ontbreekt iets: 'head', hoe lang de JSON voor het bestand is.")
    head = json_object(body[: int(size)])
    made = await ask(request, output.tracked, str(head.get("original", "")), body[int(size) :], text_of(head))
    left = json.dumps({"left": made.left}).encode()
    return Response(left + made.data, media_type="application/octet-stream", headers={"x-head": str(len(left))})


def text_of(body: dict[str, Any]) -> work.Text:
    """Return the text that a request holds and what is said of it; UsageError for a wrong value."""
    text, name = body.get("text"), body.get("name")
    if not isinstance(text, str) or not isinstance(name, str) or "\0" in name:
        raise UsageError("Er ontbreekt iets: 'text' en 'name'.")
    said = body.get("said")
    said = said if isinstance(said, dict) else {}
    profile = said.get("profile_text")
    return work.Text(
        name,
        text,
        Said(
            typed=chosen(said),
            profile=Source("functieprofiel.md", profile.encode("utf-8", "replace"))
            if isinstance(profile, str) and profile.strip()
            else None,
        ),
        inside(body.get("path")),
    )
