"""The one table of settings: what each is called in every place, what it may hold, and how it adds up.

The command line, `vacaturelint.toml`, merging, `config`, the tables of the README and the Python interface all read
this table. A new setting is an entry here, and a field of `Setup` when it decides what is found.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, NamedTuple

from vacaturelint.core.finding import NEVER, Severity
from vacaturelint.core.vacancy import FunctionLevel, Region

Value = str | tuple[str, ...]
MOST_PROCESSES = 64
STANDARD = "standaard"


class Type(Enum):
    """What a setting holds."""

    WORD = auto()
    CHOICE = auto()
    NUMBER = auto()
    FILE = auto()  # a path from the folder of the configuration, or the name of something that we ship
    SELECTORS = auto()  # rules: codes, names or categories
    PATTERNS = auto()  # paths, as in .gitignore
    TABLE = auto()  # a table of its own


class Merge(Enum):
    """What holds when a setting is said in more places, the most particular last."""

    LAST = auto()
    ADDS = auto()  # all of them together
    RESTARTS = auto()  # the last one, and what was left out before is in again


class Group(Enum):
    """Which commands take an option."""

    RULES = auto()  # those that use rules
    FUNCTION = auto()  # those that judge a function
    KNOWN = auto()  # those that show findings, of which the team may know some
    WORK = auto()  # those that check documents
    FAILING = auto()  # those that can fail on findings


class Option(NamedTuple):
    """One setting. `key` is its name in the configuration, `field` in Python; without a flag it cannot be typed.

    `per_path` settings may differ by path; the others hold for the whole run. `help` says on the command line what it
    is for, `told` in the README what one says with it (the same where it is empty), `unsaid` what holds when nobody
    says anything, `usual` the value that then counts.
    """

    key: str
    type: Type
    unsaid: str
    field: str = ""
    flags: tuple[str, ...] = ()
    metavar: str = ""
    help: str = ""
    told: str = ""
    choices: tuple[str, ...] = ()
    merge: Merge = Merge.LAST
    per_path: bool = False
    group: Group | None = None
    usual: str | None = None
    python: Callable[[str], Any] = str


OPTIONS: Mapping[str, Option] = MappingProxyType({option.key: option for option in (
    Option(
        key="kies", field="chosen", flags=("--kies",), metavar="REGELS", type=Type.SELECTORS, merge=Merge.RESTARTS,
        help="Alleen deze regels: codes (of VL2), namen of categorieën, met komma's ertussen.",
        told="alleen deze regels: codes, namen of categorieën", unsaid="alle vaste regels", per_path=True,
        group=Group.RULES,
    ),
    Option(
        key="negeer", field="ignored", flags=("--negeer",), metavar="REGELS", type=Type.SELECTORS, merge=Merge.ADDS,
        help="Deze regels niet.", told="deze regels niet: codes, namen of categorieën", unsaid="niets",
        per_path=True, group=Group.RULES,
    ),
    Option(
        key="ernst", type=Type.TABLE, told="hoe zwaar een regel weegt: fout, waarschuwing of tip",
        unsaid="zoals elke regel zegt", per_path=True,
    ),
    Option(
        key="regels", type=Type.TABLE, told="drempels en andere opties van één regel, zoals in het regelbestand",
        unsaid="de drempels van elke regel", per_path=True,
    ),
    Option(
        key="profiel", field="profile", flags=("--profiel",), metavar="NAAM", type=Type.WORD,
        help="Regelprofiel: standaard (gewoon) of streng (kortere zinnen, lagere drempels).",
        told="regelprofiel: standaard of streng", unsaid=STANDARD, usual=STANDARD, per_path=True, group=Group.RULES,
    ),
    Option(
        key="niveau", field="level", flags=("--niveau",), metavar="NIVEAU", type=Type.CHOICE,
        choices=tuple(level.value for level in FunctionLevel), python=FunctionLevel,
        help="Niveau van de functie (A tot E), als de tekst het niet zegt.",
        told="het niveau van de functie als de tekst het niet zegt: A tot E", unsaid="herkend in de tekst",
        per_path=True, group=Group.FUNCTION,
    ),
    Option(
        key="regio", field="region", flags=("--regio",), metavar="REGIO", type=Type.CHOICE,
        choices=tuple(region.value for region in Region), python=Region, help="BE (Vlaanderen) of NL.",
        told="waar de functie is als de tekst het niet zegt: BE (Vlaanderen) of NL", unsaid="herkend in de tekst",
        per_path=True, group=Group.FUNCTION,
    ),
    Option(
        key="taalprofiel", field="language_profile", flags=("--taalprofiel",), metavar="NAAM|BESTAND",
        type=Type.FILE, help="Taalprofiel van de functie (gewoon: herkend aan de titel).",
        told="taalprofiel van de functie: een naam, of een bestand in deze map", unsaid="herkend aan de titel",
        per_path=True, group=Group.FUNCTION,
    ),
    Option(
        key="functieprofiel", field="function_profile", flags=("--functieprofiel",), metavar="BESTAND",
        type=Type.FILE, help="Functieprofiel om de vacature naast te leggen.",
        told="functieprofiel om de vacature naast te leggen: een bestand in deze map", unsaid="geen", per_path=True,
        group=Group.FUNCTION,
    ),
    Option(
        key="termen", type=Type.TABLE, told="eigen woorden: `eigen`, `bestanden` en `stil`",
        unsaid="geen eigen woorden",
    ),
    Option(
        key="paden", type=Type.TABLE, told="andere instellingen voor de paden bij `patroon`; wat later staat, wint",
        unsaid="overal hetzelfde",
    ),
    Option(
        key="uitsluiten", type=Type.PATTERNS, unsaid="niets",
        told="paden die je niet nakijkt, ook niet als je ze zelf noemt of als de haak ze doorgeeft",
    ),
    Option(
        key="faal-bij", field="fail_at", flags=("--faal-bij",), metavar="ERNST", type=Type.CHOICE,
        choices=(*(severity.value for severity in Severity), NEVER),
        help="Vanaf welke ernst de opdracht met 1 eindigt: fout (bij controleer gewoon), waarschuwing, tip of nooit "
        "(bij rapport gewoon).",
        told="vanaf welke ernst de opdracht met 1 eindigt: fout, waarschuwing, tip of nooit",
        unsaid="fout, bij rapport nooit", group=Group.FAILING,
    ),
    Option(
        key="referentie", field="baseline", flags=("--referentie",), metavar="BESTAND", type=Type.FILE,
        help="Bekende opmerkingen, die niet meer tellen.", told="bestand met bekende opmerkingen, die niet meer tellen",
        unsaid="geen", group=Group.KNOWN,
    ),
    Option(
        key="processen", field="processes", flags=("-j", "--processen"), metavar="AANTAL", type=Type.NUMBER,
        help="Zoveel processen tegelijk (gewoon: 1, en bij veel bestanden één per kern).",
        told="zoveel processen tegelijk", unsaid="1, bij veel bestanden één per kern", group=Group.WORK,
    ),
    Option(key="vereiste-versie", type=Type.WORD, told="met welke versies dit werkt", unsaid="elke versie"),
)})  # fmt: skip


def typed_of(said: Mapping[str, Any]) -> dict[str, Value]:
    """Return what was said by the names of Python, by the keys of the configuration; what is empty was not said."""
    found = {option.key: said.get(option.field) for option in OPTIONS.values() if option.field}
    return {key: value if isinstance(value, tuple) else str(value) for key, value in found.items() if value}
