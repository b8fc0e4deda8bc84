"""The part about what you need: three demands that are fair, as strong as the text has them, and a word on the rest."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from vacaturelint.core.report import DocumentReport
from vacaturelint.core.requirement import DiplomaLevel, Force, Requirement, RequirementKind
from vacaturelint.core.text import Span
from vacaturelint.spoken.choice import touches
from vacaturelint.spoken.left_out import FAIR
from vacaturelint.spoken.phrases import joined
from vacaturelint.spoken.utterance import Utterance
from vacaturelint.vacancy.requirements.language_words import LANGUAGES, NAMES

_NAMELESS = "een diploma of attest"
_DIPLOMAS = {
    DiplomaLevel.SECONDARY: "een diploma secundair onderwijs",
    DiplomaLevel.BACHELOR: "een bachelordiploma",
    DiplomaLevel.MASTER: "een masterdiploma",
    DiplomaLevel.SPECIFIC: _NAMELESS,
}
_KINDS = {
    RequirementKind.LICENCE: "een rijbewijs",
    RequirementKind.RECORD: "een uittreksel uit het strafregister",
    RequirementKind.CERTIFICATE: "een attest",
    RequirementKind.MEDICAL: "een medisch onderzoek",
}
_EQUAL = " of iets gelijkwaardigs"
_LETTERS = re.compile(r"\brijbewijs\W{0,3}([A-G][1E]?)\b", re.IGNORECASE)
_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_VERY, _A_BIT = "heel goed ", "een beetje "
_LITTLE = re.compile(r"\b(?:starter|basis\w*|element\w+|noties?|enige kennis|een beetje|A[12])\b", re.IGNORECASE)
_VERY_WELL = re.compile(
    r"\b(?:zeer goe\w+|heel goe\w+|uitstekend\w*|perfect\w*|foutlo\w+|volledig\w*|vloeiend\w*|grondig\w*|C[12])\b",
    re.IGNORECASE,
)
_LESS = ("<", "minder", "maximaal")
# Experience that one will get is none that is asked.
_TO_GAIN = re.compile(r"\bervaring (?:wil|wilt|willen|kan|kunt|gaat) opdoen\b|\bervaring op te doen\b", re.IGNORECASE)
_WITH_WHAT = re.compile(r"\bervaring ((?:in|met|als|binnen) [^,.;:()!?\n]{3,45})(?=[.;:()!?\n]|$)", re.IGNORECASE)
_MOST_WORDS = 6
_YEARS = re.compile(
    r"(?:\b(?:minstens|minimaal|minimum|min\.|ten minste|maximaal|meer dan|minder dan) |[<>] ?)?"
    r"\b(?P<number>\d{1,2}|" + "|".join(_NUMBERS) + r"|één)(?: ?(?:à|a|tot|-|of) ?(?:\d{1,2}|twee|drie|vier|vijf))?"
    r" jaar\b(?! oud)",
    re.IGNORECASE,
)
_OR = re.compile(r"\bof\b")
_PAPER = RequirementKind.DIPLOMA
_NEAR = 25
_PLUS_WORDS = r"\b(?i:plus(?:punt)?|troef|pré|meerwaarde|meegenomen|geen (?:must|vereiste)|nice to have)\b"
_PLUS_WORD = re.compile(_PLUS_WORDS)
_PLUS = re.compile(r"^[^;.,]{0,60}(?:, ?[A-Z][^;.,]{0,30}){0,3}" + _PLUS_WORDS)
_ASKED = re.compile(r"(?<!geen )\b(?:eis|must|vereist\w*|verplicht\w*)\b", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:plus(?:punt)?|troef|meegenomen|voorkeur|liefst|mooi|handig|meerwaarde|pré|geen (?:must|vereiste|probleem)"
    r"|voordeel|ideaal|idealiter|nice to have|extra|welkom|mag|niet (?:nodig|verplicht))\b",
    re.IGNORECASE,
)
_NOT_NEEDED = {
    RequirementKind.EXPERIENCE: "Je hebt geen ervaring nodig.",
    RequirementKind.DIPLOMA: "Je hebt geen diploma nodig.",
}


def needed(report: DocumentReport) -> list[Requirement]:
    """Return the demands of the text that ask something, in order."""
    return [
        judged.requirement
        for judged in report.requirements
        if judged.requirement.is_demand
        and not judged.requirement.asks_nothing
        and not _TO_GAIN.search(judged.requirement.text)
    ]


def chosen(report: DocumentReport, own: Sequence[Utterance], most: int) -> list[Utterance]:
    """Return at most `most` sentences: each of the first tells a demand that was not told, then whatever else."""
    fair = [one for one in needed(report) if one.verdict in FAIR]
    hard = [one for one in fair if one.force is not Force.WISH]
    told: set[str] = set()
    found: list[Utterance] = []
    for asked in (hard, fair):
        for one in own:
            names = _names_in(one, asked)
            if names - told and one not in found:
                told |= names
                found.append(one)
    empty = _spans_of_nothing(report)
    found += [one for one in own if one not in found and not touches(one, empty)]
    return sorted(found[:most], key=lambda one: one.span)


def _names_in(one: Utterance, asked: Iterable[Requirement]) -> set[str]:
    return _also_less({_name(demand) for demand in asked if demand.span.overlaps(one.span)}) - {""}


def _also_less(names: Iterable[str]) -> set[str]:
    """Return names with what they hold: whoever hears `heel goed Frans` has heard of French."""
    return {form for name in names for form in (name, name.removeprefix(_VERY), name.removeprefix(_A_BIT))}


def _spans_of_nothing(report: DocumentReport) -> set[Span]:
    return {judged.requirement.span for judged in report.requirements if judged.requirement.asks_nothing}


def is_wish(report: DocumentReport, one: Utterance) -> bool:
    """Return whether all that a sentence asks is a wish."""
    forces = {asked.force for asked in needed(report) if asked.span.overlaps(one.span) and _name(asked)}
    return forces == {Force.WISH}


def asks_too(text: str) -> bool:
    """Return whether a sentence that wishes something asks something else: `SQL (eis), VBA (pré)`."""
    return _ASKED.search(text) is not None


def says_wish(text: str) -> bool:
    """Return whether a sentence says itself that it asks no more than a wish."""
    return _WISHED.search(text) is not None


def left_over(report: DocumentReport, own: Iterable[Utterance], told: Sequence[Utterance]) -> str:
    """Return what is said of the sentences that were not told; nothing when they ask nothing."""
    empty = _spans_of_nothing(report)
    left = [one for one in own if one not in told and not touches(one, empty)]
    if not left:
        return ""
    if all(says_wish(one.text) for one in left):
        return "De pluspunten lees je in de vacature."
    return "Wat er nog gevraagd wordt, lees je in de vacature."


def not_needed(report: DocumentReport) -> Iterator[str]:
    """Yield what the text says that it does not ask, unless it asks it elsewhere."""
    asked = {one.kind for one in needed(report)}
    nothing = {judged.requirement.kind for judged in report.requirements if judged.requirement.asks_nothing}
    yield from (sentence for kind, sentence in _NOT_NEEDED.items() if kind in nothing - asked)


def rest(report: DocumentReport, texts: Sequence[Utterance], told: Sequence[Utterance]) -> Iterator[str]:
    """Yield a sentence on the demands that were not told, and one on the wishes: each as strong as the text has it.

    `texts` are all sentences: whether one says that it only wishes counts here too.
    """
    asked = needed(report)
    known = set().union(*(_names_in(one, asked) for one in told))
    left = [one for one in _one_experience(asked, known) if _name(one)]
    wished = [one for one in left if _is_wished(one, texts)]
    also = "ook " if told else ""
    text = report.document.text
    for own, sentence in (
        ([one for one in left if one not in wished], f"De vacature vraagt {also}{{}}."),
        (wished, "Een pluspunt, geen eis: {}."),
    ):
        new = sorted((one for one in own if _name(one) not in known), key=lambda one: one.kind is not _PAPER)
        known |= _also_less(_name(one) for one in new)
        if new:
            yield sentence.format(joined(list(_names(new, text))))


def _one_experience(found: Sequence[Requirement], known: Container[str]) -> Iterator[Requirement]:
    """Yield demands, with of those on experience only the longest; none without years when one was told."""
    kind = RequirementKind.EXPERIENCE
    longest = max((one for one in found if one.kind is kind), key=_years, default=None)
    told = any(_name(one) in known for one in found if one.kind is kind)
    for one in found:
        if one.kind is not kind or (one is longest and (_years(one) or not told)):
            yield one


def _years(one: Requirement) -> int:
    """Return how many years of experience a demand asks, 0 when it does not say."""
    match = _YEARS.search(one.text)
    number = match["number"].casefold() if match else "0"
    return int(number) if number.isdecimal() else _NUMBERS.index(number) + 1 if number in _NUMBERS else 1


def _names(found: Sequence[Requirement], text: str) -> Iterator[str]:
    """Yield what these demands ask, once each; those that the text joins with `of` stay a choice."""
    names = {_name(one) for one in found}
    previous: Requirement | None = None
    choice: list[str] = []
    seen: set[str] = set()
    for one in found:
        bare = _name(one).removesuffix(_EQUAL)
        if bare in seen or f"{_VERY}{bare}" in names:
            continue
        seen.add(bare)
        if previous is not None and _is_choice(previous, one, text):
            choice.append(_name(one))
        else:
            yield from _choice(choice)
            choice = [_name(one)]
        previous = one
    yield from _choice(choice)


def _choice(names: Sequence[str]) -> Iterator[str]:
    """Yield what may be chosen from as one: another road at the end, whichever demand it belongs to."""
    if names:
        bare = list(dict.fromkeys(name.removesuffix(_EQUAL) for name in names))
        known = [name for name in bare if name != _NAMELESS] or bare
        yield " of ".join(known) + (_EQUAL if any(name.endswith(_EQUAL) for name in names) else "")


def _is_choice(first: Requirement, second: Requirement, text: str) -> bool:
    if first.kind is not second.kind:
        return False
    between = text[first.span.end : second.span.start] if first.span.end <= second.span.start else ""
    near = len(between) <= _NEAR and _OR.search(between + second.text[:4]) is not None
    return near or first.kind is RequirementKind.DIPLOMA


def _is_wished(asked: Requirement, texts: Iterable[Utterance]) -> bool:
    """Return whether a demand is a wish: what its sentence says of it close behind counts before all else."""
    for one in texts:
        if asked.span.overlaps(one.span):
            at = max(asked.text.find(NAMES.get(asked.language or "", "")), 0)  # a demand may span the whole sentence
            after = one.text[max(asked.span.start + at - one.span.start, 0) :]
            if _PLUS_WORD.search(after):
                return _PLUS.search(after[: len(asked.span) - at + _NEAR]) is not None
    return asked.force is Force.WISH


def _name(one: Requirement) -> str:
    """Return what a demand asks, in a word or three; nothing for what one does not pass on (an age, an origin)."""
    match one.kind:
        case RequirementKind.LANGUAGE:
            return _language(one)
        case RequirementKind.DIPLOMA:
            name = _DIPLOMAS.get(one.level or DiplomaLevel.NONE, "een diploma")
            return f"{name}{_EQUAL}" if one.force is Force.SOFT else name
        case RequirementKind.EXPERIENCE:
            return _experience(one.text)
        case _:
            letters = _LETTERS.search(one.text)
            return f"een rijbewijs {letters[1].upper()}" if letters else _KINDS.get(one.kind, "")


def _experience(text: str) -> str:
    """Return which experience is asked: how many years, and in what when the text says that in a few words."""
    years, field = _YEARS.search(text), _WITH_WHAT.search(text)
    told = field[1] if field and len(field[1].split()) <= _MOST_WORDS else ""
    much = "ervaring" if years is None else f"{years[0].lower()} ervaring"
    if years is not None and years[0].lower().startswith(_LESS):
        much = "een beetje ervaring"
    return f"{much} {told}".strip()


def _language(one: Requirement) -> str:
    """Return the language that a demand names, and how well; nothing for one that only its words make us think of."""
    text = one.text.casefold()
    names = (name for name, code in LANGUAGES.items() if code == one.language)
    if one.topic == "moedertaal" or not any(name in text for name in names):
        return ""
    how = _VERY if _VERY_WELL.search(one.text) else _A_BIT if _LITTLE.search(one.text) else ""
    return f"{how}{NAMES[one.language]}" if one.language in NAMES else ""
