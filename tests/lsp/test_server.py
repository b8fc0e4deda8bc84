"""The language server as an editor meets it: another process, spoken to by a real client."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import BaseLanguageClient  # type: ignore[attr-defined]

ROOT = Path(__file__).parents[2]
TEXT = "# Onthaal 😀\n\nJe bent 😀 een stakeholder.\n"
PATIENT = 300
"""Seconds that an answer may take on a machine with other work."""
Steps = Callable[["Editor"], Awaitable[None]]


class Editor:
    """An editor with one file before it."""

    def __init__(self, client: BaseLanguageClient) -> None:
        self.client = client
        self.uri = ""
        self.published: dict[str, asyncio.Queue[list[types.Diagnostic]]] = {}
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self.logged: asyncio.Queue[str] = asyncio.Queue()

    def turn_to(self, path: Path) -> None:
        """Work on another file from now on."""
        self.uri = path.as_uri()
        self.published[self.uri] = asyncio.Queue()

    async def next(self) -> list[types.Diagnostic]:
        return await asyncio.wait_for(self.published[self.uri].get(), PATIENT)

    def open(self, text: str) -> None:
        item = types.TextDocumentItem(self.uri, "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    async def actions(self, spot: types.Range) -> dict[str, types.WorkspaceEdit | None]:
        """Return the edit of each action by title; the client reads a command in an action as a bare one."""
        context = types.CodeActionContext([])
        params = types.CodeActionParams(types.TextDocumentIdentifier(self.uri), spot, context)
        found = await self.client.text_document_code_action_async(params)
        return {one.title: one.edit if isinstance(one, types.CodeAction) else None for one in found or ()}


def play(scenes: Mapping[Path, Steps], *start: str) -> None:
    """Start the server once, and take the steps of each file in turn."""

    async def run() -> None:
        client = BaseLanguageClient("editor", "1")
        editor = Editor(client)

        def published(params: types.PublishDiagnosticsParams) -> None:
            editor.published[params.uri].put_nowait(list(params.diagnostics))

        def shown(params: types.ShowMessageParams) -> None:
            editor.messages.put_nowait(params.message)

        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        client.feature(types.WINDOW_SHOW_MESSAGE)(shown)
        client.feature(types.WINDOW_LOG_MESSAGE)(lambda params: editor.logged.put_nowait(params.message))

        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        await client.start_io(sys.executable, *(start or ("-m", "vacaturelint", "lsp")), env=environment)
        await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        client.initialized(types.InitializedParams())
        try:
            for path, steps in scenes.items():
                editor.turn_to(path)
                await steps(editor)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()  # type: ignore[no-untyped-call]

    asyncio.run(run())


def coded(diagnostics: list[types.Diagnostic], code: str) -> list[types.Diagnostic]:
    return [one for one in diagnostics if one.code == code]


async def a_remark_stands_at_its_words_with_code_link_and_actions(editor: Editor) -> None:
    editor.open(TEXT)
    (found,) = coded(await editor.next(), "VL203")
    line = TEXT.split("\n")[2]
    start = len(line[: line.index("stakeholder")]) + 1  # the emoji counts for two
    assert found.range == types.Range(types.Position(2, start), types.Position(2, start + len("stakeholder")))
    assert found.code_description
    assert found.code_description.href.startswith("http")
    actions = await editor.actions(found.range)
    replace = actions["Schrijf 'belanghebbende'"]
    assert replace
    assert replace.changes
    assert list(replace.changes[editor.uri]) == [types.TextEdit(found.range, "belanghebbende")]
    alone = actions["Laat hier staan"]
    assert alone
    assert alone.changes
    (edit,) = alone.changes[editor.uri]
    assert (edit.range.start, edit.new_text) == (types.Position(2, 0), "<!-- vacaturelint: negeer VL203 -->\n")
    hover = await editor.client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(editor.uri), found.range.start)
    )
    assert hover
    assert isinstance(hover.contents, types.MarkupContent)
    assert "VL203" in hover.contents.value
    assert "Leg VL203 uit" in actions
    await editor.client.workspace_execute_command_async(
        types.ExecuteCommandParams("vacaturelint.uitleg", arguments=["VL203"])
    )
    assert "Bronnen" in await asyncio.wait_for(editor.messages.get(), PATIENT)


async def an_edit_is_checked_and_a_note_leaves_the_words_alone(editor: Editor) -> None:
    editor.open(TEXT)
    assert coded(await editor.next(), "VL203")
    note = types.TextDocumentContentChangePartial(
        range=types.Range(types.Position(2, 0), types.Position(2, 0)), text="<!-- vacaturelint: negeer VL203 -->\n"
    )
    identifier = types.VersionedTextDocumentIdentifier(2, editor.uri)
    editor.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [note]))
    assert not coded(await editor.next(), "VL203")
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(editor.uri)))
    assert await editor.next() == []


async def the_configuration_beside_the_file_holds(editor: Editor) -> None:
    editor.open("Je bent een stakeholder in de werfreserve.\r\nJe komt in de werfreserve.\r\n")
    found = await editor.next()
    assert not coded(found, "VL203")
    assert [one.range.start.line for one in coded(found, "VL201")] == [0, 1]


def test_what_an_editor_asks_is_answered(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "vacaturelint.toml").write_text('negeer = ["VL203"]\n', encoding="utf-8")
    scenes = {
        tmp_path / "vacature.md": a_remark_stands_at_its_words_with_code_link_and_actions,
        tmp_path / "andere.md": an_edit_is_checked_and_a_note_leaves_the_words_alone,
        tmp_path / "team" / "vacature.txt": the_configuration_beside_the_file_holds,
    }
    play(scenes)


BREAKS = """
from vacaturelint.lsp.remarks import Remark
from vacaturelint.lsp.server import make_server
class Desk:
    asked = 0
    def ask(self, work, path, text):
        self.asked += 1
        if self.asked > 1:
            raise ValueError(text)
        return [Remark("VL203", "tip", "m", "r", 0, 2, (), 0, False)]
make_server(Desk()).start_io()
"""


def test_a_bug_takes_the_old_remarks_away_and_says_where_it_is(tmp_path: Path) -> None:
    async def steps(editor: Editor) -> None:
        editor.open("Een geheime tekst.\n")
        assert coded(await editor.next(), "VL203")
        whole = types.TextDocumentContentChangeWholeDocument("Een andere geheime tekst.\n")
        identifier = types.VersionedTextDocumentIdentifier(2, editor.uri)
        editor.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))
        assert await editor.next() == []
        told = await asyncio.wait_for(editor.logged.get(), PATIENT)
        assert "ValueError" in told
        assert "Meld ons" in told
        assert "geheime" not in told

    play({tmp_path / "vacature.md": steps}, "-c", BREAKS)
