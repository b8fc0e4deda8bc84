"""Plurals, adjectives and verb forms by rule, against forms written by hand."""

import pytest

from vacaturelint.analysis.conjugation import Form, joined, verb
from vacaturelint.analysis.inflection import bare, inflected, plural


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("loon", "lonen"), ("contract", "contracten"), ("plan", "plannen"), ("premie", "premies"),
        ("collega", "collega's"), ("mogelijkheid", "mogelijkheden"), ("dienst", "diensten"), ("voordeel", "voordelen"),
        ("kandidaat", "kandidaten"), ("bedrijf", "bedrijven"), ("ploegbaas", "ploegbazen"), ("jaar", "jaren"),
        ("team", "teams"), ("rij", "rijen"), ("vrije dag", "vrije dagen"), ("uurrooster", "uurroosters"),
        ("pensioen", "pensioenen"), ("hulpmiddel", "hulpmiddelen"), ("datum", "data"), ("comité", "comités"),
    ],
)  # fmt: skip
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("vast", "vaste"), ("groot", "grote"), ("wit", "witte"), ("hoog", "hoge"), ("contractueel", "contractuele"),
        ("financieel", "financiële"), ("proactief", "proactieve"), ("lief", "lieve"), ("extra", "extra"),
        ("gekozen", "gekozen"), ("tijdelijk", "tijdelijke"), ("polyvalent", "polyvalente"),
    ],
)  # fmt: skip
def test_adjectives_both_ways(base: str, form: str) -> None:
    assert bare(form) == base
    assert inflected(base) == form


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("optimaliseren", "optimaliseer optimaliseert optimaliseerde geoptimaliseerd"),
        ("verbeteren", "verbeter verbetert verbeterde verbeterd"),
        ("initiëren", "initieer initieert initieerde geïnitieerd"),
        ("krijgen", "krijg krijgt kreeg gekregen"),
        ("moeten", "moet moet moest gemoeten"),
        ("verwittigen", "verwittig verwittigt verwittigde verwittigd"),
        ("leveren", "lever levert leverde geleverd"),
        ("zetten", "zet zet zette gezet"),
        ("verifiëren", "verifieer verifieert verifieerde geverifieerd"),
    ],
)
def test_verbs(infinitive: str, forms: str) -> None:
    found = verb(infinitive).forms
    assert [found[form] for form in (Form.STEM, Form.THIRD, Form.PAST, Form.PARTICIPLE)] == forms.split()


def test_separable_verbs_keep_their_particle() -> None:
    assert joined("overmaken", Form.TE_INFINITIVE) == "over te maken"
    assert joined("overmaken", Form.PARTICIPLE) == "overgemaakt"
    assert joined("hebben", Form.THIRD) == "heeft"
