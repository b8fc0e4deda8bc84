"""Vacancies in which everything is in order: inclusion, procedure, completeness and layout are silent."""

from pathlib import Path

import pytest

from tests.examples import PARSER
from vacaturelint.core.finding import Category
from vacaturelint.core.rule import RulePack, Status
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.resources import data_root
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

CATEGORIES = (Category.INCLUSION, Category.PROCEDURE, Category.COMPLETENESS, Category.LAYOUT)
PACK = compile_pack(
    RulePack(tuple(r for r in load_rules() if r.category in CATEGORIES and r.status is not Status.TRIAL))
)
DOCUMENTS = sorted((Path(__file__).parent / "in-orde").iterdir())


def found(path: Path) -> list[tuple[str, str]]:
    """Return code and text of every finding about who is shut out, the selection, what is missing and the layout."""
    document = read(Source(path.name, path.read_bytes()))
    report, problems = check_document(document, PACK, PARSER, Overrides())
    assert not problems
    return [(finding.code, finding.text) for finding in report.findings]


def test_there_are_enough_of_them() -> None:
    assert len(DOCUMENTS) >= 20


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_is_found_in_a_vacancy_that_is_in_order(path: Path) -> None:
    assert found(path) == []


def test_nothing_is_found_in_the_model_vacancy() -> None:
    assert found(Path(str(data_root() / "voorbeelden" / "modelvacature.md"))) == []
