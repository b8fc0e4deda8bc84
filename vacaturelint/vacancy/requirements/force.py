"""How strongly a clause demands something: words that soften it, make it a plus, or say it is not asked."""

import re

from vacaturelint.core.requirement import Force

WISH = re.compile(
    r"\b(?:pluspunt(?:en)?|plus(?: punt)?|troef|troeven|meerwaarde|mooi meegenomen|pr[ée](?=\W|$)|voordeel|"
    r"handig|welkom|"
    r"streefniveau|streef je naar|strek(?:t|ken) tot aanbeveling|maakt (?:het|je) extra|kers op de taart|"
    r"nice to have|"
    r"optioneel|gewenst|voorrang)\b|\+{1,2}(?=\s|$)",
    re.IGNORECASE,
)
PREFERRED = re.compile(
    r"\b(?:bij voorkeur|liefst|idealiter|in het ideale geval|voorkeur(?: gaat)? (?:naar|"
    r"voor))\b",
    re.I,
)


def wish(text: str, at: int) -> bool:
    """Return whether what stands at `at` is only a plus: a plus word in the clause, or a preference just before it."""
    if any((match.start() > at and match.start() - at < 140) or match.end() <= at for match in WISH.finditer(text)):
        return True
    return any(match.end() <= at and at - match.end() < 60 for match in PREFERRED.finditer(text))


def force_of(text: str, at: int, *, soft: bool) -> Force:
    """Return the force of the demand at `at`; `soft` says that another road is open."""
    if wish(text, at):
        return Force.WISH
    return Force.SOFT if soft else Force.HARD
