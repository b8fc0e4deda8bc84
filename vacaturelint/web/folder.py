"""The folder that the page was opened with: its documents, their report, and what is written to its settings."""

import io
import os

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from vacaturelint.core.report import Problem
from vacaturelint.errors import UnreadableError, UsageError
from vacaturelint.readers.files import read_file
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.page import PageWriter
from vacaturelint.reporters.writer import Ending
from vacaturelint.service.cache import user_cache
from vacaturelint.service.desk import Desk
from vacaturelint.service.keep import configuration_for
from vacaturelint.service.keep import keep as keep_in
from vacaturelint.service.live import Live, quiet
from vacaturelint.service.outcome import Outcome, attempt
from vacaturelint.service.session import Order, Session
from vacaturelint.web.answers import as_json, inside, json_body

_NO_FOLDER = "Er is geen map open. Start met: vacaturelint web map/"
_MOST = 500


async def listed(request: Request) -> Response:
    """Answer with the documents in the folder."""
    folder = _folder(request)
    names = await run_in_threadpool(_names, request)
    return as_json([name for name in names if os.path.isfile(os.path.join(folder, name))][:_MOST])


async def open_file(request: Request) -> Response:
    """Answer with the bytes of one document of the folder; of no other file."""
    body = await json_body(request)
    path = (await run_in_threadpool(_names, request)).get(str(body.get("path")))
    if path is None:
        raise UnreadableError("Dit document staat niet in de map.")
    source = await run_in_threadpool(read_file, path)
    return Response(source.data, media_type="application/octet-stream")


async def keep(request: Request) -> Response:
    """Write a rule or a word that the user leaves alone to the configuration that holds for the text."""
    folder, body = _folder(request), await json_body(request)
    rule, word = body.get("rule"), body.get("word")
    if not (isinstance(rule, str) and rule) and not (isinstance(word, str) and word):
        raise UsageError("Er ontbreekt iets: 'rule' of 'word'.")
    text = os.path.join(folder, inside(body.get("path")) or "vacature.txt")
    order: Order = request.app.state.desk.order

    def kept() -> str:
        return keep_in(configuration_for(order, text), rule=rule or None, word=word or None)

    return as_json({"path": await run_in_threadpool(kept)})


async def report(request: Request) -> Response:
    """Answer with the report of the folder, as a file: it has a policy and a script of its own."""
    _folder(request)
    out = io.StringIO(newline="")
    writer = PageWriter(out, Look())
    problems: list[Problem] = []
    for path in (await run_in_threadpool(_names, request)).values():
        if await request.is_disconnected():  # nobody waits for the rest
            break
        outcome = await run_in_threadpool(_outcome, request.app.state.desk, path)
        problems += outcome.problems
        if outcome.report is not None:
            await run_in_threadpool(writer.add, outcome.report)
    await run_in_threadpool(writer.finish, Ending(problems=tuple(problems)))
    writer.close()
    if request.app.state.desk.order.cache:
        await run_in_threadpool(user_cache().trim)
    headers = {"content-disposition": 'attachment; filename="rapport.html"'}
    page = out.getvalue().encode("utf-8", "replace")
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)


def _folder(request: Request) -> str:
    folder: str | None = request.app.state.served.folder
    if folder is None:
        raise UsageError(_NO_FOLDER)
    return folder


def _names(request: Request) -> dict[str, str]:
    """Return the path of each document in the folder that is checked, by its name there."""
    folder = _folder(request)
    return {os.path.relpath(path, folder): path for path in Session(request.app.state.desk.order, quiet).documents()}


def _outcome(desk: Desk, path: str) -> Outcome:
    """Return what became of one document: the limits of a text are its own, and who types may ask in between."""
    return attempt(path, lambda: desk.ask(Live.outcome, path))
