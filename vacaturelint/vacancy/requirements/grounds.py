"""Frames that hold for every ground on which nobody may be turned away, chosen or questioned without a reason.

`personen.tsv` says how people are shut out (`@groep + @afgewezen`), `gronden.tsv` whom and for what: a group of people
or something that one has or is, by kind. Each frame is made for each kind that has such words.
"""

from collections.abc import Iterable, Iterator, Mapping

from vacaturelint.core.requirement import PERSON_KINDS
from vacaturelint.data.wordlist import read_table

_GROUNDS, _FRAMES = "eisen/gronden.tsv", "eisen/personen.tsv"
_PARTS = ("groep", "kenmerk")


def ground_phrases(classes: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the phrases of each part of each kind, as a class of its own; `@naam` brings all those of *classes*."""
    by_name: dict[str, list[str]] = {}
    for name, phrase in classes:
        by_name.setdefault(name, []).append(phrase)
    return [
        (_class_of(row["wat"], row["soort"]), phrase)
        for row in read_table(_GROUNDS, ("soort", "wat", "frase"))
        for phrase in (by_name[row["frase"][1:]] if row["frase"].startswith("@") else [row["frase"]])
    ]


def ground_frames() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the frames of every kind, each with the kind and its slots."""
    there = {_class_of(row["wat"], row["soort"]) for row in read_table(_GROUNDS)}
    for row in read_table(_FRAMES, ("frame", "onderwerp", "wie", "gewicht")):
        for kind in (one.value for one in PERSON_KINDS):
            frame, needed = row["frame"], [part for part in _PARTS if f"@{part}" in row["frame"]]
            if all(_class_of(part, kind) in there for part in needed):
                for part in needed:
                    frame = frame.replace(f"@{part}", f"@{_class_of(part, kind)}")
                yield kind, row.values | {"frame": frame}


def _class_of(part: str, kind: str) -> str:
    return f"{part}-{kind}"
