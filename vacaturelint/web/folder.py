"""The folder that the page was opened with: its documents, their report, and what is written to its settings."""

import io
import os
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vacaturelint.config.reader import read_config
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.files import read_file
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.page import PageWriter
from vacaturelint.reporters.writer import Ending
from vacaturelint.service.inputs import find_paths
from vacaturelint.service.keep import keep as keep_in
from vacaturelint.service.live import Live
from vacaturelint.service.settings import Settings
from vacaturelint.web.answers import as_json, ask, json_body

_NO_FOLDER = "Er is geen map open. Start met: vacaturelint web map/"
_MOST = 500


async def listed(request: Request) -> Response:
    """Answer with the documents in the folder."""
    folder = _folder(request)
    paths = await run_in_threadpool(lambda: list(find_paths([folder]))[:_MOST])
    return as_json([os.path.relpath(path, folder) for path in paths if os.path.isfile(path)])


async def open_file(request: Request) -> Response:
    """Answer with the bytes of one document of the folder; of no other file."""
    folder, body = _folder(request), await json_body(request)
    names = {os.path.relpath(path, folder): path for path in find_paths([folder])}
    path = names.get(str(body.get("path")))
    if path is None:
        raise UnreadableError("Dit document staat niet in de map.")
    source = await run_in_threadpool(read_file, path)
    return Response(source.data, media_type="application/octet-stream")


async def keep(request: Request) -> Response:
    """Write a rule or a word that the user leaves alone to `vacaturelint.toml` in the folder."""
    folder, body = _folder(request), await json_body(request)
    rule, word = body.get("rule"), body.get("word")
    if not (isinstance(rule, str) and rule) and not (isinstance(word, str) and word):
        raise UsageError("Er ontbreekt iets: 'rule' of 'word'.")
    path = keep_in(folder, rule=rule or None, word=word or None)
    await ask(request, _reload, path)
    desk = request.app.state.desk
    desk.settings = Settings(desk.settings.typed, read_config(Path(path)))
    return as_json({"path": path})


async def report(request: Request) -> Response:
    """Answer with the report of the folder, as a file: it has a policy and a script of its own."""
    page = await ask(request, _report, _folder(request))
    headers = {"content-disposition": 'attachment; filename="rapport.html"'}
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)


def _folder(request: Request) -> str:
    folder: str | None = request.app.state.served.folder
    if folder is None:
        raise UsageError(_NO_FOLDER)
    return folder


def _reload(live: Live, path: str) -> None:
    live.settings = Settings(live.settings.typed, read_config(Path(path)))


def _report(live: Live, folder: str) -> bytes:
    out = io.StringIO(newline="")
    writer = PageWriter(out, Look())
    problems: list[Any] = []
    for path in find_paths([folder]):
        outcome = live.outcome(path)
        problems += outcome.problems
        if outcome.report is not None:
            writer.add(outcome.report)
    writer.finish(Ending(problems=tuple(problems)))
    writer.close()
    return out.getvalue().encode("utf-8", "replace")
