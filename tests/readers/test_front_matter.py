"""Settings in front of a page: found as they are written, and never sought for ever."""

import pytest

from vacaturelint.readers.front_matter import front_matter_length


@pytest.mark.parametrize(
    ("front", "page"),
    [
        ("---\ntitle: Kok\n---\n", "Je kookt."),
        ("---\n\n# van de site\n\ntitle: Kok\n...\n", "Je kookt."),
        ('+++\n# van de site\n"title" = "Kok"\n+++\n', "Je kookt."),
        ("", "---\nJe kookt.\n---\n"),
        ("", "---\n# Kok\n---\n"),
    ],
)
def test_front_matter(front: str, page: str) -> None:
    assert front_matter_length(front + page) == len(front)


@pytest.mark.parametrize("line", ["\n", " \n", "#\n", "# \n#", "\n#"])
def test_lines_without_a_key_are_looked_at_once(line: str) -> None:
    assert front_matter_length("---\n" + line * 20_000 + "x") == 0
