"""A mistake in a pattern of a rule file is named with its line and a remedy."""

import pytest

from vacaturelint.checks.expressions import required
from vacaturelint.core.located import Located
from vacaturelint.data.fields import Fields
from vacaturelint.errors import RuleFileError


@pytest.mark.parametrize(
    ("patterns", "line", "words"),
    [(("goed", "ook (goed"), 12, "klopt niet"), (("goed", "x*"), 12, "lege tekst"), ((), 10, "minstens één")],
)
def test_a_wrong_pattern_names_its_line(patterns: tuple[str, ...], line: int, words: str) -> None:
    items = tuple(Located(text, 11 + n) for n, text in enumerate(patterns))
    fields = Fields(Located({"zoek": Located(items, 10)}, 9), "rules/x.yaml")
    with pytest.raises(RuleFileError, match=words) as caught:
        required(fields, "zoek")
    assert f":{line}:" in str(caught.value)
