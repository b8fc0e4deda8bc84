"""How long reading aloud lasts, and which sentences do not fit in one breath.

The pace is that of Dutch read aloud with its short pauses: 4.0 (Flanders) to 4.2 (Netherlands) syllables a second
(Verhoeven, De Pauw and Kloots 2004, Language and Speech 47). Pauses between sentences and parts are ours to choose,
and the same as in the SSML.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Span
from vacaturelint.readability.syllables import count_syllables
from vacaturelint.spoken.say import say
from vacaturelint.spoken.utterance import utterances

SYLLABLES_A_SECOND = 4.1
SENTENCE_PAUSE = 0.4
PART_PAUSE = 0.8
BREATH = 9.0
"""Seconds that one can read on without drawing breath; where a comma or colon stands one can."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_REST = re.compile(r"[,;:–—]\s|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Breathless:
    """A sentence with a stretch that lasts longer than one breath: its place, and the seconds of that stretch."""

    span: Span
    seconds: float


def seconds_of(parts: Iterable[Iterable[str]]) -> float:
    """Return how long it lasts to say these parts of sentences, pauses included."""
    total = 0.0
    for part in parts:
        sentences = [sentence for sentence in part if sentence]
        total += sum(spoken_seconds(sentence) + SENTENCE_PAUSE for sentence in sentences)
        total += PART_PAUSE if sentences else 0.0
    return total


def spoken_seconds(text: str) -> float:
    """Return how long it lasts to say `text`, which is written as it is said."""
    return sum(count_syllables(word) for word in _WORD.findall(text)) / SYLLABLES_A_SECOND


def breathless(report: DocumentReport) -> Iterator[Breathless]:
    """Yield the sentences of a text that one cannot read aloud without running out of breath."""
    for one in utterances(report):
        longest = max(spoken_seconds(stretch) for stretch in _REST.split(say(one.text).text))
        if longest > BREATH:
            yield Breathless(one.span, longest)
