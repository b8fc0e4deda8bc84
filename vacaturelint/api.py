"""vacaturelint from Python: one text or one file in, a report out, with the findings of the command line."""

from collections.abc import Callable
from os import PathLike, fspath
from typing import TypedDict, Unpack

from vacaturelint.core.report import Report
from vacaturelint.readers.source import Source
from vacaturelint.service.inputs import Input
from vacaturelint.service.options import typed_of
from vacaturelint.service.session import Order, Session


class Options(TypedDict, total=False):
    """What decides the findings, by the names of the options on the command line; all of it may be left out.

    `chosen` and `ignored` are rule codes, names or categories. `level` is A to E, `region` BE or NL. `language_profile`
    is a name or a path, `function_profile` a path, `profile` a rule profile. `config` is the path of a configuration;
    without it the nearest `vacaturelint.toml` upward of the working folder counts, as on the command line.
    """

    config: str | None
    profile: str | None
    chosen: tuple[str, ...]
    ignored: tuple[str, ...]
    level: str | None
    region: str | None
    language_profile: str | None
    function_profile: str | None


def check_text(text: str, *, name: str = "tekst.txt", **options: Unpack[Options]) -> Report:
    """Return the report of a text; the extension of `name` says what it is: `.txt`, `.md` or `.html`.

    A text that cannot be checked is one of the `problems` of the report, which then has no document.
    Errors: VacaturelintError for an option, setting or rule file that cannot be used.
    """
    return _report(name, lambda: Source(name, text.encode("utf-8", "surrogatepass")), options)


def check_file(path: "str | PathLike[str]", **options: Unpack[Options]) -> Report:
    """Return the report of a file in any format that is read.

    A file that cannot be read is one of the `problems` of the report, which then has no document.
    Errors: VacaturelintError for an option, setting or rule file that cannot be used.
    """
    name = fspath(path)
    return _report(name, Input(name).open, options)


def _report(name: str, opened: Callable[[], Source], options: Options) -> Report:
    session = Session(Order(typed=typed_of(options), config=options.get("config")), say=lambda _message: None)
    return session.report(name, opened)
