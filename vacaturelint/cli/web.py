"""`web`: from options to a running server."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vacaturelint.cli.output import say
from vacaturelint.config.reader import nearest_config
from vacaturelint.errors import ExitCode, UsageError
from vacaturelint.service.options import Value
from vacaturelint.service.settings import Settings
from vacaturelint.web.start import ServeOptions, serve

_LANGUAGES = ("nl", "nl-BE", "nl-NL")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """The options of `web`, as typed."""

    folder: str | None
    port: int
    address: str
    browser: bool
    languages: tuple[str, ...]
    languagetool: bool
    typed: Mapping[str, Value]
    config: str | None


def run_web(options: WebOptions) -> ExitCode:
    """Serve until Ctrl-C, and return the exit status."""
    unknown = [code for code in options.languages if code not in _LANGUAGES]
    if unknown:
        raise UsageError(f"De taal {unknown[0]} kan hier niet: kies uit {', '.join(_LANGUAGES)}.")
    if options.folder is not None and not os.path.isdir(options.folder):
        raise UsageError(f"{options.folder} is geen map. Geef een map met vacatures, of laat ze weg.")
    settings = Settings(options.typed, nearest_config(options.config, Path(options.folder) if options.folder else None))
    settings.setup_for("")
    serve(
        ServeOptions(
            settings=settings,
            folder=options.folder,
            address=options.address,
            port=options.port,
            browser=options.browser,
            languages=(options.languages or _LANGUAGES) if options.languagetool else (),
        ),
        say,
    )
    return ExitCode.CLEAN
