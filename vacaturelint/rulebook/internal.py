"""Codes about vacaturelint itself: they have no rule file."""

from collections.abc import Mapping

INTERNAL: Mapping[str, str] = {
    "VL901": "Dit bestand is niet te lezen. De melding zegt wat je kunt doen. De andere bestanden kijken we na.",
    "VL902": "Een regel liep vast op deze tekst. Zet hem uit met --negeer en meld het ons.",
    "VL903": "Je vraagt om een regel te negeren, maar die regel vindt daar niets. Haal de vraag weg.",
    "VL904": "Je vraagt om een code te negeren die niet bestaat. Kijk de code na met 'vacaturelint regels'.",
}
