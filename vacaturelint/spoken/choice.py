"""Which sentences of a part are told first: those that stand on their own and say what that part is about."""

import re
from collections.abc import Iterable, Iterator, Sequence

from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.vacancy.requirements.language_words import LANGUAGES

# What the site or the office that spreads a vacancy adds to it; nobody says it aloud.
# "Of …" is the half of a choice: alone it says that there is no other.
_SAYS_NOTHING = re.compile(
    r"^(?:of|online sinds|(?:laatst )?(?:gewijzigd|bijgewerkt|gepubliceerd|geplaatst)(?: op)?|vacaturenummer|jobnummer"
    r"|referentie(?:nummer|code)?|deel (?:deze )?(?:vacature|job)|lees (?:snel )?(?:verder|meer)|toon meer)\b",
    re.IGNORECASE,
)
# A sentence that begins so goes on from the one before it: alone it says something else, or nothing.
_GOES_ON = re.compile(
    r"^(?:maar|dan|dus|want|ook|daarom|daarvoor|daarbij|daarnaast|hierdoor|hiervoor|hierbij|hierin|deze|dit|dat|die"
    r"|zij|ze|hij|het is|bovendien|zo)\b(?!\s+(?:vacature|job|functie)\b)",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:je|jij|u|jouw|uw)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@|\bwww\.|https?://|\b0\d(?:[ ./-]?\d){6,9}\b")
_APPLYING = re.compile(r"\b(?:contacteer|solliciteer|bel|mail|stuur|bezorg)\b", re.IGNORECASE)
_FEWEST = 3
_ABOUT_WORK = (SectionLabel.TASKS, SectionLabel.DEMANDS)
_WORKS = re.compile(
    r"\b(?:werkt?|werken|werkplek|werkplaats|standplaats|tewerkgesteld|tewerkstelling)\b", re.IGNORECASE
)


def tellable(texts: Iterable[Utterance]) -> Iterator[Utterance]:
    """Yield the sentences that say something to a listener; those that go on from another come last."""
    own = [one for one in texts if not _SAYS_NOTHING.match(one.text) and not _asks(one)]
    yield from sorted(own, key=lambda one: bool(_GOES_ON.match(one.text)))


def _asks(one: Utterance) -> bool:
    """Return whether a sentence is a question that says nothing: of the demands it may be one."""
    return one.text.rstrip().endswith("?") and one.label is not SectionLabel.DEMANDS


def about(texts: Iterable[Utterance], label: SectionLabel) -> list[Utterance]:
    """Return the sentences of a part: whole ones about the reader first, without those that say how to apply."""
    own = [one for one in texts if one.label is label]
    if label is SectionLabel.APPLY:
        return own
    own = [one for one in own if not (_ADDRESS.search(one.text) or (one.is_running and _APPLYING.match(one.text)))]
    if label is SectionLabel.TASKS:  # who works there is told among the tasks too: only where nothing else is
        own = [one for one in own if not one.is_running or _READER.search(one.text)] or own
    return sorted(own, key=is_bare)


def is_bare(one: Utterance) -> bool:
    """Return whether it is a word or two, which says little without the rest."""
    return len(one.text.split()) < _FEWEST


def first_place(found: Sequence[Utterance]) -> list[Utterance]:
    """Return the first sentence that names a place: with a name in it that is no language."""
    own = [one for one in found if one.label not in _ABOUT_WORK or _WORKS.search(one.text)]
    return [one for one in own if any(map(_is_name, one.text.split()[1:]))][:1]


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.strip(".,;:()").casefold() not in LANGUAGES
