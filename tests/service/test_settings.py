"""Settings: what is typed beats what a section says, that beats the file, that beats the usual value."""

from pathlib import Path

import pytest

from vacaturelint.cli.main import run
from vacaturelint.cli.settings import show_settings
from vacaturelint.config.reader import read_config
from vacaturelint.core.finding import Severity
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.errors import RuleFileError, UsageError
from vacaturelint.service.options import OPTIONS, Option, Type, typed_of
from vacaturelint.service.setting import Setting
from vacaturelint.service.settings import TYPED, USUAL, Settings
from vacaturelint.service.setup import Setup

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
    return Settings(typed_of(typed), read_config(file))


def test_every_key_is_read_and_shown_with_its_line(tmp_path: Path) -> None:
    shown = settings(tmp_path).shown(str(tmp_path / "profielen" / "a.txt"))
    shown = {key: one for key, one in shown.items() if not one.origin.startswith("profiel")}
    assert shown["profiel"].origin.endswith("vacaturelint.toml:3")
    assert shown["niveau"].value == "A"
    assert shown["ernst.VL201"].value == "fout"
    assert shown["negeer"].value == ("VL801", "volledigheid")


@pytest.mark.parametrize(
    "option", [one for one in OPTIONS.values() if one.type is not Type.TABLE], ids=lambda option: option.key
)
def test_each_key_alone_is_read_shown_with_its_line_and_part_of_the_setup(option: Option, tmp_path: Path) -> None:
    word = option.choices[0] if option.choices else option.usual or ">=0"
    one = '"schoonmaker"' if option.type is Type.FILE else f'"{word}"'
    value = {Type.NUMBER: "2", Type.SELECTORS: '["VL201"]', Type.PATTERNS: '["a/"]'}.get(option.type, one)
    made = settings(tmp_path, text=f"{option.key} = {value}\n")
    assert made.shown()[option.key].origin.endswith("vacaturelint.toml:1")
    if option.per_path:
        assert getattr(made.setup_for("x.txt"), option.field)


def test_the_most_particular_value_wins(tmp_path: Path) -> None:
    made = settings(tmp_path, level="D", ignored=("VL3",))
    setup = made.setup_for(str(tmp_path / "profielen" / "a.txt"))
    assert setup.level is FunctionLevel.D
    assert setup.ignored == ("VL801", "volledigheid", "VL3")
    assert made.shown()["niveau"].origin == TYPED
    assert Settings().shown()["profiel"].origin == USUAL


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
        ('\nuitsluiten = ["archief\\\\**"]', ":2: 'archief\\**': schrijf / tussen mappen"),
        (
            'taalprofiel = "schoonmakr"',
            ":1: Er is geen taalprofiel en geen bestand 'schoonmakr'. Bedoel je 'schoonmaker'?",
        ),
        ("[paden]\npatroon = 1", ":1: paden: hier hoort een lijst"),
    ],
)
def test_a_mistake_names_file_line_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        settings(tmp_path, text=text)
    assert message in str(caught.value)


@pytest.mark.parametrize("where", ["regels.VL101", "paden.regels.VL101"])
def test_an_option_that_a_rule_does_not_know_is_a_mistake_in_the_file(tmp_path: Path, where: str) -> None:
    section = '[[paden]]\npatroon = "a/"\n' if where.startswith("paden") else ""
    with pytest.raises(
        RuleFileError, match=r"vacaturelint\.toml:\d: onbekende sleutel 'meer_den': bedoel je 'meer_dan'"
    ):
        settings(tmp_path, text=f"{section}[{where}]\nmeer_den = 12")


def test_an_option_changes_alone_also_within_a_table(tmp_path: Path) -> None:
    made = settings(tmp_path, text="[regels.VL113.hoogstens]\nC = 9")
    usual, own = (setup.adjusted().find("VL113") for setup in (Setup(), made.setup_for("x.txt")))
    assert usual
    assert own
    assert isinstance(usual.options.value, dict)
    assert isinstance(own.options.value, dict)
    before, after = usual.options.value["hoogstens"].value, own.options.value["hoogstens"].value
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert {key: node.value for key, node in after.items()} == {**{k: n.value for k, n in before.items()}, "C": "9"}


