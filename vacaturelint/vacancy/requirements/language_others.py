"""Whether a function needs a language other than Dutch: only a task or contact with people who speak it shows that."""

import re

from vacaturelint.analysis.wording import Wording
from vacaturelint.core.requirement import Cefr, Confidence, Force, RequirementKind, Skill, Verdict
from vacaturelint.core.vacancy import FunctionLevel, SectionLabel
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.language_ask import Ask
from vacaturelint.vacancy.requirements.language_words import NAMES
from vacaturelint.vacancy.requirements.opinion import Cases, Opinion

_CONTACT = Wording(
    r"\bleverancier|\bklant(?!vriendelijk|gericht)|internationa|buitenland|\bexport|\bimport|\bWalloni|"
    r"\bBrussel|franstalig|"
    r"\bEuropese?\b|wereldwijd|\bglobal\b|chauffeurs|taalgrens|faciliteiten|inburger|nieuwkomer|anderstalig|"
    r"toeris|beide talen"
)
_STEMS = {"fr": "frans", "en": "engels", "de": "duits", "es": "spaans", "it": "italiaans"}
_PURPOSE = re.compile(
    r"\bom\b [^.;]{3,}|\bwant\b|\btaalwet|\bomdat\b|\bvoor (?:de |het |onze )?(?:contact|overleg|"
    r"klanten|bezoekers|gesprek)",
    re.I,
)
_EITHER = re.compile(r"\bnederlands\b[^.;]{0,25}\bof\b", re.IGNORECASE)
_DOES = re.compile(
    r"\b(?:frans|engels|duits)e (?:\w+ )?(?:handleiding|tekst|nota|document|mail|vakliteratuur|rapport|"
    r"artikel|boek)\w*|"
    r"\b(?:handleiding|tekst|nota|documentatie|mail|vakliteratuur|brief|gids)\w*[^.;]{0,20} in het (?:frans|"
    r"engels|duits)|"
    r"\bin het (?:frans|engels|duits)[^.;,]{0,40}\b(?:wijzen|helpen|te woord|uitleg\w*|"
    r"beantwoorden|ontvangen|verder)",
    re.I,
)
_opine = Cases(RequirementKind.LANGUAGE)
# Families that meet people of every language: there a second language may well have a task that the text leaves out.
_MEETS_MANY = frozenset({"onthaal", "welzijn", "vrije tijd", "toezicht", "zorg"})


def judge_some(ask: Ask, posting: Posting) -> Opinion:
    """Return the verdict on a demand that does not say which other language it means."""
    if ask.force is Force.WISH or ask.topic == "andere-talen":
        return _opine(Verdict.FITTING, "pluspunt")
    if ask.topic == "tweetalig" and _has_contact(ask, posting):
        return _opine(Verdict.FITTING, "met-taak/tweetalig")
    verdict = Verdict.DOUBT if posting.vacancy.family in _MEETS_MANY else Verdict.TOO_HIGH
    return _opine(verdict, "welke-taal")


def judge_other(ask: Ask, posting: Posting) -> Opinion:
    """Return the verdict on a demand for a language other than Dutch."""
    words = {"taal": NAMES.get(ask.language, "die taal")}
    if ask.force is Force.WISH:
        return _opine(Verdict.FITTING, "pluspunt")
    if _has_task(ask, posting):
        return _opine(Verdict.FITTING, "met-taak", words)
    if not ask.asked:
        verdict = Verdict.DOUBT if posting.vacancy.family in _MEETS_MANY else Verdict.TOO_HIGH
        return _opine(verdict, "zonder-taak-en-niveau", words)
    little = ask.topic != "veld" and max(level.rank for level in ask.asked.values()) <= Cefr.A2.rank
    confidence = Confidence.LOW if little else Confidence.MEDIUM
    return _opine(Verdict.TOO_HIGH, "zonder-taak", words, confidence=confidence)


def _has_task(ask: Ask, posting: Posting) -> bool:
    """Return whether the text shows what the language is for: a task in it, a purpose, or contact across the border."""
    if set(ask.asked) == {Skill.READING} and ask.asked[Skill.READING].rank <= Cefr.B1.rank:
        return True
    if _DOES.search(ask.clause) or _EITHER.search(ask.clause) or _PURPOSE.search(ask.clause):
        return True
    stem = _STEMS.get(ask.language)
    for block in posting.document.blocks:
        text = posting.document.passage(block).text
        if posting.section_at(block.span.start) is SectionLabel.TASKS and stem and stem in text.casefold():
            return True
    return posting.vacancy.level not in (FunctionLevel.D, FunctionLevel.E) and _has_contact(ask, posting)


def _has_contact(ask: Ask, posting: Posting) -> bool:
    """Return whether the text tells of contact with people who speak another language, the demand itself left out."""
    return _CONTACT.occurs(posting.document.text.replace(ask.clause, " "))
