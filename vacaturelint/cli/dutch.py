"""Click in Dutch: help pages, choices and the messages for wrong options."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from vacaturelint.core.near import nearest
from vacaturelint.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

HELP_NAMES = ("-h", "--help", "--hulp")
_HELP = ("help", "hulp")
_Command = TypeVar("_Command", bound=click.Command)


class DutchChoice(click.Choice[str]):
    """A choice that says in Dutch what can be chosen."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the choice; fails with what can be chosen."""
        if value not in self.choices:
            self.fail(f"'{value}' kan hier niet. Kies uit {', '.join(self.choices)}.", param, ctx)
        return str(value)


class DutchRange(click.IntRange):
    """A whole number between two bounds, asked for in Dutch."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        """Return the number; fails with the bounds."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(f"'{value}' kan hier niet. Geef een getal van {self.min} tot {self.max}.", param, ctx)


class DutchCommand(click.Command):
    """A command whose help page is Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with a Dutch text."""
        return _help_option(super().get_help_option(ctx))


class DutchGroup(click.Group):
    """A group whose help page is Dutch, and that runs `default` when the first word is no command."""

    def __init__(self, *args: Any, default: str, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that start with no command; `help` is the option as a word."""
        if args and args[0].casefold() in _HELP and not os.path.lexists(args[0]):
            args = [*args[1:], "--help"]
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if args and args[0] not in self.commands and args[0] not in own:
            self._refuse_slip(args[0])
            args = [self._default, *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, word: str) -> None:
        """Raise UsageError for a first word that is no path and must be a command with a slip of the pen."""
        if word.isalpha() and not os.path.lexists(word):
            near = nearest(word, self.commands)
            if near:
                raise UsageError(f"Bedoel je {near}? '{word}' is geen opdracht en geen bestand.")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return the commands that begin so, and let the shell complete files: those are the usual first word."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file"), *super().shell_complete(ctx, incomplete)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage lines, the main job first."""
        formatter.write_usage(ctx.command_path, "BESTAND…", prefix="Gebruik: ")
        formatter.write_usage(ctx.command_path, "COMMANDO [OPTIES]", prefix="         ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and commands."""
        _options(self, ctx, formatter)
        rows = [(name, command.get_short_help_str(80)) for name, command in self.commands.items()]
        with formatter.section("Commando's"):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with a Dutch text."""
        return _help_option(super().get_help_option(ctx))


def message_of(error: click.ClickException) -> str:
    """Return what went wrong with the arguments, in Dutch, with the way to the help page."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "vacaturelint controleer"
    return f"{_cause(error)} Hulp: {path} --help"


def _cause(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f" Bedoel je {' of '.join(sorted(error.possibilities))}?" if error.possibilities else ""
        return f"De optie {error.option_name} bestaat niet.{near}"
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: geef {_name(error.param)}."
    if isinstance(error, click.BadOptionUsage):
        return f"De optie {error.option_name} klopt niet: geef er één waarde bij."
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)}: {error.message}"
    if isinstance(error, click.UsageError):
        return "Deze opdracht klopt niet: er staat een woord te veel of te weinig."
    return error.format_message()


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "een waarde"
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("")))


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    words = [param.make_metavar(ctx) for param in command.get_params(ctx) if isinstance(param, click.Argument)]
    formatter.write_usage(ctx.command_path, " ".join(["[OPTIES]", *words]), prefix="Gebruik: ")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = (param for param in command.get_params(ctx) if isinstance(param, click.Option))
    rows: Sequence[tuple[str, str]] = [
        (record[0], f"{option.help or ''}{' (verplicht)' if option.required else ''}")  # click adds English words
        for option in options
        if (record := option.get_help_record(ctx)) is not None
    ]
    if rows:
        with formatter.section("Opties"):
            formatter.write_dl(rows)


def _help_option(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Toon deze hulp en stop."
    return option
