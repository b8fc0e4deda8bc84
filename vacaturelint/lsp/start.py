"""Starts the language server on stdin and stdout."""

from vacaturelint.core.extras import how_to_get
from vacaturelint.errors import UsageError
from vacaturelint.service.desk import Desk
from vacaturelint.service.session import Order


def serve(order: Order) -> None:
    """Serve until the editor hangs up; UsageError without the extra `lsp`."""
    try:
        from vacaturelint.lsp.server import make_server
    except ImportError as error:
        raise UsageError(how_to_get("lsp", "Voor de taalserver")) from error
    desk = Desk(order)
    try:
        make_server(desk).start_io()
    finally:
        desk.close()
