"""Which part of a vacancy a block belongs to when the headings are lost."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, Part, parts_of
from tests.corpus.test_formats import check
from vacaturelint.analysis.analysis import segment
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import DocumentReport
from vacaturelint.core.text import Document
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.data.wordlist import read_table
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.sections import find_sections

DEMANDED, MISSING = ("VL3", "VL4", "VL5"), "VL7"
LEAST_ALIKE = 0.85

WHOLE = """Medewerker groendienst

Gemeente Zandeke telt 30.000 inwoners. Onze dienst zoekt een collega.

Je maait het gras in de parken.

Je snoeit hagen en bomen.

Je hebt ervaring met machines.

Je bent graag buiten.

Een loon van 2.500 euro bruto per maand.

Aantrekkelijke secundaire voordelen en maaltijdcheques van 8 euro.

Mail je cv voor 5 maart naar jobs@zandeke.example.be.
"""


def text_of(parts: list[Part]) -> Document:
    return read(Source("x.txt", FORMATS["txt"](parts)))


def without_headings(parts: list[Part]) -> list[Part]:
    return [part for part in parts if part.kind != "kop2"]


def labels(document: Document) -> dict[str, SectionLabel]:
    """Return the part of each block by its text."""
    sections = find_sections(segment(document))
    return {
        document.passage(block).text.strip(): next(
            section.label for section in sections if section.span.start <= block.span.start < section.span.end
        )
        for block in document.blocks
    }


def test_most_blocks_stay_in_their_part_without_headings() -> None:
    alike: Counter[bool] = Counter()
    for path in TEXTS:
        parts = parts_of(path)
        headed, bare = labels(text_of(parts)), labels(text_of(without_headings(parts)))
        alike.update(headed[text] is label for text, label in bare.items() if text in headed)
    assert alike[True] / alike.total() >= LEAST_ALIKE


def in_one_paragraph(parts: list[Part]) -> list[Part]:
    """Return the title and all the rest as one paragraph, as pasting in a form leaves it."""
    title, *rest = without_headings(parts)
    ends = (" ".join(part.cells).rstrip() for part in rest)
    return [title, Part("tekst", (" ".join(end if end.endswith((".", "?", "!")) else f"{end}." for end in ends),))]


@pytest.mark.parametrize("strip", [without_headings, in_one_paragraph], ids=["no headings", "one paragraph"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_demand_is_found_only_because_the_headings_are_lost(
    path: Path, strip: Callable[[list[Part]], list[Part]]
) -> None:
    parts = parts_of(path)
    headed, bare = accused(check(text_of(parts))), accused(check(text_of(strip(parts))))
    assert [found for found in sorted(bare) if not any(_same(found, one) for one in headed)] == []


def _same(found: tuple[str, str], other: tuple[str, str]) -> bool:
    """Return whether two findings have one code and the words of one are among those of the other."""
    return found[0] == other[0] and (found[1] in other[1] or other[1] in found[1])


def accused(report: DocumentReport) -> set[tuple[str, str]]:
    """Return what is asked too much, and what is missing, by code and words."""
    return {
        (finding.code, " ".join(finding.text.split()))
        for finding in report.findings
        if (finding.code.startswith(DEMANDED) or finding.code.startswith(MISSING))
        and finding.severity is not Severity.HINT
    }


def test_each_part_of_a_text_without_headings_is_found() -> None:
    found = labels(read(Source("x.txt", WHOLE.encode())))
    assert [label.value for label in found.values()] == [
        "overig",
        "over ons",
        "taken",
        "taken",
        "eisen",
        "eisen",
        "aanbod",
        "aanbod",
        "solliciteren",
    ]


def test_a_word_of_another_part_does_not_turn_a_list() -> None:
    items = ["Je maait het gras.", "Je vult het formulier in.", "Je snoeit de hagen.", "Je herstelt banken."]
    found = labels(read(Source("x.md", ("# Tuinier\n\n" + "\n".join(f"- {item}" for item in items)).encode())))
    assert {found[item] for item in items} == {SectionLabel.TASKS}


def test_in_a_few_sentences_a_word_of_the_offer_does_not_hide_a_demand() -> None:
    text = (
        "Medewerker groendienst\n\nNederlands is je moedertaal en je loon is 2500 euro.\n\nJe mailt naar jobs@stad.be."
    )
    assert "VL512" in {code for code, _ in accused(check(read(Source("x.txt", text.encode()))))}


VERBS = ("snoeit", "geeft", "plant", "maait", "harkt", "bindt", "kapt", "meet")
TASKS = [f"Je {verb} de hagen en bomen in het park." for verb in VERBS]
OFFERS = ["Je krijgt maaltijdcheques van 8 euro.", "Je krijgt 32 vakantiedagen.", "Je krijgt een fietsvergoeding."]


@pytest.mark.parametrize(("tasks", "told"), [(6, None), (8, "8")])
def test_a_list_that_ran_together_counts_for_each_part_apart(tasks: int, told: str | None) -> None:
    lines = ["Tuinier", "Gemeente Zandeke zoekt een tuinier.", *(f"- {item}" for item in TASKS[:tasks] + OFFERS)]
    lines += ["Mail je cv naar jobs@zandeke.example.be."]
    report = check(read(Source("x.txt", "\n\n".join(lines).encode())))
    counted = [finding.message.split()[2] for finding in report.findings if finding.code == "VL719"]
    assert counted == ([told] if told else [])


def test_how_experience_counts_for_the_pay_is_an_offer_and_no_demand() -> None:
    lines = [
        "Consulent personeel",
        "De politiezone zoekt een consulent.",
        "- Je verwerkt de prestaties en maakt dossiers op.",
        "- houder van een bachelordiploma",
        "- kennis van Excel",
        "B1A - BB1 e.v. Kandidaten starten in B1A met erkenning van nuttige ervaring na beslissing van het college.",
        "Maaltijdcheques, fietsvergoeding en 32 dagen verlof.",
        "Mail je cv naar hr@zone.example.be.",
    ]
    document = read(Source("x.txt", "\n\n".join(lines).encode()))
    assert labels(document)[lines[5]] is SectionLabel.OFFER
    assert not any("nuttige ervaring" in text for _, text in accused(check(document)))


def test_two_headings_that_name_a_part_decide() -> None:
    text = (
        "# Tuinier\n\n## Jouw profiel\n\nJe krijgt van ons een loon van 2.500 euro.\n\n## Aanbod\n\nJe hebt ervaring.\n"
    )
    found = labels(read(Source("x.md", text.encode())))
    assert found["Je krijgt van ons een loon van 2.500 euro."] is SectionLabel.DEMANDS
    assert found["Je hebt ervaring."] is SectionLabel.OFFER


def test_the_words_are_sorted_and_each_speaks_for_a_part() -> None:
    rows = [(row["woord"], row["sectie"], row["kracht"]) for row in read_table("inhoud.tsv")]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert {row[1] for row in rows} <= {label.value for label in SectionLabel} - {"overig"}
    assert {row[2] for row in rows} == {"sterk", "zwak"}
