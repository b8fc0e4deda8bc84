"""Starts the language server on stdin and stdout."""

from vacaturelint.errors import UsageError
from vacaturelint.service.desk import Desk
from vacaturelint.service.settings import Settings

_NO_EXTRA = "Voor de taalserver is nog iets nodig. Installeer het met: pip install 'vacaturelint[lsp]'"


def serve(settings: Settings) -> None:
    """Serve until the editor hangs up; UsageError without the extra `lsp`."""
    try:
        from vacaturelint.lsp.server import make_server
    except ImportError as error:
        raise UsageError(_NO_EXTRA) from error
    desk = Desk(settings)
    try:
        make_server(desk).start_io()
    finally:
        desk.close()
