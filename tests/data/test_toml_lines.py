"""Every table, key and list item of a TOML text is found on the line it stands on, whatever shape it has."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacaturelint.data.toml_lines import Path, lines_of

TEXT = '''# comment [x]
profiel = "streng" # hm ] "
kies = [
  "VL2", # a ] b
  'VL3',
]
"a.b".c = { x = 1, "y z" = [1, 2], q = "}" }
[ernst]
VL201 = "tip"
[[paden]]
patroon = """
meer ] [ "" ="""
x."q" = 1
[paden.regels.VL101]
maximum = 25
[[paden]]
patroon = 'b\\'
[tool.vacaturelint.termen]
stil = []
laatste = "\\"]"'''
LINES: dict[Path, int] = {
    ("profiel",): 2,
    ("kies",): 3,
    ("kies", "0"): 4,
    ("kies", "1"): 5,
    ("a.b", "c", "y z", "1"): 7,
    ("a.b", "c", "q"): 7,
    ("ernst", "VL201"): 9,
    ("paden", "0"): 10,
    ("paden", "0", "patroon"): 11,
    ("paden", "0", "x", "q"): 13,
    ("paden", "0", "regels", "VL101", "maximum"): 15,
    ("paden", "1"): 16,
    ("paden", "1", "patroon"): 17,
    ("tool", "vacaturelint", "termen", "stil"): 19,
    ("tool", "vacaturelint", "termen", "laatste"): 20,
}


@pytest.mark.parametrize("path", LINES, ids=".".join)
def test_a_key_is_found_on_its_line(path: Path) -> None:
    tomllib.loads(TEXT)
    assert lines_of(TEXT)[path] == LINES[path]


def paths_in(value: object, at: Path = ()) -> set[Path]:
    if isinstance(value, dict):
        return {at} | {path for key, item in value.items() for path in paths_in(item, (*at, key))}
    if isinstance(value, list):
        return {at} | {path for nth, item in enumerate(value) for path in paths_in(item, (*at, str(nth)))}
    return {at}


@given(st.text(alphabet="ab.=\n\"'[]{},# 1\\", max_size=60))
def test_whatever_is_toml_has_a_line_for_everything_in_it(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert paths_in(data) - {()} == set(lines_of(text))


def test_the_shapes_of_a_whole_file_are_all_found() -> None:
    assert paths_in(tomllib.loads(TEXT)) - {()} == set(lines_of(TEXT))
