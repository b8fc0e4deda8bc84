"""Settings: what is typed beats what a section says, that beats the file, that beats the usual value."""

from pathlib import Path

import pytest

from vacaturelint.config.reader import read_config
from vacaturelint.core.finding import Severity
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.errors import RuleFileError
from vacaturelint.service.configured import RESULT_KEYS, RUN_KEYS
from vacaturelint.service.settings import TYPED, USUAL, Settings, Typed

FILE = """
vereiste-versie = ">=0.1"
profiel = "streng"
kies = ["jargon", "volledigheid"]
negeer = ["VL801"]
faal-bij = "waarschuwing"
uitsluiten = ["archief/", "*.bak.md"]
processen = 2
referentie = "bekend.json"
niveau = "C"
regio = "BE"
taalprofiel = "schoonmaker"
functieprofiel = "profielen/balie.md"

[ernst]
VL201 = "tip"
volgorde-zin = "tip"

[regels.VL101]
meer_dan = 12

[termen]
stil = ["werfreserve"]

[[paden]]
patroon = "profielen/**"
niveau = "B"
negeer = ["volledigheid"]

[[paden]]
patroon = ["profielen/a*", "b.txt"]
niveau = "A"

[paden.ernst]
VL201 = "fout"
"""


def settings(tmp_path: Path, text: str = FILE, **typed: object) -> Settings:
    file = tmp_path / "vacaturelint.toml"
    file.write_text(text.replace("volgorde-zin", "lange-zin"), encoding="utf-8")
    return Settings(Typed(**typed), read_config(file))  # type: ignore[arg-type]


def test_every_key_is_read_and_shown_with_its_line(tmp_path: Path) -> None:
    shown = settings(tmp_path).shown(str(tmp_path / "profielen" / "a.txt"))
    keys = {key.partition(".")[0] for key in shown}
    assert keys == {*RESULT_KEYS, *RUN_KEYS} - {"paden", "termen"}
    assert shown["profiel"].origin.endswith("vacaturelint.toml:3")
    assert shown["niveau"].value == "A"
    assert shown["ernst.VL201"].value == "fout"
    assert shown["negeer"].value == ("VL801", "volledigheid")


def test_the_most_particular_value_wins(tmp_path: Path) -> None:
    made = settings(tmp_path, level="D", ignored=("VL3",))
    setup = made.setup_for(str(tmp_path / "profielen" / "a.txt"))
    assert setup.level is FunctionLevel.D
    assert setup.ignored == ("VL801", "volledigheid", "VL3")
    assert made.shown()["niveau"].origin == TYPED
    assert Settings(Typed()).shown()["profiel"].origin == USUAL


def test_equal_settings_are_one_setup(tmp_path: Path) -> None:
    made = settings(tmp_path)
    one, other = (made.setup_for(str(tmp_path / name)) for name in ("x.txt", "map/y.txt"))
    assert one is other
    assert made.setup_for(str(tmp_path / "b.txt")) is not one


def test_rules_get_the_severity_and_the_options_of_the_team(tmp_path: Path) -> None:
    pack = settings(tmp_path, text=FILE.replace('"jargon"', '"jargon", "leesbaarheid"')).setup_for("elders.txt").rules()
    jargon, long = pack.find("VL201"), pack.find("VL101")
    assert jargon
    assert jargon.severity is Severity.HINT
    assert long
    assert "12" in str(long.options)


def test_another_setting_is_another_result(tmp_path: Path) -> None:
    keys = {
        settings(tmp_path, text=text).setup_for("x.txt").key()
        for text in ("", 'profiel = "streng"', '[ernst]\nVL201 = "tip"', "[regels.VL101]\nmeer_dan = 9", 'regio = "NL"')
    }
    assert len(keys) == 5


@pytest.mark.parametrize(("name", "out"), [("archief/x.docx", True), ("map/y.bak.md", True), ("x.docx", False)])
def test_excluded_paths_are_left_out(tmp_path: Path, name: str, *, out: bool) -> None:
    made = settings(tmp_path)
    assert made.leaves_out(str(tmp_path / name)) is out
    assert not made.leaves_out(str(tmp_path.parent / name))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profeil = "streng"', ":1: onbekende sleutel 'profeil': bedoel je 'profiel'?"),
        ('\nprofiel = "strenk"', ":2: Er is geen profiel 'strenk'. Bedoel je 'streng'?"),
        ('kies = ["VL2",\n"VL999"]', ":2: Er is geen regel 'VL999'."),
        ('kies = "VL2"', ":1: kies: hier hoort een lijst"),
        ('[ernst]\nVL201 = "erg"', ":2: VL201: 'erg' kan hier niet: kies uit fout, waarschuwing, tip"),
        ('[ernst]\njargon = "tip"', ":2: 'jargon' is meer dan één regel"),
        ('niveau = "F"', ":1: niveau: 'F' kan hier niet: kies uit A, B, C, D, E"),
        ("processen = 0", ":1: processen: '0' kan hier niet"),
        ('vereiste-versie = ">=99"', ":1: vereiste-versie: je team wil >=99"),
        ('vereiste-versie = "nieuw"', ":1: vereiste-versie: 'nieuw' is geen reeks versies"),
        ('[[paden]]\nniveau = "A"', ":1: 'patroon' ontbreekt"),
        ('[[paden]]\npatroon = "a"\nuitsluiten = ["b"]', ":3: onbekende sleutel 'uitsluiten'"),
        ("[paden]\npatroon = 1", ":1: paden: hier hoort een lijst"),
    ],
)
def test_a_mistake_names_file_line_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        settings(tmp_path, text=text)
    assert message in str(caught.value)


def test_an_option_that_a_rule_does_not_know_is_a_mistake_in_the_file(tmp_path: Path) -> None:
    made = settings(tmp_path, text="[regels.VL101]\nmeer_den = 12")
    with pytest.raises(RuleFileError, match=r"vacaturelint\.toml:2: onbekende sleutel 'meer_den'"):
        made.setup_for("x.txt").rules()


def test_paths_in_the_file_start_from_its_folder(tmp_path: Path) -> None:
    setup = settings(tmp_path).setup_for("x.txt")
    assert setup.function_profile == str(tmp_path / "profielen" / "balie.md")
    assert setup.language_profile == "schoonmaker"
    assert settings(tmp_path).value("referentie") == str(tmp_path / "bekend.json")
