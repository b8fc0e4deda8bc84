"""The house list: a team adds and silences terms, and mistakes name file and line."""

from pathlib import Path

import pytest

from tests.examples import PARSER
from vacaturelint.checks.words.house import term_origins, with_house
from vacaturelint.config.reader import find_config, read_config
from vacaturelint.core.rule import RulePack
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.errors import RuleFileError
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

PACK = RulePack(tuple(rule for rule in load_rules() if rule.category.value == "jargon"))
TEXT = "Je schrijft de kwartierstaat voor het OCV en komt in de werfreserve. Je leest de zaaltekst na."
GOOD = """\
# instellingen van de stad
[termen]
stil = ["werfreserve", "OCV"]
bestanden = ["eigen.tsv"]

[termen.eigen]
kwartierstaat = "overzicht per kwartaal"
"""
TABLE = "# eigen lijst\nterm\tbeter\tuitleg\tlidwoord\tlidwoord_beter\nzaaltekst\ttekstbord\t\tde\thet\n"


def write(folder: Path, config: str = GOOD, table: str = TABLE) -> Path:
    (folder / "eigen.tsv").write_text(table, encoding="utf-8")
    path = folder / "vacaturelint.toml"
    path.write_text(config, encoding="utf-8")
    return path


def found(pack: RulePack) -> list[tuple[str, str, str]]:
    document = read_markdown(Source("x.md", TEXT.encode()))
    report, problems = check_document(document, compile_pack(pack), PARSER, Overrides())
    assert not problems
    return [
        (f.code, f.text, f.suggestions[0].text if f.suggestions else "") for f in report.findings if f.code != "VL208"
    ]


def test_without_a_house_list_only_the_shipped_terms_count() -> None:
    assert [(code, text) for code, text, _ in found(with_house(PACK, None))] == [
        ("VL204", "OCV"),
        ("VL201", "werfreserve"),
    ]


def test_a_team_adds_and_silences_terms(tmp_path: Path) -> None:
    pack = with_house(PACK, read_config(write(tmp_path)))
    assert found(pack) == [
        ("VL207", "kwartierstaat", "overzicht per kwartaal"),
        ("VL207", "de zaaltekst", "het tekstbord"),
    ]


def test_a_term_says_where_it_comes_from(tmp_path: Path) -> None:
    path = write(tmp_path)
    origins = {one.text: (one.code, one.origin) for one in term_origins(with_house(PACK, read_config(path)))}
    assert origins["kwartierstaat"] == ("VL207", f"{path}:7")
    assert origins["zaaltekst"] == ("VL207", f"{tmp_path / 'eigen.tsv'}:3")
    assert origins["weddeschaal"][1].startswith("wordlists/jargon.tsv:")
    assert "werfreserve" not in origins


def test_the_nearest_file_upward_counts(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.vacaturelint.termen]\nstil = []\n", encoding="utf-8")
    assert find_config(deep) == tmp_path / "pyproject.toml"
    path = write(tmp_path / "a")
    assert find_config(deep) == path


def test_settings_may_stand_in_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.x]\na = 1\n[tool.vacaturelint.termen]\nstil = ["werfreserve", "OCV"]\n', encoding="utf-8")
    assert found(with_house(PACK, read_config(path))) == []


@pytest.mark.parametrize(
    ("config", "table", "place", "words"),
    [
        (GOOD.replace("stil =", "still ="), TABLE, "vacaturelint.toml:3", "bedoel je 'stil'?"),
        (GOOD.replace('["eigen.tsv"]', '"eigen.tsv"'), TABLE, "vacaturelint.toml:4", "hier hoort een lijst"),
        (GOOD.replace("eigen.tsv", "weg.tsv"), TABLE, "vacaturelint.toml:4", "'weg.tsv': dat bestaat niet"),
        (GOOD.replace('"overzicht per kwartaal"', '""'), TABLE, "vacaturelint.toml:7", "hier hoort tekst"),
        (GOOD.replace('"overzicht per kwartaal"', '"overzicht'), TABLE, "vacaturelint.toml:7", "geen geldige TOML"),
        (GOOD, TABLE.replace("uitleg", "reden"), "eigen.tsv:2", "kolom 'uitleg' ontbreekt"),
        (GOOD, TABLE.replace("tekstbord\t", ""), "eigen.tsv:3", "hier staan 4 kolommen"),
        (GOOD, TABLE.replace("tekstbord", ""), "eigen.tsv:3", "'beter' of 'uitleg'"),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path: Path, config: str, table: str, place: str, words: str) -> None:
    path = write(tmp_path, config, table)
    with pytest.raises(RuleFileError) as caught:
        compile_pack(with_house(PACK, read_config(path)))
    assert place in str(caught.value)
    assert words in str(caught.value)
