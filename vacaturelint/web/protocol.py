"""The routes of the LanguageTool protocol. They read and write nothing on disk, and keep nothing."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from vacaturelint.errors import UsageError
from vacaturelint.web import languagetool
from vacaturelint.web.answers import as_json, ask, told
from vacaturelint.web.paragraph import Paragraph, from_data, from_text

_PREFIXES = ("", "/v2", "/v2/v2")
_MOST_FIELDS = 100
# LibreOffice sends the text as it stands, without the percent signs of a form: then every `&` may belong to the text.
_BARE = re.compile(r"[^!-~]")
_BARE_FORM = re.compile(r"text=(.*)&language=([\w-]+)((?:&[\w]+=[^&]*)*)", re.DOTALL)
_YES = ("true", "yes", "1")
_WRONG = 400


def routes(known: tuple[str, ...], token: str) -> Iterator[Route]:
    """Yield the routes, for clients that write `/v2` themselves and for those that add it to an address with it.

    A client on another computer has the token before them.
    """

    async def check(request: Request) -> Response:
        form = await _form(request)
        asked = form.get("language", "auto")
        language = _preferred(form, known) if asked == "auto" else asked
        if language not in known:
            return PlainTextResponse(f"Error: '{asked}' is not a language code known here: {', '.join(known)}", _WRONG)
        return as_json(await ask(request, languagetool.check, _paragraph(form), language, _choice(form)))

    async def languages(_request: Request) -> Response:
        return as_json(languagetool.languages(known))

    async def info(_request: Request) -> Response:
        return as_json({"software": languagetool.software(), "features": {}})

    for prefix in (f"{start}{prefix}" for start in ("", f"/{token}") for prefix in _PREFIXES):
        yield Route(f"{prefix}/check", told(check), methods=["GET", "POST"])
        yield Route(f"{prefix}/languages", told(languages), methods=["GET"])
        yield Route(f"{prefix}/info", told(info), methods=["GET"])


def _preferred(form: Mapping[str, str], known: tuple[str, ...]) -> str:
    """Return the language of a text whose language the client leaves open: its own variant when we know that one."""
    preferred = [code.strip() for code in form.get("preferredVariants", "").split(",")]
    return next((code for code in preferred if code in known), known[0])


def _choice(form: Mapping[str, str]) -> languagetool.Choice:
    enabled = _words(form, "enabledRules", "enabledCategories")
    only = form.get("enabledOnly", "").casefold() in _YES
    if only and not enabled:
        raise UsageError("Error: 'enabledOnly' needs 'enabledRules' or 'enabledCategories'")
    return languagetool.Choice(_words(form, "disabledRules", "disabledCategories"), enabled if only else None)


def _words(form: Mapping[str, str], *keys: str) -> frozenset[str]:
    return frozenset(word.strip() for key in keys for word in form.get(key, "").split(",") if word.strip())


async def _form(request: Request) -> dict[str, str]:
    """Return the fields of the query and of the body, which is read as a form whatever its content type says."""
    body = await request.body()
    try:
        sent = body.decode("utf-8")
        bare = _BARE_FORM.fullmatch(sent) if _BARE.search(sent) else None
        parts = [str(request.url.query), bare[3].lstrip("&") if bare else sent]
        fields = [
            parse_qs(part, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS) for part in parts
        ]
    except ValueError as error:
        raise UsageError("Error: dit is geen formulier in UTF-8.") from error
    form = {key: values[-1] for found in fields for key, values in found.items()}
    return {**form, "text": bare[1], "language": bare[2]} if bare else form


def _paragraph(form: dict[str, str]) -> Paragraph:
    if form.get("data"):
        return from_data(form["data"])
    if "text" not in form:
        raise UsageError("Error: Missing 'text' or 'data' parameter")
    return from_text(form["text"])
