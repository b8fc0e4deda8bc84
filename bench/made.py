"""Any number of vacancies made from our own corpus: parts left out, borrowed and reordered, other names and figures.

Nearly every sentence is in the corpus word for word or with another name or number in it, as in the vacancies of one
employer, where the offer and the procedure return.
"""

import itertools
import random
import re
from collections.abc import Iterator

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, Part, parts_of

CHEAP_FORMATS = ("md", "txt", "html")
BORROWED = 0.3
KEPT = 0.85
_NUMBER = re.compile(r"\b[1-9]\d?\b")
_PLACE = re.compile(r"\b[Ss]tad [A-Z]\w+")
_PLACES = tuple(
    first + last
    for first in ("Wester", "Ooster", "Heide", "Klaver", "Linde", "Molen", "Nieuw", "Vloed")
    for last in ("gem", "veld", "beke", "kerke", "dal", "brugge")
)


def made(count: int, *, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield `count` documents as a file name and bytes, in turn as Markdown, text and HTML; a seed gives the same."""
    corpus = [parts_of(path) for path in TEXTS]
    dice = random.Random(seed)
    for number, form in zip(range(count), itertools.cycle(CHEAP_FORMATS), strict=False):
        parts = list(_varied(dice.choice(corpus), dice.choice(corpus), dice))
        yield f"{number:05}.{form}", FORMATS[form](parts)


def _varied(own: list[Part], other: list[Part], dice: random.Random) -> Iterator[Part]:
    place = dice.choice(_PLACES)
    points = [part for part in other if part.kind == "punt"]
    for part in own:
        borrows = part.kind == "punt" and points and dice.random() < BORROWED
        if part.kind.startswith("kop") or dice.random() < KEPT:
            cells = dice.choice(points).cells if borrows else part.cells
            yield Part(part.kind, tuple(_renamed(cell, place, dice) for cell in cells))


def _renamed(text: str, place: str, dice: random.Random) -> str:
    text = _PLACE.sub(f"stad {place}", text)
    return _NUMBER.sub(lambda match: str(dice.randint(1, 38)) if dice.random() < 0.5 else match[0], text)
