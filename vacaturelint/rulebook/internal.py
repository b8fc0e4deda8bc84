"""Codes about vacaturelint itself: they have no rule file."""

from collections.abc import Mapping

from vacaturelint.core.report import CRASHED, NEEDLESS, UNKNOWN, UNREADABLE

INTERNAL: Mapping[str, str] = {
    UNREADABLE: "Dit bestand is niet te lezen. De melding zegt wat je kunt doen. De andere bestanden kijken we na.",
    CRASHED: "Een regel liep vast op deze tekst. Zet hem uit met --negeer en meld het ons.",
    NEEDLESS: "Je vraagt om een regel te negeren, maar die regel vindt daar niets. Haal de vraag weg.",
    UNKNOWN: "Je vraagt om een code te negeren die niet bestaat. Kijk de code na met 'vacaturelint regels'.",
}
