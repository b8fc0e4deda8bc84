"""`web`: from options to a running server."""

import os
from dataclasses import replace

from vacaturelint.cli.output import say
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.lsp.start import serve as serve_editor
from vacaturelint.service.session import Order, Session
from vacaturelint.web.languages import LANGUAGES
from vacaturelint.web.start import ServeOptions, serve


def run_web(options: ServeOptions, *, languagetool: bool) -> ExitCode:
    """Serve until Ctrl-C, and return the exit status; without `languagetool` no client of that is answered."""
    unknown = [code for code in options.languages if code not in LANGUAGES]
    if unknown:
        raise UsageError(f"De taal {unknown[0]} kan hier niet: kies uit {', '.join(LANGUAGES)}.")
    if options.folder is not None and not os.path.isdir(options.folder):
        raise UsageError(f"{options.folder} is geen map. Geef een map met vacatures, of laat ze weg.")
    order = options.order._replace(inputs=(options.folder,) if options.folder else ())
    Session(order, say).prepare()
    languages = (options.languages or LANGUAGES) if languagetool else ()
    serve(replace(options, order=order, languages=languages), say)
    return ExitCode.CLEAN


def run_lsp(order: Order) -> None:
    """Serve an editor until it hangs up."""
    Session(order, say).prepare()
    serve_editor(order)
