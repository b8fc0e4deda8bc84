"""Passages in another language: told once by VL806, then left alone, also a sentence within a Dutch paragraph."""

import pytest

from tests.examples import PARSER
from tests.readers.test_language import OTHERS
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.language.names import NAMES
from vacaturelint.language.recognise import sentence_language
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.rulebook.profile import apply_profile, load_profile
from vacaturelint.service.options import STANDARD
from vacaturelint.vacancy.posting import Overrides

RULES = compile_pack(apply_profile(load_rules(), load_profile(STANDARD)))
ENGLISH = (
    "We offer a competitive salary package with extralegal benefits and a company car. "
    "You manage all stakeholders of the project and you report to the head of our business unit."
)


def _found(text: str) -> list[tuple[str, str]]:
    report, problems = check_document(read_markdown(Source("a.md", text.encode())), RULES, PARSER, Overrides())
    assert not problems
    return [(finding.code, finding.text) for finding in report.findings if finding.span is not None]


def test_english_sentences_in_a_dutch_paragraph_are_told_once() -> None:
    dutch = (
        "Je werkt in een klein team van zes mensen. Je helpt de bewoners van het huis bij het eten en je praat met hen."
    )
    text = f"{dutch} {ENGLISH} Je start in mei. Je krijgt van ons een fiets en je bent vrij op woensdag en op zondag."
    assert [(code, found[:8]) for code, found in _found(text)] == [("VL806", "You mana")]


def test_dutch_sentences_in_an_english_paragraph_are_checked() -> None:
    text = f"{ENGLISH} Je hebt kennis inzake de regels en je werkt met de mensen van het team. {ENGLISH}"
    told = _found(text)
    assert ("VL115", "inzake") in told
    assert [code for code, found in told if found in ENGLISH and code != "VL806"] == []


def test_one_dutch_line_among_much_english_changes_nothing() -> None:
    assert [code for code, _ in _found(f"{ENGLISH} {ENGLISH} Je belt inzake de job. {ENGLISH}")] == ["VL806"]


def test_a_term_among_foreign_words_is_left_alone() -> None:
    assert _found("Je leest samen: let's talk about the benefits. Je start in mei.") == []


def test_a_term_in_a_dutch_sentence_is_still_found() -> None:
    assert ("VL203", "benefits") in _found("Je krijgt veel benefits en een fiets.")
    assert ("VL203", "What's in it for you") in _found("# Kok\n\n## What's in it for you?\n\nJe krijgt een fiets.")


@pytest.mark.parametrize(
    "text",
    [
        "Je bent onze nieuwe business development manager met ervaring in project management.",
        "Ervaring met change management, stakeholder management, business process management en IT.",
        "Vergoeding: min. 4000 - max. 5500 euro bruto per maand What's in it for you?",
        "Het team is de place to be voor wie graag met Excel en Teams werkt.",
    ],
)
def test_dutch_with_english_words_is_dutch(text: str) -> None:
    assert sentence_language(text) == "nl"


@pytest.mark.parametrize("language", OTHERS)
def test_a_vacancy_in_another_language_gets_no_advice_for_dutch(language: str) -> None:
    text = f"# Kok\n\n{OTHERS[language]}\n\n{OTHERS[language]}\n\n{OTHERS[language]}"
    report, problems = check_document(read_markdown(Source("a.md", text.encode())), RULES, PARSER, Overrides())
    assert not problems
    assert [finding.code for finding in report.findings] == ["VL806"]
    assert f"het {NAMES[language]}." in report.findings[0].message
