"""Word lists: tables in TSV whose rows know where they stand."""

import pytest

from vacaturelint.data.wordlist import parse_table, read_table
from vacaturelint.errors import RuleFileError

TEXT = "# bron: eigen\n\nterm\tbeter\nbarema\tloonschaal; schaal ;\n# halverwege\nstatuut\tregels\n"


def test_a_row_knows_its_cells_and_its_line() -> None:
    first, second = parse_table(TEXT, "eigen.tsv", ("term", "beter"))
    assert (first["term"], first.parts("beter"), first.line) == ("barema", ("loonschaal", "schaal"), 4)
    assert (second["term"], second.line, second.path) == ("statuut", 6, "eigen.tsv")
    assert str(second.fail("fout")) == "eigen.tsv:6: fout"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("term\tbeter\nbarema\n", 2, "hier staan 1 kolommen: maak er 2"),
        ("term\tbeter\na\tb\tc\n", 2, "hier staan 3 kolommen: maak er 2"),
        ("# x\nterm\n", 2, "kolom 'beter' ontbreekt"),
    ],
)
def test_a_wrong_row_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        parse_table(text, "eigen.tsv", ("term", "beter"))
    assert str(caught.value).startswith(f"eigen.tsv:{line}: ")
    assert words in str(caught.value)


def test_a_list_that_is_not_there_says_so() -> None:
    with pytest.raises(RuleFileError, match="deze woordenlijst is er niet"):
        read_table("weg.tsv")
