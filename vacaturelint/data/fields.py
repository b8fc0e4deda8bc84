"""Typed reading of a `Located` mapping: one place that says what is wrong and what to write instead."""

import difflib
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from vacaturelint.core.located import Located
from vacaturelint.errors import RuleFileError

LONGEST_NUMBER = 9
"""Digits of a whole number that somebody may write: more is a slip, and int() takes its time."""
Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """The entries of one mapping. Every getter raises RuleFileError with file, line and remedy on a wrong value."""

    def __init__(self, node: Located, path: str) -> None:
        if not isinstance(node.value, Mapping):
            remedy = 'sleutel = "waarde"' if _is_toml(path) else "sleutel: waarde"
            raise RuleFileError(path, node.line, f"hier horen sleutels met een waarde: '{remedy}'")
        self.path = path
        self.line = node.line
        self._entries: Mapping[str, Located] = node.value

    def has(self, key: str) -> bool:
        """Return whether the key is there."""
        return key in self._entries

    def line_of(self, key: str) -> int:
        """Return the line of the value under `key`, or of the mapping when it is absent."""
        return self._entries[key].line if key in self._entries else self.line

    def fail(self, key: str, message: str) -> RuleFileError:
        """Return an error at the value of `key`, for the caller to raise."""
        return RuleFileError(self.path, self.line_of(key), f"{key}: {message}")

    def only(self, allowed: Collection[str]) -> "Fields":
        """Return self when there is no other key than `allowed`; name the nearest known key otherwise."""
        for key, value in self._entries.items():
            if key not in allowed:
                near = difflib.get_close_matches(key, allowed, n=1)
                remedy = f"bedoel je '{near[0]}'?" if near else f"kies uit {', '.join(sorted(allowed))}"
                raise RuleFileError(self.path, value.line, f"onbekende sleutel '{key}': {remedy}")
        return self

    def node(self, key: str) -> Located:
        """Return the raw value under `key`."""
        if key not in self._entries:
            raise RuleFileError(self.path, self.line, f"'{key}' ontbreekt: voeg '{key}: …' toe")
        return self._entries[key]

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty."""
        if default is not None and key not in self._entries:
            return default
        return as_text(self.node(key), self.path)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; an absent key gives none."""
        return tuple(as_text(item, self.path) for item in self.items(key))

    def items(self, key: str) -> tuple[Located, ...]:
        """Return the items of a list; an absent key gives none."""
        if key not in self._entries:
            return ()
        node = self._entries[key]
        if not isinstance(node.value, tuple):
            remedy = f'schrijf {key} = ["een", "twee"]' if _is_toml(self.path) else "zet elke waarde na '- '"
            raise RuleFileError(self.path, node.line, f"{key}: hier hoort een lijst: {remedy}")
        return node.value

    def integer(self, key: str, default: int | None = None) -> int:
        """Return a whole number."""
        if default is not None and key not in self._entries:
            return default
        text = self.text(key)
        if not text.lstrip("-").isdecimal() or len(text) > LONGEST_NUMBER:
            raise self.fail(key, f"'{text}' is geen geheel getal: schrijf bijvoorbeeld 25")
        return int(text)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return a yes or no (`ja`/`nee`)."""
        if key not in self._entries:
            return default
        text = self.text(key)
        if text not in ("ja", "nee"):
            raise self.fail(key, f"'{text}' kan hier niet: schrijf ja of nee")
        return text == "ja"

    def choice(self, key: str, choices: Mapping[str, Choice]) -> Choice:
        """Return the value that a Dutch word stands for."""
        return self._choose(key, self.node(key), choices)

    def choices(self, key: str, choices: Mapping[str, Choice]) -> frozenset[Choice]:
        """Return the values that a list of Dutch words stands for."""
        return frozenset(self._choose(key, item, choices) for item in self.items(key))

    def mapping(self, key: str) -> "Fields | None":
        """Return the mapping under `key`, or None when it is absent."""
        return Fields(self._entries[key], self.path) if key in self._entries else None

    def entries(self) -> Mapping[str, Located]:
        """Return all entries, for mappings whose keys are data."""
        return self._entries

    def _choose(self, key: str, node: Located, choices: Mapping[str, Choice]) -> Choice:
        text = as_text(node, self.path)
        if text not in choices:
            raise RuleFileError(self.path, node.line, f"{key}: '{text}' kan hier niet: kies uit {', '.join(choices)}")
        return choices[text]


def _is_toml(path: str) -> bool:
    """Return whether a file is written in TOML, which has its own signs for a list and a value."""
    return path.lower().endswith(".toml")


def as_text(node: Located, path: str) -> str:
    """Return the text of a scalar. A sentence with `: ` in it was read as a mapping; the error says so."""
    if not isinstance(node.value, str):
        raise RuleFileError(
            path, node.line, "hier hoort tekst: zet een zin met een dubbele punt tussen aanhalingstekens"
        )
    if not node.value.strip():
        raise RuleFileError(path, node.line, "hier hoort tekst: vul iets in of schrap de sleutel")
    return node.value
