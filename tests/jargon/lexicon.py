"""A lexicon made by hand: what safe replacements look like with an article and in the plural.

Word, article, plural; `-` where a plural makes no sense.
"""

_ROWS = """
adviseur | de | adviseurs; afdeling | de | afdelingen; arbeidsarts | de | arbeidsartsen; archief | het | archieven;
balie | de | balies; begrafenisondernemer | de | begrafenisondernemers; betrokkene | de | betrokkenen;
bijbaan | de | bijbanen; brutoloon | het | brutolonen; evenement | het | evenementen; invoering | de | invoeringen;
inwoner | de | inwoners; inzicht | het | inzichten; jaarloon | het | jaarlonen; job | de | jobs; jury | de | jury's;
kans | de | kansen; kennis | de | -; klantendienst | de | klantendiensten; kopie | de | kopieën;
levering | de | leveringen; loonschaal | de | loonschalen; loonsverhoging | de | loonsverhogingen;
loon | het | lonen; maandloon | het | maandlonen; magazijn | het | magazijnen; minimumloon | het | minimumlonen;
omgeving | de | omgevingen; planningsprogramma | het | planningsprogramma's; probleem | het | problemen;
proefproject | het | proefprojecten; selectietest | de | selectietests; sfeer | de | -;
sollicitatie | de | sollicitaties; startdatum | de | startdata; startloon | het | startlonen; start | de | -;
tekstschrijver | de | tekstschrijvers; uitdaging | de | uitdagingen; vacature | de | vacatures;
vergadering | de | vergaderingen; verkoopteam | het | verkoopteams; verlofregeling | de | verlofregelingen;
verantwoordelijkheid | de | verantwoordelijkheden; voorspelling | de | voorspellingen;
begeleiding | de | begeleidingen; leidinggevende | de | leidinggevenden; verschil | het | verschillen;
verteller | de | vertellers; werkervaring | de | werkervaringen; werkplek | de | werkplekken;
brutojaarloon | het | brutojaarlonen; brutomaandloon | het | brutomaandlonen; extra pensioen | het | extra pensioenen;
extra vrije dag | de | extra vrije dagen; gekozen kandidaat | de | gekozen kandidaten;
geslaagde kandidaat | de | geslaagde kandidaten; gesprek met de jury | het | gesprekken met de jury;
goede evaluatie | de | goede evaluaties; hoogste loon | het | hoogste lonen;
beschrijving van de job | de | beschrijvingen van de job; deeltijdse job | de | deeltijdse jobs;
halftijdse job | de | halftijdse jobs; voltijdse job | de | voltijdse jobs;
leidinggevende functie | de | leidinggevende functies; mogelijke klant | de | mogelijke klanten
"""
NOUNS: dict[str, tuple[str, str | None]] = {}
for _entry in _ROWS.split(";"):
    _noun, _article, _plural = (part.strip() for part in _entry.split("|"))
    NOUNS[_noun] = (_article, None if _plural == "-" else _plural)
