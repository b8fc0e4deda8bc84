"""Words for diplomas, their level, and the contexts in which they are no demand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import DiplomaLevel


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word for a diploma in a clause: its level, its place, and whether it counts only with a verb of demanding."""

    level: DiplomaLevel
    start: int
    end: int
    weak: bool = False


RANKS = {
    DiplomaLevel.NONE: 0,
    DiplomaLevel.SECONDARY: 1,
    DiplomaLevel.SPECIFIC: 1,
    DiplomaLevel.BACHELOR: 2,
    DiplomaLevel.MASTER: 3,
}
_SUFFIX = r"(?:[- ]?(?:diploma|opleiding|graad|niveau|degree|titel)s?)?"
_STRONG = {
    DiplomaLevel.MASTER: (
        rf"(?<!scrum )(?<!scrum-)(?<!data )(?<!product )\bmasters?{_SUFFIX}\b(?!\s*(?:data|class|file|chef|"
        rf"black|planning))|"
        r"\blicentia(?:at|ten)\w*|\buniversitaire?\w* (?:diploma|opleiding|niveau|studies)\w*|"
        r"\buniversitair\b|(?-i:\bWO\b)|"
        r"\b(?:niveau)?academisch(?: (?:diploma|niveau|werk|geschoold)|$|(?=\s*[,.;]))|wetenschappelijk onderwijs|"
        r"(?-i:Niveau(?:Academisch|WO)(?![a-z]))|\b(?:burgerlijk|industrieel)(?: of burgerlijk|"
        r" of industrieel)? ingenieur"
    ),
    DiplomaLevel.BACHELOR: (
        rf"\bb ?achelor['’]?s?{_SUFFIX}\b|\bbachelor(?=-)|(?-i:\b(?:HBO|hbo|Hbo)\b)(?!\s?-?5)|"
        rf"\bhogere? (?:onderwijs|studies|opleiding)\b|"
        r"(?-i:NiveauHBO)|\bhogeschool(?:diploma|opleiding|niveau)?\b|\bgegradueerde?n?\b|\bA1[- ]diploma\b|"
        r"\bdiploma (?:van )?(?:niveau )?A1\b"
    ),
    DiplomaLevel.SECONDARY: (
        r"\b(?:beroeps|hoger |lager |technisch |algemeen |kunst)*secundaire?\b(?! (?:arbeids|voorwaarde|"
        r"voordel))(?: onderwijs| school)?|"
        r"\blager onderwijs\b|\bmiddelba(?:ar|re) ?(?:onderwijs|school|opleiding|diploma)?\b|\bhumaniora\b|"
        r"(?-i:\b[ATBKH]SO\b)|"
        r"\bmbo\b(?:[- ]?(?:niveau )?\d)?|"
        r"\b(?:havo|vwo|vmbo)\b|\bA2[- ]diploma\b|\bdiploma (?:van )?A2\b|\btechnisch (?:geschoold|diploma)\b"
    ),
    DiplomaLevel.SPECIFIC: (
        r"\bgraduaa?t\w*(?:diploma)?\b|(?-i:\bHBO-?5\b)|\bassociate degree\b|\bvakdiploma\b|"
        r"\b(?:hoger )?(?:\w*[a-z])?diploma(?:['’]?s)?\b|"
        r"\bstudiebewij[sz]\w*|\bkwalificatiebewij[sz]\w*|\bbekwaamheidsbewij[sz]\w*|\bBIG[- ]?registratie\b|"
        r"\bopleidingsniveau\b|"
        r"\bdiplomavereiste\w*|\bstudievereiste\w*"
    ),
}
_WEAK = (
    r"\bgetuigschrift(?:en)?\b|\b(?:\w*)brevet(?:ten)?\b|\b\w*attest(?:en)?\b|\b\w*certifica(?:at|aten)\b|"
    r"\bfytolicentie\b|"
    r"\bvisum\b|(?-i:\bFGA\b)|\berkenning\b(?! klasse)|\berkenning (?:als|en|van het departement)\b|"
    r"\bmet erkenning\b|\bregistratie (?:als|bij|en)\b|"
    r"\bVCA\b|"
    r"\b(?:inschrijving|ingeschreven) (?:bij|aan|in) (?:de|het) (?:orde|balie|register|psychologencommissie|"
    r"tableau)\b|"
    r"\bopleiding (?:tot|als)\b|\b(?:afgeronde|voltooide|relevante|technische|hogere|specifieke|erkende|"
    r"bijkomende) \w* ?\w*opleiding\b|"
    r"\bvolgt? (?:momenteel |nu )?een (?:\w+ )?opleiding\b|\bvia een opleiding\b|\b(?:HBO|WO|"
    r"MBO)?[- /]*opleiding (?:afgerond|gevolgd|in)\b|"
    r"\bwerk[\s-]*en[\s-]*denk\s?niveau\b|\b\w*bekwaamheid\b(?= code)|\bmachtiging\b|\bgeschiktheidsattest\b|"
    r"\bafgestudeerd\b"
)
_ANCHORS = [(level, Wording(pattern), False) for level, pattern in _STRONG.items()] + [
    (DiplomaLevel.SPECIFIC, Wording(_WEAK), True)
]
_LOW = re.compile(
    r"\b(?:lager onderwijs|lager secundair|basisonderwijs|(?:eerste|1ste|1e|tweede|2de|"
    r"2e) graad (?:van het )?secundair\w*)\b",
    re.I,
)
_ACCESS = re.compile(r"\bniveau ([ABC])\b(?!\s?[12])")
_BY_LEVEL = {"A": DiplomaLevel.MASTER, "B": DiplomaLevel.BACHELOR, "C": DiplomaLevel.SECONDARY}
NO_DIPLOMA = Wording(
    r"\bgeen\b[^.;,]{0,40}?\b(?:diploma|studie|opleidings|getuigschrift|scholing|kwalificatie)\w*|"
    r"\b(?:diploma|studie|opleiding)\w*\b[^.;]{0,40}?(?:niet (?:nodig|vereist|verplicht|belangrijk|"
    r"doorslaggevend|van belang)|"
    r"speelt geen rol|maakt niet uit|hoeft niet|: ?(?:geen|niet)\b|is geen (?:vereiste|must|voorwaarde)|"
    r"van geen belang)|"
    r"\b(?:ook |zelfs )?zonder (?:een |enig )?diploma|\bdiploma of niet\b|(?:met of|"
    r"ongeacht)[^.;]{0,20}(?:zonder )?diploma|"
    r"\bje hoeft[^.;]{0,25}(?:geen|niet)[^.;]{0,20}diploma"
)
_NO_DEMAND = Wording(
    r"diploma-?uitreiking\w*|diplomering|"
    r"\b(?:kopie|afschrift|scan|foto|vertaling|bewijs(?:stuk)?|gelijkwaardigheid|erkenning|gelijkstelling|"
    r"voorleggen|origineel)\w*"
    r"[^.;]{0,25}(?:van|in)? ?(?:je|uw|het|een|de|"
    r"jouw)? ?(?:buitenlands?e? )?(?:behaalde? )?(?:studiebewij\w*|diploma\w*|getuigschrift\w*)|"
    r"\b(?:voeg|bezorg|stuur|mail|upload|laad|toon|breng)\w*\b[^.;]{0,80}(?:diploma|attest|getuigschrift|"
    r"certificaat|brevet)\w*|"
    r"\bstudent\w* (?:uit|van|in) [^.;]{0,15}(?:bachelor|master|opleiding)|"
    r"\bstagiairs? [^.;]{0,25}(?:bachelor|master|opleiding|graduaat)|"
    r"\b(?:zwem|karate|sport|spel)diploma\w*|\b(?:naargelang|afhankelijk van|hangt af van|op basis van|volgens|"
    r"in functie van|rekening met)\b"
    r"[^.;]{0,40}(?:diploma|opleiding|studie|ervaring)\w*|\bbuitenlandse? diploma\w*|"
    r"\bdiploma\w*[^.;]{0,20}\bbuitenland\w*|"
    r"\bbehaal[^.;]{0,20}diploma[^.;]{0,15}(?:bij ons|tijdens)|"
    r"\b(?:krijg|bied|volgen|geef|vergoed|betaal|organise)\w*\b[^.;]{0,40}(?:opleiding|attest|certificaat|"
    r"getuigschrift)\w*|"
    r"\b(?:medisch|ziekte|geboorte|betalings|taal|conformiteits|woon|werkgevers|ziekenfonds)[- ]?attest\w*|"
    r"\battest(?:en)? (?:van goed|inburgering|aflever)|"
    r"\battest\w* van het huis van het nederlands|\bwerkloosheidsattest|(?:attest|certifica)\w* (?:afleveren|"
    r"uitreiken|aan inwoners)|"
    r"\b(?:uittreksel|getuigschrift|bewijs|attest)\w* (?:van |uit )?(?:goed gedrag|het strafregister|woonst|"
    r"samenstelling)|"
    r"\b(?:aanvraag|aanvragen|afleveren|opvolgen|beheer|controle) (?:van )?\w*(?:attest|certifica|brevet|"
    r"diploma)\w*|\bEPC-?certifica\w*|"
    r"\battest\w* [^.;]{0,30}(?:controleren|opvolgen|beheren|opmaken|afleveren)|"
    r"\bdiploma\w* (?:\w+ )?in het Nederlands|\bNederlandstalige? (?:diploma|"
    r"onderwijs)|"
    r"\bvraagt? [^.;]{0,20}attest\w* aan\b|"
    r"\b(?:SSL|groenestroom|kwaliteits|ISO)[- ]?\w*certifica\w*|\bISO\b|\bna je diploma\b|"
    r"\bgelijkwaardigheids\w+|\blegt? [^.;]{0,25}diploma\w*[^.;]{0,40}\bvoor\b|"
    r"\bhogeschool (?!student|diploma|opl)\w+|"
    r"\b(?:leerlingen|scholen|school|kinderen|jongeren|klassen|leerkrachten|"
    r"studenten)\b[^.;]{0,30}secundair\w*(?: onderwijs)?|"
    r"\bsecundair onderwijs (?:in|van) (?:de|onze|het) |\bsecundaire scho\w+|\bmiddelbare scholieren|"
    r"\b(?:stages?|opleiding) (?:voor|aan) \w+|\bopleiding tot (?:moment|bij)|\bin opleiding\b|"
    r"\bopleidingsbudget|\bcertificate\b"
)
CUE = re.compile(
    r"\b(?:(?:je|jij|u|wie|kandidaat|die)\s+)?(?:hebt|heeft|heb|beschikt|beschik|bezit|behaalde|behaalt|"
    r"behaald|houder|drager|bezit van|"
    r"afgestudeerd|vereist|vereiste|verplicht|noodzakelijk|minimaal|minimum|minstens|ten minste|afgeronde?|"
    r"gevraagd|voldoet|geslaagd|"
    r"volgt|geregistreerd|bent|must|klaar met)\b|(?-i:Niveau(?=[A-Z]))|\bopleidingsniveau\b",
    re.IGNORECASE,
)


