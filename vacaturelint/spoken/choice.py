"""Which sentences of a part are told first: those that stand on their own and say what that part is about."""

import bisect
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from vacaturelint.core.text import Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.spoken.contact import has_any, left_open
from vacaturelint.spoken.entries import About
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.spoken.wordings import TO_APPLY, begins

# What the site or the office that spreads a vacancy adds to it; nobody says it aloud.
# "Of …" is the half of a choice: alone it says that there is no other.
_SAYS_NOTHING = re.compile(
    r"^(?:of|want|alsook|deel (?:deze )?(?:vacature|job)"
    r"|lees (?:snel )?(?:verder|meer)|toon meer|vacature-? ?informatie)\b",
    re.IGNORECASE,
)
# What is for other firms: `Acquisitie naar aanleiding van deze vacature`.
_FOR_OTHERS = re.compile(
    r"\bacquisitie\b|\b(?:recruitment|wervings|uitzend|interim)-? ?(?:bureaus?|kantoren)\b", re.IGNORECASE
)
# What a job site prints around a vacancy.
_OF_SITE = re.compile(r"\b(?:job|req|vacature)[ -]?id\b|\bposted\b|\bdays ago\b", re.IGNORECASE)
# The rank of the place itself (`Graad: assistent`, `Niveau: C`) asks nothing of the reader.
OF_RANK = re.compile(
    r"^(?:(?:personeels)?categorie|graad|rang|functie(?:klasse|familie)|niveau(?=:\s*[A-E]\d?\s*$))\s*:"
    r"(?!.*(?:rijbewijs|diploma|bachelor|master))",
    re.IGNORECASE,
)
# Whom the employer seeks besides: `Ook gezocht: een afwasser`.
OTHER_JOBS = re.compile(
    r"^(?:ook|verder|daarnaast|tevens) (?:gezocht|(?:zoeken|zoekt) (?:we|wij|hij|ze) (?:nog|ook))\b"
    r"|^(?:andere )?(?:jobs|vacatures) in de buurt\b",
    re.IGNORECASE,
)
# What calls the reader in, or points at the text: an answer to no question.
LURE = re.compile(
    r"\blees (?:gerust|even|hier)\b|\bop zoek naar jou\b|\biemand zoals jij\b|\bgoed nieuws\b|\been greep uit\b"
    r"|\b(?:versterk|kom)\b[^.]{0,25}\b(?:ons|het) team\b|\bkom\w? dan\b|\b(?:twijfel|aarzel|wacht)\b[^.]{0,12}\bniet\b"
    r"|\b(?:iets|job|functie|baan|plek) voor jou\b|\bben jij\b|\bzoeken wij jou\b|\bgrijp\b[^.]{0,10}\bkans\b"
    r"|\b(?:reageer|solliciteer) (?:dan )?(?:nu|snel|vandaag|meteen|direct)\b|\btot (?:dan|snel|binnenkort|gauw)\b"
    r"|^(?:welkom|sluit je aan|geniet|ontdek)\b|\bals jij\b|\b(?:hieronder|onderstaande)\b|\btakenpakket\b"
    r"|\bmaak jij het verschil\b",
    re.IGNORECASE,
)
# A sentence that begins so goes on from the one before it: alone it says something else, or nothing.
_GOES_ON = re.compile(
    r"^(?:maar|dan|daar|dus|want|ook|daarom|daarvoor|daarbij|daarna|daarnaast|vervolgens|hierdoor|hiervoor|hierbij|hierin|deze|dit|dat|die"
    r"|zij|ze|hij|het is|bovendien|zo)\b(?!\s+(?:vacature|job|functie)\b)"
    r"|\b(?:jij|je) \w+ (?:daar|hier|hierin|daarin)\b|\bdie deze\b|\bnamelijk\b"
    r"|^(?:denk|verder|om die reden|in (?:dat|het) kader|geen probleem)\b",
    re.IGNORECASE,
)
# So does one that begins with a word for what was said just before, or asks or tells what to do with it: `Stuur het`.
_LEANS = re.compile(
    r"^(?:daar|dat|die|dit)\b(?! (?:vacature|job|functie|is een (?:vacature|job|functie|voltijdse))\b)"
    r"|^(?:zij|hij|ze|zo niet|zo ja|zo wel|naar)\b"
    r"|^(?:je|jij|u|we|wij) [a-zà-ÿ]{2,12} (?:hen|hem)\b"
    r"|^(?:(?:je|jij|u|we|wij) )?[a-zà-ÿ]{2,12} (?:dat|dit|het|ze)"
    r"(?=[.,!?]|$| (?:voor|v[oó][oó]r|naar|in|op|met|via|per|aan|tot|bij|uiterlijk|altijd|samen|zelf|ook)\b)",
    re.IGNORECASE,
)
READER = re.compile(r"\b(?:je|jij|u|jouw|uw)\b", re.IGNORECASE)
_CAN_YOU = re.compile(
    r"^(?:heb|kan|kun|beschik|spreek|ken|bezit|werk|durf|schrijf|lees|rij) (?:je|jij|u)\b", re.IGNORECASE
)
# A question that lost its mark: the verb before its subject, and no order (`Mail je cv`).
_ASKS = re.compile(
    r"^(?:(?:heb|ben|kan|kun|wil|durf|zoek|hou|vind|zie|word|weet|spreek|beschik|bezit|werk|droom|voel|herken) je"
    r"|(?!als|indien|wanneer|zodra|omdat|terwijl|zodat|dat|wat|waar|hoe|wie|of|en|maar|want|dus|zoals)[a-zà-ÿ]+ jij)\b"
    r"[^?]*$",
    re.IGNORECASE,
)
# What a text says that it said before, and what is no longer so.
_PUT_RIGHT = re.compile(r"\beerdere versie\b|\bstond (?:er )?dat\b|\brechtzetting\b", re.IGNORECASE)
# One may come by too.
_COMES = re.compile(r"(?:kom|spring|loop)\b[^.!?]{0,20}\b(?:langs|binnen)\b", re.IGNORECASE)
OR_CALL = re.compile(r"of (?=(?:bel|mail|app|stuur|kom|spring)\b)", re.IGNORECASE)
"""How the second way to apply begins."""
_HEADING = re.compile(r"^(?:wat|wie|waarom|hoe|waar|wanneer)\b", re.IGNORECASE)
_LONGEST_HEADING = 6
_IS_OFFER = re.compile(
    r"^een\b[^.]{0,40}\b(?:functie|job|baan|contract|loon\w*|salaris\w*|team|werkomgeving|werksfeer)\b", re.IGNORECASE
)
_CUT_OFF = re.compile(r"^(?:een|de|het)\b", re.IGNORECASE)
_FEWEST = 3
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
    is_heading = len(one.text.split()) <= _LONGEST_HEADING and _HEADING.match(one.text) is not None
    return (
        is_half
        or is_heading
        or one.is_about(About.SITE)
        or _asks(one)
        or bool(
            (_FOR_OTHERS.search(one.text) and not one.is_about(About.OFFICE))
            or (_SAYS_NOTHING.match(one.text) and not (OR_CALL.match(one.text) and has_any(one.text)))
            or _OF_SITE.search(one.text)
            or OF_RANK.match(one.text)
            or _PUT_RIGHT.search(one.text)
            or OTHER_JOBS.match(one.text)
        )
    )


