"""The spoken version as SSML 1.1, for any voice: paragraphs, sentences, and the pauses that its length counts with."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from vacaturelint.core.vacancy import Region
from vacaturelint.spoken.pace import PART_PAUSE, SENTENCE_PAUSE
from vacaturelint.spoken.script import Script

_LANGUAGES = {Region.BE: "nl-BE", Region.NL: "nl-NL"}


def language_of(script: Script) -> str:
    """Return the language of the voice that fits the region, as BCP 47 writes it."""
    return _LANGUAGES[script.region]


def ssml(script: Script) -> str:
    """Return the spoken version as one SSML document."""
    return "\n".join(_lines(script)) + "\n"


def _lines(script: Script) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    language = language_of(script)
    yield f'<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="{language}">'
    for part in script.parts:
        yield "<p>"
        for sentence in filter(None, (part.lead, *(line.text for line in part.lines))):
            yield f'<s>{escape(sentence)}</s><break time="{_milliseconds(SENTENCE_PAUSE)}"/>'
        yield f'</p><break time="{_milliseconds(PART_PAUSE)}"/>'
    yield "</speak>"


def _milliseconds(seconds: float) -> str:
    return f"{round(seconds * 1000)}ms"
