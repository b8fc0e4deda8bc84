"""Lemma scripts: what they make of a form, and that the maker finds the general one."""

import pytest

from model.scripts import make_script
from vacaturelint.analysis.edits import apply_script


@pytest.mark.parametrize(
    "row",
    [
        "gewerkt werken L--|-+e+n",
        "Opgeleid opleiden G|+e+n",
        "goedgekeurde goedkeuren G|-=+n",
        "loopt lopen L|-=-+e+n",
        "is zijn L+z|-+j+n",
        "Vlamingen Vlaming K|--",
        "OCMW OCMW K|",
        "me ik !ik",
        "+ + L|",
        "| | L|",
    ],
)
def test_script_leads_from_form_to_lemma(row: str) -> None:
    form, lemma, script = row.split()
    assert make_script(form, lemma) == script
    assert apply_script(script, form) == lemma


def test_script_serves_words_of_any_length() -> None:
    assert [apply_script("G|-+e+n", form) for form in ("opgevolgd", "samengewerkt", "uitgenodigd")] == [
        "opvolgen",
        "samenwerken",
        "uitnodigen",
    ]


def test_form_too_short_for_the_script_stays() -> None:
    assert apply_script("L--|----+e+n", "Ja") == "ja"
