"""Options that several commands share, and what they say as settings."""

from collections.abc import Callable
from typing import Any

import click

from vacaturelint.cli.dutch import DutchChoice, DutchRange
from vacaturelint.core.vacancy import FunctionLevel, Region

Command = Callable[..., Any]
_TYPED = (
    "profile",
    "chosen",
    "ignored",
    "level",
    "region",
    "language_profile",
    "function_profile",
    "fail_at",
    "baseline",
    "processes",
)


def words(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the words of a value with commas."""
    return tuple(word.strip() for word in value.split(",") if word.strip())


def rules(command: Command) -> Command:
    """Add the options that say which rules run and where the settings are."""
    return _with(
        command,
        click.option("--kies", "chosen", default="", callback=words, metavar="REGELS",
                     help="Alleen deze regels: codes (of VL2), namen of categorieën, met komma's ertussen."),
        click.option("--negeer", "ignored", default="", callback=words, metavar="REGELS", help="Deze regels niet."),
        click.option("--profiel", "profile", metavar="NAAM",
                     help="Regelprofiel: standaard (gewoon) of streng (kortere zinnen, lagere drempels)."),
        click.option("--config", "config", metavar="BESTAND",
                     help="Instellingen van je team (gewoon: de dichtste vacaturelint.toml, naar boven toe)."),
    )  # fmt: skip


def function(command: Command) -> Command:
    """Add the options that say something of the function."""
    return _with(
        command,
        click.option("--niveau", "level", type=DutchChoice([*FunctionLevel]), metavar="NIVEAU",
                     help="Niveau van de functie (A tot E), als de tekst het niet zegt."),
        click.option("--regio", "region", type=DutchChoice([*Region]), metavar="REGIO", help="BE (Vlaanderen) of NL."),
        click.option("--taalprofiel", "language_profile", metavar="NAAM|BESTAND",
                     help="Taalprofiel van de functie (gewoon: herkend aan de titel)."),
        click.option("--functieprofiel", "function_profile", metavar="BESTAND",
                     help="Functieprofiel om de vacature naast te leggen."),
    )  # fmt: skip


def work(command: Command) -> Command:
    """Add the options that say how the work is done."""
    return _with(
        command,
        click.option("-j", "--processen", "processes", type=DutchRange(1, 64), metavar="AANTAL",
                     help="Zoveel processen tegelijk (gewoon: 1, en bij veel bestanden één per kern)."),
        click.option("--geen-cache", "cache", is_flag=True, flag_value=False, default=True,
                     help="Kijk alles opnieuw na, ook wat niet veranderde."),
    )  # fmt: skip


def settled(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of a command with those that are settings brought together under `typed`."""
    from vacaturelint.service.settings import Typed

    said = {key: options[key] for key in _TYPED if key in options}
    rest = {key: value for key, value in options.items() if key not in _TYPED}
    return {**rest, "typed": Typed(**said)}


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
