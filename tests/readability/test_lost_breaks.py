"""A text that lost its line breaks is no wall of text, and two of its items together are no sentence."""

from pathlib import Path

import pytest

from vacaturelint.analysis.analysis import segment
from vacaturelint.core.text import BlockKind, Document
from vacaturelint.readability.selection import running_text
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text

FLAT = (
    "Kok voor een job in ZANDEKE Online sinds: 3 dagen Voltijds Functieomschrijving Je kookt elke dag soep. "
    "Je helpt in de keuken en in het magazijn Naast de keuken poets je ook de zaal. Je werkt samen met de dienst "
    "Personeel en met de kok. Profiel Je werkt graag samen met anderen. Je kan lezen. Aanbod Je krijgt een vast "
    "contract."
)


def read(text: str) -> Document:
    return read_text(Source(str(Path("x.txt")), text.encode()))


@pytest.mark.parametrize(("text", "cut"), [(FLAT, True), ("Kok\n\nJe kookt soep.\nJe poetst.", False)])
def test_a_block_knows_whether_it_was_cut_out_of_a_line(text: str, cut: bool) -> None:
    document = read(text)
    blocks = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert blocks
    assert all(document.shares_line(block) is cut for block in blocks)


def test_two_items_that_run_together_are_no_sentence() -> None:
    document = read(FLAT)
    found = [document.text[s.span.start : s.span.end] for s in running_text(segment(document))]
    assert "Je kookt elke dag soep." in found
    assert not any("Naast" in sentence for sentence in found)


@pytest.mark.parametrize(
    "glued",
    [
        "Medewerker Planning FUNCTIEOMSCHRIJVING Voor onze klant in Zandeke gaan wij op zoek naar een kok.",
        "Als kok neem je de hele keuken op jou: Bereiden van soep en groenten voor alle bewoners.",
    ],
)
def test_a_heading_or_a_list_that_runs_on_is_no_sentence(glued: str) -> None:
    document = read(FLAT.replace("Je kan lezen.", glued))
    found = [document.text[s.span.start : s.span.end] for s in running_text(segment(document))]
    assert "Je kookt elke dag soep." in found
    assert not any(sentence in glued for sentence in found)


def test_what_is_told_to_other_recruiters_is_no_text_for_candidates() -> None:
    told = "Een extern recruitmentbureau heeft eerst een overeenkomst met ons nodig. Wij betalen geen vergoeding."
    document = read(f"Kok\n\nJe kookt elke dag soep.\n\n{told}")
    found = [document.text[s.span.start : s.span.end] for s in running_text(segment(document))]
    assert found == ["Je kookt elke dag soep."]


@pytest.mark.parametrize(
    "told", ["Je belt zelf met het uitzendbureau.", "Je krijgt een vergoeding voor de fiets.", "Je kent de acquisitie."]
)
def test_a_bureau_or_a_payment_alone_is_text_for_candidates(told: str) -> None:
    document = read(f"Kok\n\nJe kookt elke dag soep.\n\n{told}")
    found = [document.text[s.span.start : s.span.end] for s in running_text(segment(document))]
    assert found == ["Je kookt elke dag soep.", told]


def test_a_name_after_a_noun_is_no_sign_where_line_breaks_are_kept() -> None:
    document = read("Kok\n\nJe werkt in de dienst Personeel en je helpt ook bij de dienst Groen van de stad.")
    assert len(running_text(segment(document))) == 1
