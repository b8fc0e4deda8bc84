"""Words for languages, for how well and for which skill, and the contexts in which they are no demand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Cefr, Skill

SPOKEN = (Skill.SPEAKING, Skill.INTERACTION)
ALL_SKILLS = tuple(Skill)
LANGUAGES = {
    "nederlands": "nl", "ned": "nl", "dutch": "nl", "vlaams": "nl", "frans": "fr", "french": "fr", "engels": "en",
    "english": "en",
    "duits": "de", "german": "de", "spaans": "es", "italiaans": "it", "portugees": "pt", "pools": "pl", "turks": "tr",
    "arabisch": "ar", "roemeens": "ro", "bulgaars": "bg", "russisch": "ru", "oekraïens": "uk",
    "berbers": "ber", "chinees": "zh", "tigrinya": "ti", "dari": "prs", "pasjtoe": "ps", "somali": "so", "farsi": "fa",
    "perzisch": "fa", "grieks": "el", "hongaars": "hu", "tsjechisch": "cs", "slowaaks": "sk", "albanees": "sq",
    "hindi": "hi", "urdu": "ur", "swahili": "sw", "lingala": "ln", "koerdisch": "ku", "romani": "rom", "japans": "ja",
    "koreaans": "ko",
    "servisch": "sr", "kroatisch": "hr", "bosnisch": "bs", "armeens": "hy", "georgisch": "ka", "nepalees": "ne",
    "bengaals": "bn", "punjabi": "pa", "vietnamees": "vi", "thai": "th", "amazigh": "ber", "tamazight": "ber",
    "papiaments": "pap", "hebreeuws": "he", "deens": "da", "zweeds": "sv", "noors": "no", "fins": "fi",
    "litouws": "lt", "macedonisch": "mk",
}  # fmt: skip
NAMES = {
    "nl": "Nederlands", "fr": "Frans", "en": "Engels", "de": "Duits", "es": "Spaans", "it": "Italiaans",
    "pt": "Portugees", "pl": "Pools", "tr": "Turks", "ar": "Arabisch", "ro": "Roemeens", "bg": "Bulgaars",
    "ru": "Russisch", "uk": "Oekraïens", "ber": "Berbers", "zh": "Chinees", "ti": "Tigrinya", "prs": "Dari",
    "ps": "Pasjtoe", "so": "Somali", "fa": "Perzisch", "el": "Grieks", "hu": "Hongaars", "cs": "Tsjechisch",
    "sk": "Slowaaks", "sq": "Albanees", "hi": "Hindi", "ur": "Urdu", "sw": "Swahili", "ln": "Lingala",
    "ku": "Koerdisch", "rom": "Romani", "ja": "Japans", "ko": "Koreaans", "gebaren": "Gebarentaal",
    "sr": "Servisch", "hr": "Kroatisch", "bs": "Bosnisch", "hy": "Armeens", "ka": "Georgisch", "ne": "Nepalees",
    "bn": "Bengaals", "pa": "Punjabi", "vi": "Vietnamees", "th": "Thai", "pap": "Papiaments", "he": "Hebreeuws",
    "da": "Deens", "sv": "Zweeds", "no": "Noors", "fi": "Fins", "lt": "Litouws", "mk": "Macedonisch",
}  # fmt: skip
_TEXTS = (
    r"(?:teksten|nota['’]s|documenten|documentatie|handleidingen|mails|vakliteratuur|brieven|"
    r"rapporten|artikels|boeken|protocollen|procedures|instructies|normen|fiches|bronnen|literatuur|stukken)"
)
_MENTION = Wording(
    rf"\b(?P<name>{'|'.join(LANGUAGES)})(?:(?P<tongue>e(?: en \w+se)? taal\b)|"
    rf"(?P<texts>e (?:\w+ )?{_TEXTS}\b)|"
    r"(?P<speaking>sprekende?\b)|(?P<talig>talige?\b))?(?!\w)"
)
_READS = Wording(r"\blees|\blezen\b|\bleest\b|\bbegrijp|\bsnap")
_GERMAN = Wording(r"\b(?P<name>duits|frans|engels|nederlands)e en (?=\w+se taal)")
_TALIG_NOUN = re.compile(
    r"\s+(?!(?:met|met een|en|of|zijn|bent|is|in|kandidaat|kandidaten|medewerker\w*|collega\w*|persoon|"
    r"profiel|sollicitant\w*|bediende|"
    r"voor|als|je|jij|ook|op)\b)[a-zà-ÿ]{3,}"
)
_PERSON = re.compile(r"\s+(?:kandida|medewerk|collega|persoon|profiel|sollicitant|bediende)", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s+[A-Z][a-zà-ÿ]{2,}")
BARRED = Wording(
    r"\b(?:les(?:sen)?|cursus(?:sen)?|taalles\w*|opleiding|taalcoach\w*|taalbuddy|oefenkansen|conversatie\w*|"
    r"praattafel\w*|docent|leraar|"
    r"leerkracht|lesgever|lector|lessen|master|bachelor|diploma|taal- en letterkunde:?|"
    r"onderwijs)\s+(?:\w+ ){0,2}?(?:het |in het )?"
    r"(?:Nederlands|Frans|Engels|Duits|NT2)\b|\bNederlandse les\w*|\b(?:Huis van het|"
    r"Agentschap[^.;]{0,30}) Nederlands|"
    r"\b(?:je |wij |we )?(?:helpen|ondersteunen)? ?je (?:met|bij) (?:je |het )?Nederlands\b|\bhandelsengels\b|"
    r"\b(?:react|cloud|digital)[- ]natives?\b|\b(?:helpt|begeleidt|ondersteunt)\b[^.;]{0,25}\bnative\b|"
    r"\bnative (?:apps?|cloud)\b|\bmoedertaal (?:van|is geen|sluit|speelt)\b|"
    r"\brespect voor[^.;]{0,20}moedertaal|\bandere moedertaal|"
    r"\b(?:wie|mensen|kinderen|ouders|bezoekers|deelnemers|leerlingen|nieuwkomers|cursisten|anderstaligen|iedereen)\b"
    r"[^.;]{0,40}\bmoedertaal|\b(?:hun|zijn|haar|elke|iedere|ieders) (?:eigen )?moedertaal"
)
DEGREES: tuple[tuple[re.Pattern[str], Cefr | None, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), level, topic)
    for pattern, level, topic in (
        (r"\bals (?:je )?moedertaal\b|\bmoedertaal\w*|\bnative\b|\bvan thuis uit\b|\bgroeide?\w* op met\b|"
         r"\bfirst language\b", Cefr.C2, "moedertaal"),
        (r"\baccent(?:lo\w+|vrij\w*)|\bzonder accent\b", Cefr.C2, "accent"),
        (r"\b(?:foutlo|feillo|vlekkelo)\w+|\bonberispelijk\w*|\bzonder (?:taal|spel|spellings?|schrijf|"
         r"dt-?)?-?fouten", Cefr.C2, "foutloos"),
        (r"\bperfect\w*|\bvolmaakt\w*|\bvolledige? beheers\w*|\bbeheers\w*[^.;]{0,30} volledig", Cefr.C2, "perfect"),
        (r"\bdialectvrij\w*|\bABN\b|\balgemeen (?:beschaafd )?(?=nederlands)|\bstandaard(?=nederlands)|"
         r"\bzonder dialect\b", Cefr.C1, "standaardtaal"),
        (r"\b(?:noties?|basisnoties|beetje|mondje|woordje|starter)\b", Cefr.A1, ""),
        (r"\bbasis\w*|\belementaire?\b|\bbeperkte?\b|\beenvoudige?\b|\benige(?= kennis| basis| noties)|"
         r"\bschool(?=frans|"
         r"engels)", Cefr.A2, ""),
        (r"\b(?:zeer|heel|erg|bijzonder) (?:goed|vlot|sterk)\w*|\bgrondige?\b|\buitstekende?\b|"
         r"\buitmuntende?\b|\bexcellente?\b|\bvloeiende?\b|"
         r"\buitgebreide?\b|\bdiepgaande?\b|\bdoorgedreven\b|\bfluent\b|\bproficient\b|\bmoeiteloos\b|"
         r"\bcorrecte? (?=nederlands)|"
         r"\bverzorgde? (?=nederlands)|\bbeheersing op hoog niveau|\bprima\b|\*{4}|\+{3}", Cefr.C1, ""),
        (r"\b(?:voldoende|redelijke?|behoorlijke?|gemiddelde?|praktische?|functionele?|actie(?:f|ve)|medium|"
         r"aardige?)\b|\bworking knowledge\b", Cefr.B1, ""),
        (r"\bgoede?\b|\bvlot(?:te|jes)?\b|\bdegelijke?\b|\bgedegen\b|\bgevorderde?\b|\bsterke?\b|\bmachtig\b|"
         r"\bonder de knie\b|\bprofessioneel\b|"
         r"\bmakkelijk\b|\bgood\b|\bhelder\w*\b|\bcorrecte?\b|\bverzorgde?\b", Cefr.B2, ""),
    )
)  # fmt: skip
_SKILLS = (
    (re.compile(r"\bspreek\w*|\bspreken\b|\bmondeling\w*|\bgesproken\b|\bspraak|\bin woord\b|\bpraat|\bpraten|"
     r"\bverbaal", re.I), SPOKEN),
    (re.compile(r"\bschrijf\w*|\bschrijven\b|\bschriftelijk\w*|\bgeschre\w+|\bgeschrift\b|\ben schrift\b|"
     r"\bmailt\b|\bpen\b|spelling", re.I), (Skill.WRITING,)),
    (re.compile(r"\blees\w*|\blezen\b|\bgelezen\b", re.I), (Skill.READING,)),
    (re.compile(r"\bbegrijp\w*|\bversta(?:at|an)?\b|\bluister\w*", re.I), (Skill.LISTENING,)),
    (re.compile(r"\bgesprek\w*|te woord|\bte babbelen", re.I), (Skill.INTERACTION,)),
    (re.compile(r"\buitdruk\w*|\bdrukt? je\b|\bcommunic\w+|\bverstaanbaar|\bbehelpen\b|\bplan (?:te )?trekken|"
     r"\btrekt? je plan|\bredt? je\b|"
                r"\btweetalig\w*|\b\d-?talig|\bNederlandstalig", re.I), SPOKEN),
)  # fmt: skip
VERB = re.compile(
    r"\b(?:spreek\w*|spreken|schrijf\w*|schrijven|lees\w*|lezen|begrijp\w*|begrijpen|versta\w*|beheers\w*|"
    r"kennis|taalkennis|ken|kent|praat|praten|vreemd|geheimen|overweg|mannetje|taalniveau|telefoneer\w*|machtig|meester|"
    r"uitdruk\w*|drukt|communice\w*|te woord|behelpen|plan trekken|redt|vereist\w*|vereiste|must|noodzakelijk|"
    r"noodzaak|verplicht|"
    r"gesprek|mondeling\w*|schriftelijk\w*|niveau|vaardig|command|knowledge|speaking)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A language named in a clause: its code, its place, and whether the word is about a speaker (Nederlandstalig)."""

    language: str
    start: int
    end: int
    speaker: bool = False
    reads: bool = False


