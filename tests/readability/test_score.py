"""What counts as running text, and what the scores say about it."""

import pytest
import textstat

from vacaturelint.analysis.analysis import segment
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.scores import Scores
from vacaturelint.core.text import Document
from vacaturelint.readability.classic import flesch_douma
from vacaturelint.readability.score import score
from vacaturelint.readability.selection import running_text
from vacaturelint.readability.syllables import count_syllables
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source

EASY = (
    "Je helpt bezoekers aan het loket. Je neemt de telefoon op. Je brengt de post naar je collega's. "
    "Je zet koffie voor de gasten. Je werkt van maandag tot vrijdag. "
)
HARD = (
    "De betrokkene staat in voor de bewaking van de budgettaire krijtlijnen die door de beleidsorganen, rekening "
    "houdend met de meerjarenplanning, voorafgaandelijk werden vastgelegd. "
)


def read(text: str) -> Document:
    return read_markdown(Source("vacature.md", text.encode()))


def scores(parser: Parser, text: str) -> Scores:
    return score(parser.parse(read(text)))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("job", 1), ("loket", 2), ("vacature", 4), ("beëindigen", 4), ("quiz", 1), ("functie", 2), ("station", 2),
        ("nieuw", 1), ("milieu", 3), ("zee", 1), ("zeeën", 2), ("OCMW", 4), ("ggz", 3), ("royaal", 2), ("5", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_flesch_douma_worked_out_by_hand() -> None:
    words = ["Je", "zet", "koffie", "voor", "de", "gasten"]  # 8 syllables
    assert flesch_douma(words, 1) == pytest.approx(206.835 - 0.93 * 6 - 77 * 8 / 6)
    assert flesch_douma([], 0) is None


def test_flesch_douma_has_the_constants_of_textstat() -> None:
    textstat.set_lang("nl")
    text = "Jan zet de tafel. Jan zet ook de stoel."  # every word as pyphen counts it
    assert flesch_douma(text.replace(".", "").split(), 2) == pytest.approx(textstat.flesch_reading_ease(text), abs=0.01)


def test_headings_lists_and_cells_do_not_run_together(parser: Parser) -> None:
    bare = scores(parser, EASY)
    dressed = scores(parser, f"# Medewerker onthaal\n\n## Wat doe je?\n\n{EASY}\n\n- een laptop\n- maaltijdcheques\n")
    assert (dressed.sentences, dressed.mean_sentence_length) == (bare.sentences, bare.mean_sentence_length)
    assert dressed.lint is not None
    assert bare.lint is not None
    assert dressed.lint.score == bare.lint.score
    assert dressed.words > bare.words


def test_easy_and_hard_text_lie_far_apart(parser: Parser) -> None:
    easy, hard = scores(parser, EASY * 5), scores(parser, HARD * 6)
    assert easy.lint is not None
    assert hard.lint is not None
    assert easy.lint.reliable
    assert hard.lint.reliable
    assert (easy.lint.level, hard.lint.level) == (1, 4)
    assert (easy.lint.adults_struggling, hard.lint.adults_struggling) == (0.14, 0.78)
    assert easy.flesch_douma is not None
    assert hard.flesch_douma is not None
    assert easy.flesch_douma > hard.flesch_douma + 30
    assert len(hard.lint.drivers) == 2
    assert 1 <= len(hard.lint.hardest) <= 3


def test_the_hardest_sentence_is_shown(parser: Parser) -> None:
    document = read(EASY + HARD)
    lint = score(parser.parse(document)).lint
    assert lint is not None
    assert any("krijtlijnen" in document.text[span.start : span.end] for span in lint.hardest)


@pytest.mark.parametrize(("text", "word"), [(EASY, "woorden"), (EASY * 4 + HARD, "")])
def test_a_short_text_is_not_reliable(parser: Parser, text: str, word: str) -> None:
    lint = scores(parser, text).lint
    assert lint is not None
    assert lint.reliable is (not word)
    assert word in lint.caveat


def test_a_text_of_few_sentences_is_not_reliable(parser: Parser) -> None:
    lint = scores(parser, HARD.replace(". ", ", terwijl ") * 4 + "je dat weet.").lint
    assert lint is not None
    assert "zinnen" in lint.caveat


@pytest.mark.parametrize(
    "text",
    [
        "# Je helpt bezoekers aan het loket.",
        "| Je helpt bezoekers aan het loket. | Ja |\n|---|---|\n| Je belt ons. | Nee |",
        "The employer offers you a job with the city and you work for us.",
        "Professionele vaardigheden De zaal klaarzetten. De bezoeker ontvangt een antwoord.",
        "Een laptop en een gsm.",
    ],
)
def test_what_is_no_running_text_is_left_out(parser: Parser, text: str) -> None:
    assert running_text(parser.parse(read(text))) == ()
    found = scores(parser, text)
    assert (found.sentences, found.flesch_douma, found.lint) == (0, None, None)


def test_set_phrases_do_not_count(parser: Parser) -> None:
    plain = scores(parser, EASY)
    legal = scores(parser, f"{EASY}\n\nWe verwerken je persoonsgegevens volgens de privacyverklaring van de stad.")
    assert plain.lint == legal.lint


def test_without_a_parse_there_is_no_lint_score() -> None:
    found = score(segment(read(EASY)))
    assert found.lint is None
    assert found.sentences == 5
    assert found.flesch_douma is not None
