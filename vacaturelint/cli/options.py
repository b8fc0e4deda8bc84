"""Options that several commands share, made of the table of settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from vacaturelint.cli.dutch import DutchChoice, DutchRange
from vacaturelint.service.options import MOST_PROCESSES, OPTIONS, Group, Option, Type, Value, typed_of

if TYPE_CHECKING:
    from vacaturelint.service.session import Order
    from vacaturelint.service.workers import Cluster

Command = Callable[..., Any]
_CONFIG = click.option(
    "--config",
    metavar="BESTAND",
    help="Instellingen van je team (gewoon: de dichtste vacaturelint.toml, naar boven toe).",
)
_WORK = (
    click.option("--geen-cache", "cache", is_flag=True, flag_value=False, default=True,
                 help="Kijk alles opnieuw na, ook wat niet veranderde."),
    click.option("--tekstkolom", "text_column", metavar="KOLOM", help="Waar in een .csv of .jsonl de tekst staat."),
    click.option("--id-kolom", "id_column", metavar="KOLOM", help="Hoe elke vacature daarin heet."),
    click.option("--dask", "scheduler", metavar="ADRES", help="Werk op een Dask-cluster, zoals tcp://10.0.0.5:8786."),
)  # fmt: skip
_ORDER = ("inputs", "config", "stdin_name", "cache", "text_column", "id_column")


def settings(command: Command) -> Command:
    """Add the options that are settings which decide what is found."""
    return _with(command, *_of(Group.RULES), _CONFIG, *_of(Group.FUNCTION))


def checking(command: Command) -> Command:
    """Add every option that says how documents are checked: the same ones for all commands that do."""
    return settings(_with(command, *_of(Group.KNOWN), *_of(Group.WORK), *_WORK))


def warm(command: Command) -> Command:
    """Add the options of a command that stays and checks one text after another."""
    return settings(_with(command, *_of(Group.KNOWN)))


def failing(command: Command) -> Command:
    """Add the option that says when a run fails."""
    return _with(command, *_of(Group.FAILING))


def order_of(said: dict[str, Any]) -> "Order":
    """Return what a command is asked to check, and how; takes it out of the options that were `said`."""
    from vacaturelint.service.session import Order

    typed = taken(said)
    known = {key: said.pop(key) for key in _ORDER if key in said}
    return Order(typed=typed, cluster=_cluster(said.pop("scheduler", None)), **known)


def taken(said: dict[str, Any]) -> dict[str, Value]:
    """Return the settings among the options that were `said`; takes them out of those."""
    typed = typed_of(said)
    for option in OPTIONS.values():
        said.pop(option.field, None)
    return typed


def _of(group: Group) -> tuple[Callable[[Command], Command], ...]:
    return tuple(_option(option) for option in OPTIONS.values() if option.group is group)


def _option(option: Option) -> Callable[[Command], Command]:
    """Return what adds a setting as an option of a command."""
    kind: DutchChoice | DutchRange | None = None
    if option.choices:
        kind = DutchChoice([*option.choices])
    elif option.type is Type.NUMBER:
        kind = DutchRange(1, MOST_PROCESSES)
    listed: dict[str, Any] = {"default": "", "callback": words} if option.type is Type.SELECTORS else {}
    return click.option(*option.flags, option.field, type=kind, metavar=option.metavar, help=option.help, **listed)


def words(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the words of a value with commas."""
    return tuple(word.strip() for word in value.split(",") if word.strip())


def _cluster(scheduler: str | None) -> "Cluster | None":
    if scheduler is None:
        return None
    from vacaturelint.dask import DaskCluster

    return DaskCluster(scheduler)


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
