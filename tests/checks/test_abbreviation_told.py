"""What a document tells of its abbreviations."""

import pytest

from vacaturelint.checks.words.abbreviation_told import Told


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Je werkt als voltijdsequivalent (VTE).", "VTE"),
        ("Je bent een VTE (een voltijdse job).", "VTE"),
        ("HRM: alles rond personeel.", "HRM"),
        ("Een LDC betekent een huis voor de buurt.", "LDC"),
        ("Je schrijft PV's (verslag van de politie).", "PV"),
        ("Je schrijft PV’s (verslag van de politie).", "PV’s"),
        ("Een BKO-begeleider (wie voor kinderen zorgt na school) helpt.", "BKO"),
        ("Je kent de dienst R&D [waar men nieuwe dingen maakt].", "R&D"),
    ],
)
def test_it_explains(text: str, short: str) -> None:
    assert Told(text).explains(short)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Je kent VTE en BKO (12345678 en 9).", "VTE"),
        ("Je kent xPV (verslag van de politie).", "PV"),
        ("Je kent PV, (verslag van de politie).", "PV"),
        ("VCA: vereist, een attest haal je hier.", "VCA"),
    ],
)
def test_it_does_not_explain(text: str, short: str) -> None:
    assert not Told(text).explains(short)


@pytest.mark.parametrize(
    "text",
    [
        "Welkom bij ABX!",
        "Het gezicht van abx is jong.",
        "Ons team ABX-noord groeit.",
        "Je werkt bij ABX vzw.",
        "Kom. ABX zoekt een kok.",
        "ABX biedt een loon.",
    ],
)
def test_it_names_an_employer(text: str) -> None:
    assert Told(text).is_employer("ABX")


@pytest.mark.parametrize("text", ["Je kent ABX goed.", "Welkom bij ABXY!", "Je zoekt ABX zoekt niet.", "Welkom, ABX."])
def test_it_names_no_employer(text: str) -> None:
    assert not Told(text).is_employer("ABX")
