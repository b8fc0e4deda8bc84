"""What a piece that asks nothing is about: only the same thing, denied about the candidate, contradicts a demand."""

import re

from vacaturelint.analysis.words import fold_words

_EXPERIENCE = re.compile(
    r"\b(?P<kind>\w+e )?(?P<whole>\w*)ervaring\b(?: (?P<role>als) (?P<work>[^.;:!?()]+)"
    r"| (?:in|met|bij|binnen|op|van|uit|rond|inzake) (?P<field>[^.;:!?()]+))?",
    re.IGNORECASE,
)
_ANY_KIND = frozenset({
    "aantoonbare", "bepaalde", "beperkte", "concrete", "eerdere", "eerste", "eigen", "enige", "gelijkaardige",
    "nuttige", "praktische", "professionele", "relevante", "ruime", "specifieke", "uitgebreide", "veel", "vorige",
})  # fmt: skip
_ANY_COMPOUND = ("", "werk", "job", "beroeps", "vak", "voor")
_ANY_WORK = re.compile(
    r"\b(?:gelijkaardig|vergelijkbar|soortgelijk|zulk|dergelijk|deze (?:functie|job|rol)|dit (?:werk|vak))",
    re.IGNORECASE,
)
_UNSAID = frozenset({
    "alle", "deze", "een", "geen", "hier", "hoeft", "hoef", "hebben", "jaar", "jaren", "maar", "minstens", "moet",
    "niet", "nodig", "noodzakelijk", "ofte", "onze", "vereist", "vereiste", "verplicht", "voor", "want", "zijn",
})  # fmt: skip
_WORD = 4  # letters; shorter ones say nothing of a field


def denies_experience(denial: str, demand: str) -> bool:
    """Return whether words that need no experience speak of what a demand asks: the same field, or any work at all.

    `Ervaring in de uitvaartsector is geen vereiste` says nothing of six years of leading people.
    """
    found = _EXPERIENCE.search(denial)
    if found is None:
        return True
    kind, whole = (found["kind"] or "").strip().casefold(), found["whole"].casefold()
    kind = "" if kind in _ANY_KIND else kind
    field = found["field"] or found["work"] or ""
    about = _content(f"{kind} {'' if whole in _ANY_COMPOUND else whole} {'' if _ANY_WORK.search(field) else field}")
    if not about or (found["role"] and not _told_field(demand)):
        return True
    return any(one.startswith(other) or other.startswith(one) for one in about for other in _content(demand))


def _told_field(demand: str) -> bool:
    """Return whether a demand names what the experience is in."""
    return any(
        found["field"] or found["work"] or found["whole"].casefold() not in _ANY_COMPOUND
        for found in _EXPERIENCE.finditer(demand)
    )


def _content(text: str) -> set[str]:
    return {word for word in fold_words(text) if len(word) >= _WORD and word not in _UNSAID and "ervaring" not in word}
