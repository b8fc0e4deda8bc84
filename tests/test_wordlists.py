"""Every word list: sorted, unique, complete, and no advice that is jargon itself."""

import pytest

from vacaturelint.checks.words.term_context import conditions
from vacaturelint.core.vacancy import DocumentKind
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text
from vacaturelint.resources import data_root
from vacaturelint.rulebook.terms import Remedy, Term, Weight, read_terms
from vacaturelint.vacancy.kind import kind_of

TERMS = read_terms("jargon.tsv")
ROWS = read_table("jargon.tsv")
ABBREVIATIONS = read_table("afkortingen.tsv")
HR = {"hr", "pay", "contract", "procedure", "diploma", "org"}


@pytest.mark.parametrize(("name", "column"), [("jargon.tsv", "term"), ("afkortingen.tsv", "afkorting")])
def test_a_list_is_sorted_and_every_entry_is_there_once(name: str, column: str) -> None:
    entries = [row[column] for row in read_table(name)]
    assert entries == sorted(entries, key=lambda text: (text.casefold(), text))
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize(
    "name", sorted(path.name for path in (data_root() / "wordlists").iterdir() if path.name.endswith(".tsv"))
)
def test_a_list_says_where_it_comes_from_and_under_which_licence(name: str) -> None:
    text = (data_root() / "wordlists" / name).read_text(encoding="utf-8")
    comment = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert "bron" in comment
    assert "licentie" in comment


@pytest.mark.parametrize("rows", [ROWS, ABBREVIATIONS], ids=["jargon", "afkortingen"])
def test_every_row_has_a_source_and_a_confidence(rows: tuple[Row, ...]) -> None:
    assert [row.line for row in rows if not row["source"]] == []
    assert [row.line for row in rows if row["confidence"] not in ("high", "medium", "low")] == []


def test_there_are_enough_reviewed_terms() -> None:
    assert len(TERMS) >= 1300
    assert sum(term.kind in HR for term in TERMS) >= 450


def test_every_term_says_what_to_write_or_what_it_means() -> None:
    assert [term.text for term in TERMS if not term.plain and not term.explanation] == []


def test_every_condition_is_known() -> None:
    for term in TERMS:
        conditions(term.when)


def test_what_we_advise_is_no_jargon_itself() -> None:
    shouted = {term.text.casefold() for term in TERMS if term.weight is not Weight.STRICT}
    loops = [
        (term.text, plain)
        for term in TERMS
        if term.weight is not Weight.STRICT
        for plain in term.plain
        if _holds_one(plain.casefold(), shouted - {"extra"})
    ]
    assert loops == []


def _holds_one(plain: str, terms: set[str]) -> bool:
    return any(f" {term} " in f" {plain} " for term in terms)


def test_a_safe_replacement_of_a_noun_knows_both_genders() -> None:
    safe = [term for term in TERMS if term.remedy is Remedy.SAFE and term.part.value == "N"]
    assert [term.text for term in safe if not _genders(term)] == []


def _genders(term: Term) -> bool:
    return bool(term.gender) and bool(term.plain_gender)


def test_every_trade_that_knows_a_term_can_be_recognised() -> None:
    trades = {row["vak"] for row in read_table("vakgebieden.tsv")}
    known = {trade for term in TERMS for trade in term.known_to}
    known |= {trade for row in ABBREVIATIONS for trade in row.parts("known_to")}
    assert known <= trades


def test_the_words_that_go_with_over_are_sorted_and_of_a_kind_that_is_looked_for() -> None:
    rows = [(row["woord"], row["soort"]) for row in read_table("over.tsv")]
    assert rows == sorted(set(rows))
    assert {kind for _, kind in rows} == {"naamwoord", "werkwoord"}


def test_every_word_of_a_job_makes_a_short_text_one_about_a_job() -> None:
    rows = [row["woord"] for row in read_table("jobwoorden.tsv", ("woord",))]
    assert rows == sorted(set(rows))
    silent = [row for row in rows if _kind(f"Kom kijken: {row.rstrip('*')}.") is DocumentKind.OTHER]
    assert silent == []
    assert _kind("Kom kijken: jobst.") is DocumentKind.OTHER  # `job` without a star is that word only
    assert _kind("Kom kijken: contracten.") is DocumentKind.VACANCY


def _kind(text: str) -> DocumentKind:
    return kind_of(read_text(Source("a.txt", text.encode())), None, ())
