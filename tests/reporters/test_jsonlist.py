"""A list written item by item is what `json.dumps` gives of the whole."""

import io
import json

import pytest

from tests.reporters.sample import sample
from vacaturelint.core.visible import json_text
from vacaturelint.reporters.gitlab import GitlabWriter
from vacaturelint.reporters.json import JsonWriter
from vacaturelint.reporters.jsonlist import JsonList, dumped, inner
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.sarif import SarifWriter
from vacaturelint.reporters.writer import render

ITEMS: list[object] = [{"a": 1, "b": ["é", "\n"]}, [], "tekst", None]


@pytest.mark.parametrize("items", [[], ITEMS[:1], ITEMS], ids=["none", "one", "many"])
def test_a_list_is_written_as_a_whole_would_be(items: list[object]) -> None:
    out = io.StringIO()
    written = JsonList(out)
    for item in items:
        written.add(item)
    written.end()
    assert out.getvalue() == json.dumps(items, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("items", [[], ITEMS], ids=["none", "many"])
def test_a_list_within_an_object_stands_at_its_depth(items: list[object]) -> None:
    out = io.StringIO()
    written = JsonList(out, "{\n" + inner({"voor": {"x": [1, 2]}}) + '  "lijst": ', 1)
    assert out.getvalue() == ""
    for item in items:
        written.add(item)
    written.end()
    rest = dumped({"y": 1}, "\n  ")
    text = f'{out.getvalue()},\n  "na": {rest}\n}}'
    assert text == json.dumps({"voor": {"x": [1, 2]}, "lijst": items, "na": {"y": 1}}, ensure_ascii=False, indent=2)


def test_the_formats_in_json_are_laid_out_as_one_value() -> None:
    for make in (JsonWriter, GitlabWriter, SarifWriter):
        text = render(make, sample(), Look())
        assert text == json_text(json.loads(text), indent=2) + "\n"