def test_choosing_anew_forgets_what_was_ignored_before(tmp_path: Path) -> None:
    text = 'negeer = ["VL2"]\n[[paden]]\npatroon = "a/"\nkies = ["VL2"]\nnegeer = ["VL203"]'
    assert settings(tmp_path, text=text).setup_for(str(tmp_path / "a" / "x.txt")).ignored == ("VL203",)
    assert settings(tmp_path, text=text, chosen=("VL201",)).setup_for(str(tmp_path / "x.txt")).ignored == ()


def test_a_version_too_old_is_told_before_keys_it_does_not_know(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="vereiste-versie: je team wil >=99"):
        settings(tmp_path, text='nieuwe-sleutel = 1\nvereiste-versie = ">=99"')


def test_a_path_through_a_link_or_another_folder_is_the_same_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "echt" / "archief").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    made = settings(tmp_path / "echt", text='uitsluiten = ["archief/", "!archief/blijft.md"]')
    monkeypatch.chdir(tmp_path / "echt" / "archief")
    for path in ("x.md", "../archief/x.md", str(tmp_path / "link" / "archief" / "x.md")):
        assert made.leaves_out(path)
    assert not made.leaves_out("blijft.md")


def test_tables_of_a_section_add_to_those_of_the_file(tmp_path: Path) -> None:
    text = '[regels.VL113.hoogstens]\nC = 9\n[[paden]]\npatroon = "a/"\n[paden.regels.VL113.hoogstens]\nD = 8'
    made = settings(tmp_path, text=text)
    shown = made.shown(str(tmp_path / "a" / "x.txt"))["regels.VL113.hoogstens"]
    assert shown.value == "C = 9, D = 8"
    assert [origin.rpartition(":")[2] for origin in shown.origin.split(", ")] == ["1", "5"]
    assert made.shown()["regels.VL113.hoogstens"].value == "C = 9"


def test_what_a_profile_changes_is_shown_unless_the_file_says_otherwise(tmp_path: Path) -> None:
    shown = settings(tmp_path, text='profiel = "streng"\n[ernst]\nVL102 = "tip"').shown()
    assert shown["ernst.VL105"] == Setting("waarschuwing", "profiel streng")
    assert shown["ernst.VL102"].value == "tip"


@pytest.mark.parametrize("text", ["", FILE], ids=["nothing", "everything"])
def test_the_command_shows_every_key(tmp_path: Path, text: str) -> None:
    settings(tmp_path, text=text)
    lines = show_settings(None, str(tmp_path / "vacaturelint.toml"), {}).splitlines()
    assert {line.split()[0].partition(".")[0] for line in lines[2:]} == set(OPTIONS)


README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def table(head: str) -> list[str]:
    """Return the rows of the table in the README with this head."""
    assert head in README
    rows = README.partition(head)[2].partition("\n\n")[0].splitlines()
    return [row for row in rows if row.startswith("| ")]


def test_the_readme_has_the_keys_of_the_table_of_settings() -> None:
    expected = [f"| `{key}` | {option.told} |" for key, option in OPTIONS.items()]
    assert table("| sleutel | wat je ermee zegt |\n") == expected


def test_the_readme_has_the_options_of_the_table_of_settings() -> None:
    typed = [option for option in OPTIONS.values() if option.flags]
    names = ["|".join((option.flags[-1], option.metavar)).replace("|", " ", 1).replace("|", "\\|") for option in typed]
    expected = [f"| `{name}` | {option.help} |" for name, option in zip(names, typed, strict=True)]
    rows = table("| optie | wat het doet |\n")
    assert [row for row in rows if row in expected] == expected


def test_every_setting_of_the_command_line_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("controleer", "rapport"):
        assert run([command, "--help"]) == 0
        shown = " ".join(capsys.readouterr().out.split())
        for option in OPTIONS.values():
            assert all(flag in shown for flag in option.flags)
            assert option.help in shown


def test_a_wrong_choice_is_told_wherever_it_comes_from() -> None:
    for option in OPTIONS.values():
        if option.choices:
            with pytest.raises(UsageError, match=f"{option.key}: 'onzin' kan hier niet"):
                Settings({option.key: "onzin"})


def test_paths_in_the_file_start_from_its_folder(tmp_path: Path) -> None:
    setup = settings(tmp_path).setup_for("x.txt")
    assert setup.function_profile == str(tmp_path / "profielen" / "balie.md")
    assert setup.language_profile == "schoonmaker"
    assert settings(tmp_path).value("referentie") == str(tmp_path / "bekend.json")
