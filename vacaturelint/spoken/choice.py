"""Which sentences of a part are told first: those that stand on their own and say what that part is about."""

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence

from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.contact import has_any, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import says

_LONGEST_HEADING = 6
_FEWEST = 3
_FAR = 3  # sentences: further back the reader has forgotten
ABOUT_WORK = (SectionLabel.TASKS, SectionLabel.DEMANDS)
_OF_ABOUT = {
    About.LICENCE: SectionLabel.DEMANDS, About.LANGUAGES: SectionLabel.DEMANDS, About.STUDIES: SectionLabel.DEMANDS,
    About.EXPERIENCE: SectionLabel.DEMANDS, About.PAY: SectionLabel.OFFER, About.BENEFITS: SectionLabel.OFFER,
    About.HOURS: SectionLabel.OFFER, About.CONTRACT: SectionLabel.OFFER, About.START: SectionLabel.OFFER,
    About.ADDRESS: SectionLabel.APPLY, About.CONTACT: SectionLabel.APPLY, About.DEADLINE: SectionLabel.APPLY,
    About.WAYS: SectionLabel.APPLY,
}  # fmt: skip


def tellable(texts: Iterable[Utterance], unclear: Sequence[Span]) -> Iterator[Utterance]:
    """Yield the sentences that say something to a listener: clear and short ones first.

    Those that go on from another come last; `unclear` are the places that a listener may not follow.
    """
    own = (one for one in texts if not _says_nothing(one))
    yield from sorted(own, key=lambda one: (goes_on(one), not one.is_short, touches(one, unclear)))


def _says_nothing(one: Utterance) -> bool:
    is_half = one.is_running and one.text[:1].islower() and not has_any(one.text)
    is_heading = len(one.text.split()) <= _LONGEST_HEADING and says("kopwoord", one.text)
    return (
        is_half
        or is_heading
        or one.is_about(About.SITE)
        or _asks(one)
        or bool(
            (says("voor-bureaus", one.text) and not one.is_about(About.OFFICE))
            or (says("zegt-niets", one.text) and not (says("of-bel", one.text) and has_any(one.text)))
            or says("van-de-jobsite", one.text)
            or says("rang", one.text)
            or says("rechtzetting", one.text)
            or says("andere-jobs", one.text)
        )
    )


def _asks(one: Utterance) -> bool:
    """Return whether a sentence is a question that says nothing: of the demands `Heb je een rijbewijs?` is none."""
    if not one.text.rstrip().endswith("?") and not says("vraagzin", one.text):
        return False
    return one.label is not SectionLabel.DEMANDS or not says("kan-je", one.text)


def goes_on(one: Utterance) -> bool:
    """Return whether a sentence leans on the one before it."""
    return one.entry is None and says("gaat-verder", one.text)


def leans(one: Utterance) -> bool:
    """Return whether a sentence says nothing without the one before it: `Daar zit vakantiegeld in`, `Stuur het`."""
    return one.entry is None and says("leunt", one.text)


def standing(chosen: Iterable[Utterance], texts: Iterable[Utterance]) -> list[Utterance]:
    """Return what was chosen without what leans on a sentence that was not."""
    kept, before = list(chosen), _leaned_on(texts)
    told = {one.span.start for one in kept}

    def hangs(one: Utterance) -> bool:
        other = before(one)
        return leans(one) and not (other is not None and other.span.start in told)

    return [one for one in kept if not hangs(one)]


def grounded(chosen: Iterable[Utterance], texts: Iterable[Utterance]) -> list[Utterance]:
    """Return what was chosen, each with the sentence before it where it leans on that one; without it none."""
    before, kept = _leaned_on(texts), []
    for one in chosen:
        other = before(one) if leans(one) else None
        if other is not None and not leans(other) and other.label is one.label:
            kept += [other, one]
        elif not leans(one):
            kept.append(one)
    return list(dict.fromkeys(kept))


def apart(found: Iterable[Utterance], told: Iterable[Utterance] = ()) -> list[Utterance]:
    """Return sentences in order, none that is a piece of one before it or of one in `told`, nor holds one."""
    kept: list[Utterance] = []
    spans = [one.span for one in told if one.entry is None]
    for one in dict.fromkeys(found):
        if one.entry is not None or not touches(one, spans):
            kept.append(one)
            spans += [one.span] if one.entry is None else []
    return kept


def _leaned_on(texts: Iterable[Utterance]) -> Callable[[Utterance], Utterance | None]:
    """Return what tells on which sentence another leans: `Dit kan online` on what speaks of applying before it."""
    before = _before(texts)

    def found(one: Utterance) -> Utterance | None:
        other = before(one)
        for _ in range(_FAR if says("dit-kan", one.text) else 0):
            if other is None or says("solliciteren", other.text):
                return other
            other = before(other)
        return before(one)

    return found


def _before(texts: Iterable[Utterance]) -> Callable[[Utterance], Utterance | None]:
    own = sorted(texts, key=lambda one: one.span.start)
    starts = [one.span.start for one in own]

    def before(one: Utterance) -> Utterance | None:
        at = bisect.bisect_left(starts, one.span.start)
        return own[at - 1] if at else None

    return before


def label_of(one: Utterance) -> SectionLabel:
    """Return the part that a sentence is told in: an entry (`Talenkennis: …`) says so itself."""
    return one.label if one.entry is None else _OF_ABOUT.get(one.entry.about, SectionLabel.OTHER)


def of_part(texts: Iterable[Utterance], label: SectionLabel) -> list[Utterance]:
    """Return the sentences of a part, none that only call the reader in."""
    return [one for one in texts if label_of(one) is label and not says("lokt", one.text)]


def about(texts: Iterable[Utterance], label: SectionLabel) -> list[Utterance]:
    """Return what a part tells of itself, whole sentences first: not how to apply, and among the demands no offer."""
    own = [one for one in of_part(texts, label) if not (says_how_to_apply(one) or _is_cut_off(one))]
    if label is SectionLabel.DEMANDS:
        own = [one for one in own if not says("is-aanbod", one.text)]
    return sorted(own, key=is_bare)


def says_how_to_apply(one: Utterance) -> bool:
    """Return whether a sentence gives an address or a number, real or left open, or asks to apply."""
    if has_any(one.text) or left_open(one.text) or says("kom-langs", one.text):
        return True
    return one.is_running and says("begint-solliciteren", one.text)


def _is_cut_off(one: Utterance) -> bool:
    return is_bare(one) and says("lidwoord", one.text)


def is_bare(one: Utterance) -> bool:
    """Return whether it is a word or two, which says little without the rest."""
    return len(one.text.split()) < _FEWEST and one.entry is None


def touches(one: Utterance, spans: Iterable[Span]) -> bool:
    """Return whether a sentence shares a character with one of these places."""
    return any(span.overlaps(one.span) for span in spans)