@dataclass(frozen=True, slots=True)
class Degree:
    """A word that says how well: its level, its topic when it is more than a level, and its place."""

    level: Cefr | None
    topic: str
    start: int
    end: int


# Languages by their letters: `EN/FR/NL`, `FR: vloeiend`, `talenkennis (NL)`, and in the part on languages `N (goed)`.
_LETTERS = re.compile(
    r"(?<![\w.-])(?P<run>(?:NL|FR|EN|DE|ENG|DU|N|F|E|D)(?:\s?[-/,&+]\s?(?:NL|FR|EN|DE|ENG|DU|N|F|E|D))+)(?![\w.-])|"
    r"(?<![\w.-])(?P<one>NL|FR|EN|DE)(?=\s?[:(])|(?<=\()(?P<in>NL|FR|EN|DE)(?=\))|"
    r"(?<![\w.-])(?P<bare>[NFED])(?=\s?\()"
)
_ABOUT = Wording(r"\btal(?:en|ig)|\btaal|talig\b")
_LETTER = re.compile(r"NL|FR|ENG|EN|DE|DU|N|F|E|D")
_BY_LETTER = {"N": "nl", "F": "fr", "E": "en", "D": "de", "ENG": "en", "DU": "de"}


def _by_letters(text: str) -> Iterator[Mention]:
    for match in _LETTERS.finditer(text):
        if match["bare"] and not _ABOUT.occurs(text):
            continue
        for letter in _LETTER.finditer(text, match.start(), match.end()):
            code = _BY_LETTER.get(letter[0], letter[0].casefold())
            yield Mention(code, letter.start(), letter.end())


