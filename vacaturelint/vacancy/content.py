"""To which part of a vacancy a block belongs by what it says, where no heading tells it."""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from vacaturelint.analysis.phrases import PhraseIndex
from vacaturelint.analysis.words import Word, word_set
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.wordlist import read_table

_WEIGHTS = {"sterk": 2.0, "zwak": 1.0}
_MOST = 4.0  # what a part gets from one block at most: a long paragraph does not decide over its neighbours
_UNSAID = 0.75  # what no part gets: more than nothing, less than one weak word
_TURN = 1.5  # what it costs to go to another part with the next block
_TURN_IN_LIST = 2.0
_READER = frozenset({"je", "jij", "u"})
_AFTER_INFINITIVE = frozenset({"van", "aan", "met", "in", "op", "voor", "bij", "tot", "naar"})
_LONGEST_TASK = 14  # words of an item that ends in an infinitive
_SHORTEST_VERB = 4
_NEAR = 6  # words: `Het aansturen, coachen en evalueren van …`
_OF_ANY_PART = word_set(
    "werkt komt gaat start woont vindt wordt blijft hoort krijgt moet hebt bent kent kunt wilt weet houdt spreekt "
    "beschikt beheerst leert hoeft verdient ontvangt begint vraagt denkt voelt zoekt"
)
_MOST_INSIDE = 2
_CONTACT = re.compile(r"\w@\w|\b0\d{1,3}[ /.-]?\d{2,3}(?:[ .]?\d{2}){2,3}\b|\bwww\.")
_LISTED = (BlockKind.LIST_ITEM, BlockKind.CELL)
_LABELS = tuple(SectionLabel)
_TELLING = frozenset({SectionLabel.TASKS, SectionLabel.ABOUT})
"""Parts in which nothing is asked: a block that asks all the same belongs to none."""


def labels_by_content(
    document: Document, words: Mapping[int, Sequence[Word]], until: int, given: Mapping[int, SectionLabel]
) -> list[SectionLabel]:
    """Return the part of each of the first `until` blocks, the likeliest row of parts as a whole.

    Words of `wordlists/inhoud.tsv` speak for a part, and so does the form of a sentence for a task. To change from one
    block to the next costs something, inside a list most: one word does not make a part of its own. `given` are the
    headings that name a part, each a strong sign.
    """
    best: dict[SectionLabel, float] = dict.fromkeys(_LABELS, -_TURN) | {SectionLabel.OTHER: 0.0}
    came: list[dict[SectionLabel, SectionLabel]] = []
    asking: set[int] = set()
    for index in range(until):
        kind = document.blocks[index].kind
        inside = index > 0 and kind in _LISTED and document.blocks[index - 1].kind in _LISTED
        says = {given[index]: _MOST} if index in given else {SectionLabel.OTHER: _UNSAID}
        if index > 0 and index not in given:
            says |= _says(document.passage(document.blocks[index]).text, words.get(index, ()), kind)
        best, back = _step(best, says, _TURN_IN_LIST if inside else _TURN)
        came.append(back)
        if says.get(SectionLabel.DEMANDS, 0.0) >= _WEIGHTS["sterk"]:
            asking.add(index)
    found = _row(best, came)
    return [SectionLabel.OTHER if at in asking and label in _TELLING else label for at, label in enumerate(found)]


def _step(
    best: Mapping[SectionLabel, float], said: Mapping[SectionLabel, float], turn: float
) -> tuple[dict[SectionLabel, float], dict[SectionLabel, SectionLabel]]:
    """Return how good each part is for the next block, and from which part it is reached best."""
    top = max(_LABELS, key=lambda label: best[label])
    back = {label: label if best[label] >= best[top] - turn else top for label in _LABELS}
    scores = {
        label: best[back[label]] - (0.0 if back[label] is label else turn) + said.get(label, 0.0) for label in _LABELS
    }
    return scores, back


def _row(best: Mapping[SectionLabel, float], came: Sequence[Mapping[SectionLabel, SectionLabel]]) -> list[SectionLabel]:
    """Return the parts from the first block to the last, read back from the best end."""
    label = max(_LABELS, key=lambda one: (best[one], one is SectionLabel.OTHER))
    found: list[SectionLabel] = []
    for back in reversed(came):
        found.append(label)
        label = back[label]
    return found[::-1]


