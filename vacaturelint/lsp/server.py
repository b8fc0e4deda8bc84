"""The server: checks what is open, and answers what an editor asks about a remark."""

import asyncio
import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from vacaturelint import __version__
from vacaturelint.core.format import Format
from vacaturelint.core.rule import RulePack
from vacaturelint.errors import VacaturelintError
from vacaturelint.lsp.positions import Positions
from vacaturelint.lsp.remarks import Remark, remarks_in
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.service.desk import Desk
from vacaturelint.service.outcome import bug_told

SOURCE = "vacaturelint"
EXPLAIN = "vacaturelint.uitleg"
_WAIT = 0.3
"""Seconds without a key before a text is checked."""
_SEVERITY = {
    "fout": types.DiagnosticSeverity.Error,
    "waarschuwing": types.DiagnosticSeverity.Warning,
    "tip": types.DiagnosticSeverity.Information,
}


@dataclass
class _Checked:
    """The remarks on one text, and the text that they are about."""

    text: str
    remarks: list[Remark]
    version: int | None


@dataclass
class _Room:
    """What is open: the last check of each text, and the checks that wait for a pause in the typing."""

    desk: Desk
    checked: dict[str, _Checked] = field(default_factory=dict)
    waiting: dict[str, "asyncio.Task[None]"] = field(default_factory=dict)


def make_server(desk: Desk) -> LanguageServer:
    """Return the language server; `desk` does the checking."""
    server = LanguageServer(SOURCE, __version__)
    room = _Room(desk)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        _schedule(server, room, params.text_document.uri, wait=0.0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        _schedule(server, room, params.text_document.uri, wait=_WAIT)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        task = room.waiting.pop(uri, None)
        if task is not None:
            task.cancel()
        room.checked.pop(uri, None)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        return [action for remark in _under(room, uri, params.range) for action in _actions(uri, room, remark)]

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        spot = types.Range(params.position, params.position)
        found = list(dict.fromkeys(remark.code for remark in _under(room, params.text_document.uri, spot)))
        text = "\n\n---\n\n".join(explanation(code) for code in found)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text)) if text else None

    @server.command(EXPLAIN)
    def explain(code: str) -> None:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, explanation(code)))

    return server


@functools.cache
def _rules() -> RulePack:
    """Return the rules, read once."""
    return load_rules()


def explanation(code: str) -> str:
    """Return what a rule looks for and why, in Markdown; empty for an unknown code."""
    rule = _rules().find(code)
    if rule is None:
        return ""
    sources = "\n".join(f"- {source}" for source in rule.sources)
    good = next((example.text.strip() for example in rule.good if not example.near_miss), "")
    return (
        f"**{rule.code}: {rule.title}**\n\n{rule.explanation.strip()}\n\nDit is goed: {good}\n\nBronnen:\n\n{sources}"
    )


def _schedule(server: LanguageServer, room: _Room, uri: str, wait: float) -> None:
    task = room.waiting.get(uri)
    if task is not None:
        task.cancel()
    room.waiting[uri] = asyncio.create_task(_publish(server, room, uri, wait))


async def _publish(server: LanguageServer, room: _Room, uri: str, wait: float) -> None:
    """Check a text after `wait` seconds and tell the editor; a text that cannot be checked has no remarks."""
    await asyncio.sleep(wait)
    document = server.workspace.get_text_document(uri)
    text, version = document.source, document.version
    try:
        path = to_fs_path(uri) or f"tekst{PurePath(uri).suffix or '.txt'}"
        work = functools.partial(room.desk.ask, remarks_in, path, text)
        remarks = await asyncio.get_running_loop().run_in_executor(None, work) if text.strip() else []
    except VacaturelintError as error:
        remarks = []
        server.window_log_message(types.LogMessageParams(types.MessageType.Warning, f"{uri}: {error}"))
    except Exception as error:  # remarks on the text as it was would stay on the screen
        remarks = []
        told = bug_told(error, "deze tekst")
        server.window_log_message(types.LogMessageParams(types.MessageType.Error, f"{uri}: {told}"))
    room.checked[uri] = _Checked(text, remarks, version)
    positions = Positions(text)
    diagnostics = [_diagnostic(remark, positions) for remark in remarks]
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))


def _diagnostic(remark: Remark, positions: Positions) -> types.Diagnostic:
    link = _link(remark.code)
    return types.Diagnostic(
        range=positions.range(remark.start, remark.end),
        message=remark.message,
        severity=_SEVERITY[remark.severity],
        code=remark.code,
        code_description=types.CodeDescription(link) if link else None,
        source=SOURCE,
    )


def _link(code: str) -> str | None:
    rule = _rules().find(code)
    return next((source for source in rule.sources if source.startswith("http")), None) if rule else None


def _under(room: _Room, uri: str, asked: types.Range) -> Iterator[Remark]:
    """Yield the remarks that touch a range of the text that was checked last."""
    checked = room.checked.get(uri)
    if checked is None:
        return
    positions = Positions(checked.text)
    for remark in checked.remarks:
        own = positions.range(remark.start, remark.end)
        if own.start <= asked.end and asked.start <= own.end:
            yield remark


def _actions(uri: str, room: _Room, remark: Remark) -> Iterator[types.CodeAction]:
    positions = Positions(room.checked[uri].text)
    diagnostic = _diagnostic(remark, positions)

    def action(title: str, edit: types.TextEdit, *, preferred: bool = False) -> types.CodeAction:
        change = types.WorkspaceEdit(changes={uri: [edit]})
        return types.CodeAction(title, types.CodeActionKind.QuickFix, [diagnostic], preferred, edit=change)

    for nth, text in enumerate(remark.suggestions):
        edit = types.TextEdit(diagnostic.range, text)
        yield action(f"Schrijf '{text}'", edit, preferred=nth == 0)
    note = f"vacaturelint: negeer {remark.code}"
    line = f"<!-- {note} -->\n" if PurePath(uri).suffix.lower() in Format.MARKDOWN.suffixes else f"{note}\n"
    if not remark.about_whole:
        spot = positions.range(remark.line_start, remark.line_start)
        yield action("Laat hier staan", types.TextEdit(spot, line))
    else:
        spot = positions.range(0, 0)
        yield action("Laat staan in dit bestand", types.TextEdit(spot, line.replace("negeer", "negeer-bestand")))
    command = types.Command(f"Leg {remark.code} uit", EXPLAIN, arguments=[remark.code])
    yield types.CodeAction(command.title, types.CodeActionKind.QuickFix, [diagnostic], command=command)
