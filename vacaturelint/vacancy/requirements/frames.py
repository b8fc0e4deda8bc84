"""Frames: the wordings that name what is demanded, one file a kind in `wordlists/eisen/`, found in a piece of text.

A frame is one phrase, or several joined by ` + ` that stand in the same piece in any order; a part after ` - ` may not
stand there. Words are written as `statements.phrases` says; `@naam` is a class of `klassen.tsv`, or else of the signals
of `daden.tsv`, where it stands once how somebody is turned away. A row with weight `geen` names words that look like a
demand and are none: nothing that lies inside them counts.
"""

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from vacaturelint.core.requirement import PERSON_KINDS
from vacaturelint.data.wordlist import read_table
from vacaturelint.statements.phrases import Hit, Hits, Phrasebook
from vacaturelint.statements.signals import signal_rows
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.requirements.grounds import ground_frames, ground_phrases

FILES = ("diploma", "taal", "ervaring", "rijbewijs", "wagen", "taalwoord", *(kind.value for kind in PERSON_KINDS))
_CLASSES = "eisen/klassen.tsv"
_WIDEST = 14
"""Terms that may lie between two parts of one frame: more than that is another thought."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One row: its parts as names of classes, those that may not stand there, and its slots."""

    file: str
    parts: tuple[str, ...]
    without: tuple[str, ...]
    slots: Mapping[str, str]

    @property
    def is_bar(self) -> bool:
        """Return whether it names what is no demand."""
        return self.slots.get("gewicht") == "geen"


@dataclass(frozen=True, slots=True)
class Found:
    """A frame in a piece of text: `thing` holds all its parts, `at` is the first one."""

    frame: Frame
    thing: Hit
    at: Hit


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames in order, each by the part that fewest others have: hundreds may share one."""

    book: Phrasebook
    by_part: Mapping[str, tuple[tuple[int, Frame], ...]]

    def find(self, said: Said) -> dict[str, list[Found]]:
        """Return what each file of frames finds in a piece, in order of place, without what a bar covers."""
        hits = self.book.find(said.terms)
        able = sorted((one for part in hits for one in self.by_part.get(part, ())), key=itemgetter(0))
        found = [match for _, frame in able for match in _matches(frame, hits)]
        result: dict[str, list[Found]] = {}
        for file in dict.fromkeys(match.frame.file for match in found):
            own = [match for match in found if match.frame.file == file]
            bars = [match.thing for match in own if match.frame.is_bar]
            kept = [m for m in own if not m.frame.is_bar and not any(_inside(m.at, bar) for bar in bars)]
            if kept:
                result[file] = sorted(kept, key=_order)
        return result


def _order(found: Found) -> tuple[int, int, str]:
    return found.at.first, -found.thing.last, found.frame.slots["frame"]


def longest(found: Iterable[Found]) -> list[Found]:
    """Return of frames that share a term the longest, in order of place."""
    kept: list[Found] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda each: (each.thing.first - each.thing.last, each.thing.first)):
        terms = range(*one.thing)
        if taken.isdisjoint(terms):
            kept.append(one)
            taken.update(terms)
    return sorted(kept, key=lambda each: each.thing.first)


@functools.cache
def frames() -> Frames:
    """Return all frames, read once."""
    rows = [(row["klasse"], row["frase"]) for row in read_table(_CLASSES, ("klasse", "frase"))]
    rows += ground_phrases(rows)
    of_a_kind = ((file, row.values) for file in FILES for row in read_table(f"eisen/{file}.tsv", ("frame",)))
    made: list[Frame] = []
    for file, slots in (*of_a_kind, *ground_frames()):
        frame, phrases = _frame(file, slots)
        rows += phrases
        made.append(frame)
    rows += _signals_named(rows, made)
    return Frames(Phrasebook(rows, _CLASSES), _by_rarest_part(made))


def _by_rarest_part(made: Sequence[Frame]) -> dict[str, tuple[tuple[int, Frame], ...]]:
    """Return the frames by the part that fewest of them have, each with its place in the order of all."""
    often = Counter(part for frame in made for part in frame.parts)
    found: dict[str, list[tuple[int, Frame]]] = {}
    for place, frame in enumerate(sorted(made, key=lambda one: one.parts[0])):
        found.setdefault(min(frame.parts, key=often.__getitem__), []).append((place, frame))
    return {part: tuple(own) for part, own in found.items()}


def _signals_named(rows: Sequence[tuple[str, str]], made: Iterable[Frame]) -> list[tuple[str, str]]:
    """Return the phrases of the classes of signals that frames name, which no class of their own is called by."""
    words = {word.strip("()") for _, phrase in rows for word in phrase.split()}
    named = {word[1:] for word in words if word.startswith("@")}
    named.update(part for frame in made for part in (*frame.parts, *frame.without))
    named.difference_update([name for name, _ in rows])
    return [row for row in signal_rows() if row[0] in named]


def _frame(file: str, slots: Mapping[str, str]) -> tuple[Frame, list[tuple[str, str]]]:
    """Return the frame of a row, and its phrases with the names they get."""
    wanted, *unwanted = slots["frame"].split(" - ")
    phrases: list[tuple[str, str]] = []

    def name(part: str) -> str:
        if part.startswith("@") and " " not in part:
            return part[1:]
        phrases.append((f"={part}", part))
        return f"={part}"

    parts = tuple(name(part.strip()) for part in wanted.split(" + "))
    without = tuple(name(part.strip()) for part in unwanted)
    return Frame(file, parts, without, slots), phrases


def _matches(frame: Frame, hits: Hits) -> Iterator[Found]:
    if any(part in hits for part in frame.without) or not all(part in hits for part in frame.parts):
        return
    for at in hits[frame.parts[0]]:
        chosen = [at]
        for part in frame.parts[1:]:
            nearest = _nearest(chosen, hits[part])
            if nearest is None:
                break
            chosen.append(nearest)
        else:
            yield Found(frame, Hit(min(hit.first for hit in chosen), max(hit.last for hit in chosen)), at)


def _nearest(chosen: list[Hit], others: tuple[Hit, ...]) -> Hit | None:
    """Return the hit nearest to the first part that overlaps none of the parts so far, None when all are far."""
    free = [hit for hit in others if not any(hit.overlaps(part) for part in chosen)]
    near = [hit for hit in free if _gap(chosen[0], hit) <= _WIDEST]
    return min(near, key=lambda hit: _gap(chosen[0], hit), default=None)


def _gap(one: Hit, other: Hit) -> int:
    return max(other.first - one.last, one.first - other.last)


def _inside(hit: Hit, bar: Hit) -> bool:
    return bar.first <= hit.first and hit.last <= bar.last
