"""Demands a vacancy makes, with our verdict on each: values of their own, right or wrong."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from vacaturelint.core.text import Span


class RequirementKind(StrEnum):
    """What is demanded."""

    DIPLOMA = "diploma"
    LANGUAGE = "taal"
    EXPERIENCE = "ervaring"
    LICENCE = "rijbewijs"
    RECORD = "strafregister"
    NATIONALITY = "nationaliteit"
    AGE = "leeftijd"
    MEDICAL = "medisch"
    CERTIFICATE = "attest"
    LOOKS = "uiterlijk"
    FAITH = "geloof"
    RESIDENCE = "woonplaats"
    AVAILABILITY = "beschikbaarheid"
    ORIGIN = "afkomst"
    GENDER = "geslacht"
    FAMILY = "gezin"


PERSON_KINDS = (
    RequirementKind.ORIGIN, RequirementKind.AVAILABILITY, RequirementKind.FAITH, RequirementKind.GENDER,
    RequirementKind.FAMILY, RequirementKind.AGE, RequirementKind.MEDICAL, RequirementKind.NATIONALITY,
    RequirementKind.RECORD, RequirementKind.LOOKS, RequirementKind.RESIDENCE,
)  # fmt: skip
"""Conditions on who somebody is; the value of each names its file of frames."""


class Force(StrEnum):
    """How strongly it is demanded: hard, soft (another road is open) or a wish."""

    HARD = "hard"
    SOFT = "soft"
    WISH = "wens"


class Verdict(StrEnum):
    """What we think of the demand, for this function."""

    UNNEEDED = "onnodig"
    JUSTIFIED = "terecht"
    DOUBT = "twijfel"
    TOO_HIGH = "te hoog"
    FITTING = "passend"


class DiplomaLevel(StrEnum):
    """Level of a diploma; SPECIFIC is one named qualification or licence to practise."""

    NONE = "geen"
    SECONDARY = "secundair"
    BACHELOR = "bachelor"
    MASTER = "master"
    SPECIFIC = "specifiek"


class Skill(StrEnum):
    """The five language skills of the CEFR (ERK)."""

    LISTENING = "luisteren"
    READING = "lezen"
    INTERACTION = "gesprekken"
    SPEAKING = "spreken"
    WRITING = "schrijven"


class Cefr(StrEnum):
    """A level of the Common European Framework of Reference (ERK); ordered by `rank`."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"

    @property
    def rank(self) -> int:
        """Return 1 for A1 up to 6 for C2."""
        return list(Cefr).index(self) + 1


class Confidence(StrEnum):
    """How sure the facts behind a verdict are; `LOW` never becomes an error."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


Levels = Mapping[Skill, Cefr]
NO_LEVELS: Levels = MappingProxyType({})


FIELD = "veld"
"""The topic of a demand that is a choice of a job site."""
NO_EXPERIENCE = "geen-ervaring"
"""The topic of a text that says that it asks no experience."""


class Requirement(NamedTuple):
    """One demand: where it stands, how strong it is, and whether the function needs it.

    `topic` names the reason of the verdict in one word, so that a rule can select on it (`moedertaal`,
    `boven-profiel`, `zonder-niveau` …). `reason` is a Dutch sentence for the reader, `source` an address or law,
    `advice` better wordings, best first. `level` and `regulated` belong to diplomas, `language`, `asked` and
    `allowed` to languages. `is_demand` is false for a paper or an answer that the procedure wants: rules judge it,
    yet it is nothing that the job asks, so a report does not list it.
    """

    kind: RequirementKind
    span: Span
    text: str
    force: Force
    verdict: Verdict
    topic: str
    reason: str
    source: str = ""
    confidence: Confidence = Confidence.MEDIUM
    advice: tuple[str, ...] = ()
    level: DiplomaLevel | None = None
    regulated: bool | None = None
    language: str | None = None
    asked: Levels = NO_LEVELS
    allowed: Levels = NO_LEVELS
    is_demand: bool = True

    @property
    def asks_nothing(self) -> bool:
        """Return whether the text says that it asks none: no diploma, or no experience."""
        return self.level is DiplomaLevel.NONE or self.topic == NO_EXPERIENCE
