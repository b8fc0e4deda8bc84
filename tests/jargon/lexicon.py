"""A lexicon made by hand: what safe replacements look like with an article and in the plural.

Word → (article, form behind `een`, form behind `de` or `het`, plural; None where a plural makes no sense).
"""

_SAME = """
adviseur de adviseurs; afdeling de afdelingen; arbeidsarts de arbeidsartsen; archief het archieven; balie de balies;
begrafenisondernemer de begrafenisondernemers; betrokkene de betrokkenen; bijbaan de bijbanen; brutoloon het brutolonen;
evenement het evenementen; invoering de invoeringen; inwoner de inwoners; inzicht het inzichten; jaarloon het jaarlonen;
job de jobs; jury de jury's; kans de kansen; kennis de -; klantendienst de klantendiensten; kopie de kopieën;
levering de leveringen; loonschaal de loonschalen; loonsverhoging de loonsverhogingen; loon het lonen;
maandloon het maandlonen; magazijn het magazijnen; minimumloon het minimumlonen; omgeving de omgevingen;
planningsprogramma het planningsprogramma's; probleem het problemen; proefproject het proefprojecten;
selectietest de selectietests; sfeer de -; sollicitatie de sollicitaties; startdatum de startdata;
startloon het startlonen; start de -; tekstschrijver de tekstschrijvers; uitdaging de uitdagingen;
vacature de vacatures; vergadering de vergaderingen; verkoopteam het verkoopteams; verlofregeling de verlofregelingen;
verantwoordelijkheid de verantwoordelijkheden; voorspelling de voorspellingen;
begeleiding de begeleidingen;
leidinggevende de leidinggevenden; verschil het verschillen; verteller de vertellers;
werkervaring de werkervaringen; werkplek de werkplekken
"""
_PHRASES = {
    "bruto jaarloon": ("het", "bruto jaarloon", "bruto jaarloon", "bruto jaarlonen"),
    "extra pensioen": ("het", "extra pensioen", "extra pensioen", "extra pensioenen"),
    "extra vrije dag": ("de", "extra vrije dag", "extra vrije dag", "extra vrije dagen"),
    "gekozen kandidaat": ("de", "gekozen kandidaat", "gekozen kandidaat", "gekozen kandidaten"),
    "geslaagde kandidaat": ("de", "geslaagde kandidaat", "geslaagde kandidaat", "geslaagde kandidaten"),
    "gesprek met de jury": ("het", "gesprek met de jury", "gesprek met de jury", "gesprekken met de jury"),
    "goede evaluatie": ("de", "goede evaluatie", "goede evaluatie", "goede evaluaties"),
    "hoogste loon": ("het", "hoogste loon", "hoogste loon", "hoogste lonen"),
    "beschrijving van de job": (
        "de",
        "beschrijving van de job",
        "beschrijving van de job",
        "beschrijvingen van de job",
    ),
    "deeltijdse job": ("de", "deeltijdse job", "deeltijdse job", "deeltijdse jobs"),
    "halftijdse job": ("de", "halftijdse job", "halftijdse job", "halftijdse jobs"),
    "voltijdse job": ("de", "voltijdse job", "voltijdse job", "voltijdse jobs"),
    "leidinggevende functie": ("de", "leidinggevende functie", "leidinggevende functie", "leidinggevende functies"),
    "mogelijke klant": ("de", "mogelijke klant", "mogelijke klant", "mogelijke klanten"),
}
NOUNS: dict[str, tuple[str, str, str, str | None]] = dict(_PHRASES)
for _entry in _SAME.replace("\n", " ").split(";"):
    _noun, _article, _plural = _entry.split()
    NOUNS[_noun] = (_article, _noun, _noun, None if _plural == "-" else _plural)