def _asks(one: Utterance) -> bool:
    """Return whether a sentence is a question that says nothing: of the demands `Heb je een rijbewijs?` is none."""
    if not one.text.rstrip().endswith("?") and not _ASKS.match(one.text):
        return False
    return one.label is not SectionLabel.DEMANDS or not _CAN_YOU.match(one.text)


def goes_on(one: Utterance) -> bool:
    """Return whether a sentence leans on the one before it."""
    return one.entry is None and _GOES_ON.search(one.text) is not None


def leans(one: Utterance) -> bool:
    """Return whether a sentence says nothing without the one before it: `Daar zit vakantiegeld in`, `Stuur het`."""
    return one.entry is None and _LEANS.match(one.text) is not None


def standing(chosen: Iterable[Utterance], texts: Iterable[Utterance]) -> list[Utterance]:
    """Return what was chosen without what leans on a sentence that was not."""
    kept, before = list(chosen), _before(texts)
    told = {one.span.start for one in kept}

    def hangs(one: Utterance) -> bool:
        other = before(one)
        return leans(one) and not (other is not None and other.span.start in told)

    return [one for one in kept if not hangs(one)]


def grounded(chosen: Iterable[Utterance], texts: Iterable[Utterance]) -> list[Utterance]:
    """Return what was chosen, each with the sentence before it where it leans on that one; without it none."""
    before, kept = _before(texts), []
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
    return [one for one in texts if label_of(one) is label and not LURE.search(one.text)]


def about(texts: Iterable[Utterance], label: SectionLabel) -> list[Utterance]:
    """Return what a part tells of itself, whole sentences first: not how to apply, and among the demands no offer."""
    own = [one for one in of_part(texts, label) if not (says_how_to_apply(one) or _is_cut_off(one))]
    if label is SectionLabel.DEMANDS:
        own = [one for one in own if not _IS_OFFER.search(one.text)]
    return sorted(own, key=is_bare)


def says_how_to_apply(one: Utterance) -> bool:
    """Return whether a sentence gives an address or a number, real or left open, or asks to apply."""
    if has_any(one.text) or left_open(one.text) or _COMES.match(one.text):
        return True
    return one.is_running and begins(TO_APPLY, one.text)


def _is_cut_off(one: Utterance) -> bool:
    return is_bare(one) and _CUT_OFF.match(one.text) is not None


def is_bare(one: Utterance) -> bool:
    """Return whether it is a word or two, which says little without the rest."""
    return len(one.text.split()) < _FEWEST and one.entry is None


def touches(one: Utterance, spans: Iterable[Span]) -> bool:
    """Return whether a sentence shares a character with one of these places."""
    return any(span.overlaps(one.span) for span in spans)
