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
EXPERIENCE_ROUTE = re.compile(
    r"gelijkwaardig\w*[^.;]{0,40}ervaring|gelijkgesteld door[^.;]{0,20}ervaring|"
    r"\b(?:of|óf|ofwel|hetzij|en/of|dan wel|alternatief:?)\b[^.;]{0,60}\b\w*ervaring|"
    r"\w*ervaring\w*[^.;]{0,30}\b(?:of|ofwel|hetzij)\b[^.;]{0,40}(?:diploma|bachelor|master|opleiding|attest)|"
    r"\bevenaar\w*|ervaring (?:telt|volstaat|mag ook|is ook goed|compenseert|kan (?:een|het|dit) diploma)|"
    r"werk[\s-]*en[\s-]*denk\s?niveau|\bEVC\b|verworven competenties|bewijs van beroepskwalificatie|"
    r"door ervaring|op basis van ervaring|heb je (?:dat|dit|het) (?:diploma )?niet[^.]{0,20}maar|"
    r"\b(?:of|ofwel|hetzij)\b[^.;]{0,40}\b(?:in de praktijk|geleerd|leerde[^.;]{0,20}(?:werk|vak|stiel)|"
    r"(?:geslaagde? )?(?:\w+)?proef|toelatingsproef|test)\b|"
    r"geen diploma[^.;]{0,15}(?:maar|wel)[^.;]{0,15}ervaring|"
    r"ook zonder (?:dit|dat|het|een) diploma|(?:niveau|capaciteits|competentie|bekwaamheids)-?(?:test|proef)\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\bof (?:je )?(?:leert|haal|behaal|bent bereid|wil|kan|volgt? (?:nog |nu )?een opleiding)\w*|of bereid|"
    r"bereid(?:heid)? (?:om )?[^.;]{0,50}(?:te behalen|te halen|te volgen|"
    r"te verwerven|te leren)|haal je (?:binnen|voor|tijdens|hier|bij)|(?:behaal|haal)t? (?:het|je|hem|dat|"
    r"die) (?:hier|bij ons|binnen|"
    r"tijdens|later)|binnen (?:het|een|de|twee|\d) ?\w* (?:jaar|maanden)[^.;]{0,15}(?:behaal|halen)|op onze kosten|"
    r"laatste ?jaar(?:s|sstudent\w*)?\b|laatstejaars\w*|\(bijna\)|bijna (?:klaar|afgestudeerd)|"
    r"studeer\w* (?:je )?\w* ?\w* ?af",
    re.IGNORECASE,
)
EQUIVALENT = re.compile(
    r"\b(?:of|hieraan|daarmee)?\s*(?:gelijkwaardig|gelijkgesteld|gelijkaardig|"
    r"equivalent)\w*",
    re.I,
)
REFUSES = re.compile(
    r"ervaring[^.;]{0,40}(?:niet|geen)[^.;]{0,20}(?:aanvaard|aanmerking|gelijkgesteld|in de plaats)|"
    r"(?:niet|geen)\b[^.;]{0,30}(?:aanvaard|in aanmerking)|uitsluitend (?:met|houders)",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\b(?:niet|geen)\s+(?:\w+\s+)?(?:nodig|vereist\w*|verplicht|noodzakelijk|must|vereiste|eis|voorwaarde|"
    r"belang\w*)\b|"
    r"\bhoef(?:t|je|ven)?\b[^.;]{0,30}(?:niet|geen)|\b(?:niet|geen)\b[^.;]{0,20}\bhoeven?\b|\bgeen probleem\b|"
    r"speelt geen rol|maakt niet uit|\bongeacht\b|zonder (?:dat je )?\w* ?\w* (?:mag|kan) ook",
    re.IGNORECASE,
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