def _says(text: str, words: Sequence[Word], kind: BlockKind) -> dict[SectionLabel, float]:
    """Return how much a block speaks for each part."""
    found: dict[SectionLabel, float] = {}
    for label, weight in _evidence(words, kind):
        found[label] = min(found.get(label, 0.0) + weight, _MOST)
    if _CONTACT.search(text):
        found.pop(SectionLabel.TASKS, None)  # `Bellen naar Els: 09 …` is no work
        found[SectionLabel.APPLY] = min(found.get(SectionLabel.APPLY, 0.0) + _WEIGHTS["sterk"], _MOST)
    return found


def _evidence(words: Sequence[Word], kind: BlockKind) -> Iterator[tuple[SectionLabel, float]]:
    signs = _signs()
    covered: set[int] = set()
    for match in signs.phrases.find(words):
        covered.update(range(match.first, match.last))
        yield match.entry
    for at, word in enumerate(words):
        if at not in covered and (sign := signs.beginning(word.fold)):
            yield sign
    if words and 0 not in covered and _is_task(words, kind):
        yield SectionLabel.TASKS, _WEIGHTS["sterk"]
    yield from itertools.repeat((SectionLabel.TASKS, _WEIGHTS["zwak"]), _done_inside(words, covered))


def _done_inside(words: Sequence[Word], covered: Set[int]) -> int:
    """Return how often a block says behind its first word what the reader does: `…: je weegt het af, je vormt het`."""
    found = sum(at not in covered and _reader_acts(words[at : at + 2]) for at in range(1, len(words) - 1))
    return min(found, _MOST_INSIDE)


def _is_task(words: Sequence[Word], kind: BlockKind) -> bool:
    """Return whether a block says what somebody does: `Je smeert …`, `Verzorgen van …`, `Bezoekers ontvangen`."""
    first = words[0].fold
    if len(words) > 1 and first in _READER:
        return _reader_acts(words)
    if first == "het":
        first, words = (words[1].fold if len(words) > 1 else ""), words[1:]
    if _is_infinitive(first) and any(word.fold in _AFTER_INFINITIVE for word in words[1:_NEAR]):
        return True
    return kind in _LISTED and 1 < len(words) <= _LONGEST_TASK and _is_infinitive(words[-1].fold)


def _reader_acts(words: Sequence[Word]) -> bool:
    """Return whether words begin with what the reader does, with a verb that any part could not have as well."""
    verb = words[1].fold
    is_verb = len(verb) >= _SHORTEST_VERB and verb.endswith("t") and verb not in _OF_ANY_PART
    return words[0].fold in _READER and is_verb


def _is_infinitive(word: str) -> bool:
    return len(word) > _SHORTEST_VERB and word.endswith("en")


@dataclass(frozen=True)
class _Signs:
    """The words of the list: whole ones and phrases, and beginnings by their length."""

    phrases: PhraseIndex[tuple[SectionLabel, float]]
    beginnings: Mapping[str, tuple[SectionLabel, float]]
    lengths: tuple[int, ...]

    def beginning(self, word: str) -> tuple[SectionLabel, float] | None:
        """Return what the longest known beginning of a word speaks for."""
        cuts = (word[:length] for length in self.lengths if length <= len(word))
        return next((self.beginnings[cut] for cut in cuts if cut in self.beginnings), None)


@functools.cache
def _signs() -> _Signs:
    phrases: list[tuple[str, tuple[SectionLabel, float]]] = []
    beginnings: dict[str, tuple[SectionLabel, float]] = {}
    for row in read_table("inhoud.tsv", ("woord", "sectie", "kracht")):
        sign = SectionLabel(row["sectie"]), _WEIGHTS[row["kracht"]]
        if row["woord"].endswith("*"):
            beginnings[row["woord"].rstrip("*").casefold()] = sign
        else:
            phrases.append((row["woord"], sign))
    lengths = tuple(sorted({len(one) for one in beginnings}, reverse=True))
    return _Signs(PhraseIndex(phrases), beginnings, lengths)
