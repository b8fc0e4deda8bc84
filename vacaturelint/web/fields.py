"""What can be chosen on the page for one text: the settings of the one table that have a list of values."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vacaturelint.errors import UsageError
from vacaturelint.rulebook import profile
from vacaturelint.service.options import OPTIONS, Group, Option, Value
from vacaturelint.vacancy import profiles

# Settings that name something that we ship: the names are not in the table, for that loads none of it.
_NAMES: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "profiel": profile.profile_names,
    "taalprofiel": profiles.profile_names,
}


@dataclass(frozen=True, slots=True)
class Field:
    """A setting to choose on the page: its key, its name there, what holds when nothing is chosen, and the values."""

    key: str
    label: str
    unsaid: str
    choices: tuple[str, ...]


def fields() -> Iterator[Field]:
    """Yield what can be chosen, what is said of the function first."""
    found = [option for option in OPTIONS.values() if option.per_path and option.flags and _choices(option)]
    for option in sorted(found, key=lambda one: one.group is Group.RULES):
        yield Field(option.key, option.key.capitalize(), option.unsaid, _choices(option))


def chosen(said: Mapping[str, Any]) -> dict[str, Value]:
    """Return what a request says of the settings, by key; UsageError for a value that is not on the list."""
    typed: dict[str, Value] = {}
    for field in fields():
        value = said.get(field.key)
        if not value:
            continue
        if value not in field.choices:
            raise UsageError(f"'{value}' kan hier niet: kies uit {', '.join(field.choices)}.")
        typed[field.key] = value
    return typed


def _choices(option: Option) -> tuple[str, ...]:
    return option.choices or (_NAMES[option.key]() if option.key in _NAMES else ())
