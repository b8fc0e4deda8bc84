"""Options that several commands share, and what they say as settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from vacaturelint.cli.dutch import DutchChoice, DutchRange
from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.vacancy import FunctionLevel, Region

if TYPE_CHECKING:
    from vacaturelint.service.pool import Cluster
    from vacaturelint.service.session import Order
    from vacaturelint.service.settings import Typed

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
        click.option("--referentie", "baseline", metavar="BESTAND", help="Bekende opmerkingen, die niet meer tellen."),
        click.option("--tekstkolom", "text_column", metavar="KOLOM", help="Waar in een .csv of .jsonl de tekst staat."),
        click.option("--id-kolom", "id_column", metavar="KOLOM", help="Hoe elke vacature daarin heet."),
        click.option("--dask", "scheduler", metavar="ADRES",
                     help="Werk op een Dask-cluster, zoals tcp://10.0.0.5:8786."),
    )  # fmt: skip


def checking(command: Command) -> Command:
    """Add every option that says how documents are checked: the same ones for all commands that do."""
    return rules(function(work(command)))


def order_of(said: dict[str, Any]) -> "Order":
    """Return what a command is asked to check, and how; takes it out of the options that were `said`."""
    from vacaturelint.service.session import Order

    typed = typed_of(said)
    known = {
        key: said.pop(key)
        for key in ("inputs", "config", "stdin_name", "cache", "text_column", "id_column")
        if key in said
    }
    return Order(typed=typed, cluster=_cluster(said.pop("scheduler", None)), **known)


def typed_of(said: dict[str, Any]) -> "Typed":
    """Return the options that are settings; takes them out of those that were `said`."""
    from vacaturelint.service.settings import Typed

    return Typed(**{key: said.pop(key) for key in _TYPED if key in said})


def _cluster(scheduler: str | None) -> "Cluster | None":
    if scheduler is None:
        return None
    from vacaturelint.dask import DaskCluster

    return DaskCluster(scheduler)


def failing(usual: str) -> Callable[[Command], Command]:
    """Return what adds the option that says when a run fails; `usual` is when nobody says anything."""
    about = f"Vanaf welke ernst de opdracht met 1 eindigt: fout, waarschuwing, tip of nooit (gewoon: {usual})."
    return click.option("--faal-bij", "fail_at", type=DutchChoice([*Severity, NEVER]), metavar="ERNST", help=about)


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
