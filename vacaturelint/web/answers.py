"""From a call that may fail to an answer: what is wrong with a text is a clear 4xx, never a traceback."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import PurePath
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from vacaturelint.errors import UnreadableError, UsageError, VacaturelintError
from vacaturelint.service.desk import Desk
from vacaturelint.service.outcome import bug_told
from vacaturelint.web.guard import BodyTooLargeError, too_large

Result = TypeVar("Result")
Handler = Callable[[Request], Awaitable[Response]]
_UNREADABLE = 422
_WRONG = 400


def told(handler: Handler) -> Handler:
    """Return the handler with its errors as answers in Dutch."""

    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except BodyTooLargeError:
            return too_large()
        except UnreadableError as error:
            return PlainTextResponse(str(error), _UNREADABLE)
        except VacaturelintError as error:
            return PlainTextResponse(str(error), _WRONG)
        except (HTTPException, ClientDisconnect, asyncio.CancelledError):
            raise
        except Exception as error:  # the boundary: a user sees a sentence, and no text of theirs in a log
            bug = bug_told(error, "deze tekst")
            logging.getLogger("vacaturelint").error(bug)  # a client of LanguageTool does not show what we answer
            return PlainTextResponse(bug, 500)

    return answer


async def ask(request: Request, work: Callable[..., Result], *args: Any) -> Result:  # noqa: ANN401
    """Return what `work(live, *args)` gives in the process that checks, without keeping others waiting."""
    desk: Desk = request.app.state.desk
    return await run_in_threadpool(desk.ask, work, *args)


async def json_body(request: Request) -> dict[str, Any]:
    """Return the JSON object that a request holds; UsageError for anything else."""
    return json_object(await request.body())


def json_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object that some bytes hold; UsageError for anything else."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UsageError("Dit is geen geldige JSON.") from error
    if not isinstance(body, dict):
        raise UsageError("Dit is geen geldige JSON: er hoort een object te staan.")
    return body


def as_json(content: object) -> JSONResponse:
    """Return an answer in JSON."""
    return JSONResponse(content)


def inside(path: object) -> str | None:
    """Return the path of the file that a text came from, when that lies in the folder; it is never opened."""
    if not isinstance(path, str) or not path or "\0" in path:
        return None
    place = PurePath(path)
    return place.name if place.is_absolute() or ".." in place.parts else path
