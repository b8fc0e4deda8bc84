"""The pages of the rules: every rule has one, all that is on it comes from its file, and every link leads somewhere."""

from pathlib import Path

import pytest
from lxml import html

from vacaturelint.cli.main import run
from vacaturelint.rulebook.loader import load_rules

PACK = load_rules()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("regels") / "site"
    assert run(["uitleg", "--pagina", str(folder)]) == 0
    return folder


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_rule_has_a_page_and_every_link_leads_there(site: Path) -> None:
    pages = {path.name: html.parse(str(path)).getroot() for path in site.iterdir()}
    assert set(pages) == {"index.html", *(f"{rule.code}.html" for rule in PACK)}
    for page in pages.values():
        targets = [str(link.get("href")) for link in page.iter("a")]
        assert targets
        assert all(target.startswith(("http://", "https://")) or target in pages for target in targets)
    assert {str(link.get("href")) for link in pages["index.html"].iter("a")} == set(pages) - {"index.html"}


@pytest.mark.parametrize("code", [rule.code for rule in PACK])
def test_a_page_holds_what_the_rule_file_says(site: Path, code: str) -> None:
    one = PACK.find(code)
    assert one is not None
    page = html.parse(str(site / f"{one.code}.html")).getroot()
    text = flat(str(page.text_content()))
    for part in (one.title, one.name, one.explanation, *one.sources, *(example.text for example in one.bad)):
        assert flat(part) in text
    marked = [str(mark.text_content()) for mark in page.iter("mark")]
    assert marked == [example.text[start:end] for example in one.bad for start, end in example.marks]
    near = [flat(example.text) for example in one.good if example.near_miss]
    assert all(example in text for example in near)
    assert near


def test_the_severity_is_that_of_the_team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("vacaturelint.toml").write_text('[ernst]\nVL201 = "fout"\n', encoding="utf-8")
    assert run(["uitleg", "--pagina", "regels"]) == 0
    assert "Jargon · fout · naam:" in flat(Path("regels/VL201.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", [["uitleg"], ["uitleg", "--pagina", "/proc/zo/niet"]])
def test_what_cannot_be_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert capsys.readouterr().err.strip()
