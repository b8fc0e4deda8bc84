"""What a document says about the job itself: its sections, title, level and region."""

from enum import StrEnum
from typing import NamedTuple

from vacaturelint.core.text import Span


class SectionLabel(StrEnum):
    """The parts of a vacancy."""

    TASKS = "taken"
    DEMANDS = "eisen"
    OFFER = "aanbod"
    ABOUT = "over ons"
    APPLY = "solliciteren"
    OTHER = "overig"


class FunctionLevel(StrEnum):
    """Level of the function in Flemish local government, A (master) to E (no diploma)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"


class Region(StrEnum):
    """Country whose rules and words apply."""

    BE = "BE"
    NL = "NL"


class DocumentKind(StrEnum):
    """What sort of document it is; what must be in it differs."""

    VACANCY = "vacature"
    PROFILE = "functieprofiel"
    STUDENT = "studentenjob"
    INTERNAL = "interne vacature"
    OTHER = "geen vacature"


class LevelSource(StrEnum):
    """What told the level of the function, the surest first; a diploma that is asked says least."""

    GIVEN = "opgegeven"
    TEXT = "tekst"
    FUNCTION = "functie"
    DIPLOMA = "diploma"


class Section(NamedTuple):
    """A stretch of the document about one subject, its heading included."""

    label: SectionLabel
    span: Span


class Vacancy(NamedTuple):
    """The function a document is about, as recognised or as the user said (`source`: herkend | opgegeven)."""

    title: str | None = None
    level: FunctionLevel | None = None
    region: Region = Region.BE
    language_profile: str | None = None
    family: str | None = None
    kind: DocumentKind = DocumentKind.VACANCY
    source: str = "herkend"
    evidence: Span | None = None
    level_source: LevelSource | None = None