def find_mentions(text: str) -> list[Mention]:
    """Return the languages that a clause names as such, in order; Dutch cheese and Dutch law are no language."""
    barred = [(match.start(), match.end()) for match in BARRED.finditer(text)]
    found = [Mention(LANGUAGES[m["name"].casefold()], m.start(), m.end()) for m in _GERMAN.finditer(text)]
    found += _by_letters(text)
    for match in _MENTION.finditer(text):
        if any(start <= match.start() < end for start, end in barred):
            continue
        if match["texts"] and not _READS.occurs(text):
            continue
        if match["talig"] and _TALIG_NOUN.match(text, match.end()) and not _PERSON.match(text, match.end()):
            continue
        if not match["talig"] and not match["tongue"] and text[match.start()].isupper() and _is_name(text, match):
            continue
        speaker = bool(match["talig"])
        found.append(
            Mention(LANGUAGES[match["name"].casefold()], match.start(), match.end(), speaker, bool(match["texts"]))
        )
    return sorted(found, key=lambda mention: mention.start)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Return whether "Frans" is a first name or "Engels" a family name."""
    after = _NAME_AFTER.match(text, match.end())
    if match["name"].casefold() != "frans" or after is None:
        return bool(re.search(r"\b(?:contact|vraag naar|bel|mail)\b[^.;]{0,25}\b[A-Z]\w+ $", text[: match.start()]))
    return after[0].strip().casefold() not in LANGUAGES and bool(
        re.search(
            r"\b(?:contact|bel|mail|vragen|"
            r"naar|bij|door)\b",
            text[: match.start()],
            re.I,
        )
    )


def find_degrees(text: str) -> list[Degree]:
    """Return the words that say how well, in order, the longest at each place."""
    found: list[Degree] = []
    for pattern, level, topic in DEGREES:
        for match in pattern.finditer(text):
            if not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(Degree(level, topic, match.start(), match.end()))
    return sorted(found, key=lambda degree: degree.start)


def find_skills(text: str) -> Iterator[Skill]:
    """Yield the skills that a clause names, each once."""
    named = {skill for pattern, skills in _SKILLS if pattern.search(text) for skill in skills}
    yield from (skill for skill in Skill if skill in named)