def find_anchors(text: str) -> Iterator[Anchor]:
    """Yield the words for a diploma in a clause that are not in a context where nothing is demanded."""
    found = [
        Anchor(level, match.start(), match.end(), weak)
        for level, pattern, weak in _ANCHORS
        for match in pattern.finditer(text)
    ]
    barred = [(match.start(), match.end()) for match in _NO_DEMAND.finditer(text)] if found else []
    yield from (anchor for anchor in found if not any(start <= anchor.start < end for start, end in barred))


def asked_level(text: str, anchors: list[Anchor]) -> DiplomaLevel:
    """Return the lowest level that suffices; SPECIFIC when only a named proof is asked."""
    if _LOW.search(text):
        return DiplomaLevel.NONE
    access = _ACCESS.search(text)
    if access is not None:
        return _BY_LEVEL[access[1]]
    named = [anchor.level for anchor in anchors if anchor.level is not DiplomaLevel.SPECIFIC]
    if any(
        anchor.level is DiplomaLevel.SPECIFIC and "graduaat" in text[anchor.start : anchor.end].casefold()
        for anchor in anchors
    ):
        return DiplomaLevel.SPECIFIC if DiplomaLevel.SECONDARY not in named else DiplomaLevel.SECONDARY
    return min(named, key=RANKS.__getitem__, default=DiplomaLevel.SPECIFIC)
