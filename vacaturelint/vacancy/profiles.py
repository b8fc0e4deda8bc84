"""Language profiles: the Dutch a function needs at hiring, to do the job well and as target, and the floor below it.

The most that may be asked for a skill is the higher of the floor of the level and the target of the profile.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from vacaturelint.core.requirement import NO_LEVELS, Cefr, Confidence, Levels, Skill
from vacaturelint.core.vacancy import FunctionLevel
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.vacancy.families import Trait, families, has_trait
from vacaturelint.vacancy.names import Named, NameIndex
from vacaturelint.vacancy.ranks import Rank, rank_before

_LEADING = "leiding"
_OF_CREW, _OF_DESK = "ploegbaas", "teamleider administratie"


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the list: its family, usual level and whether that level counts as technical, caring, clerical.

    A job that no local government has, such as an account manager, has no level.
    """

    name: str
    family: str
    level: FunctionLevel | None
    variant: str = ""


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What a function needs of Dutch, per skill; a skill without a source is our own estimate.

    `floor` is the minimum of this employer, None for the published one of the level.
    """

    name: str
    at_hiring: Levels
    functioning: Levels
    target: Levels
    reasons: Mapping[Skill, str] = field(default_factory=dict)
    sources: Mapping[Skill, str] = field(default_factory=dict)
    confidence: Confidence = Confidence.MEDIUM
    floor: Levels | None = None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The Dutch that may be asked of one function: `start` suffices at hiring, `most` is the limit."""

    start: Levels
    most: Levels
    floor: Levels


def highest(*levels: Levels) -> Levels:
    """Return the highest level of each skill over all `levels`."""
    found: dict[Skill, Cefr] = {}
    for mapping in levels:
        for skill, level in mapping.items():
            if skill not in found or level.rank > found[skill].rank:
                found[skill] = level
    return found


def ceiling(profile: LanguageProfile | None, level: FunctionLevel | None, variant: str) -> Ceiling | None:
    """Return what may be asked; None when neither profile nor level is known."""
    if profile is None and level is None:
        return None
    floor = floor_of(level, variant) if level else NO_LEVELS
    if profile is not None and profile.floor is not None:
        floor = profile.floor
    if profile is None:
        return Ceiling(floor, floor, floor)
    return Ceiling(highest(floor, profile.at_hiring), highest(floor, profile.target), floor)


def variant_of(functions: Iterable[Function], level: FunctionLevel | None) -> str:
    """Return the variant of `level` for these functions: a technical or caring C has a lower floor than a clerical."""
    names = list(functions)
    for function in names:
        if function.level is level and function.variant:
            return function.variant
    variants = {families()[function.family].floors.get(level, "") for function in names} if level else set()
    return variants.pop() if len(variants) == 1 else ""


def floor_of(level: FunctionLevel, variant: str = "") -> Levels:
    """Return the published minimum per skill of a function level."""
    return _floors().get((level, variant)) or _floors()[level, ""]


def source_of_floor(level: FunctionLevel, variant: str = "") -> str:
    """Return where the minimum of a function level was published."""
    rows = {(row["level"], row["variant"]): row["source"] for row in _floor_rows()}
    return rows.get((level, variant)) or rows[level, ""]


def find_functions(title: str) -> list[Named[Function]]:
    """Return the functions that a title names, longest names first to count; who leads others has a leader's."""
    found: list[Named[Function]] = []
    names = _functions().longest(title)
    for nth, named in enumerate(names):
        function = _at_rank(named.entry, rank_before(title, named.start))
        behind = bool(nth) and title[names[nth - 1].end : named.start].isspace()
        if function is not None and not (behind and _asks_much(function)):  # `receptionist tandarts`: for whom
            found.append(replace(named, entry=function))
    return found


def _at_rank(function: Function, rank: Rank | None) -> Function | None:
    """Return the function that the words before a name make of it; None when they make it another job, unknown here."""
    if rank is Rank.LEADS:
        return function if function.family == _LEADING else _leader(_OF_CREW if _is_crew(function) else _OF_DESK)
    if rank is Rank.ABOUT:
        return None
    return None if rank is Rank.ASSISTS and _asks_much(function) else function


def _is_crew(function: Function) -> bool:
    """Return whether the work is done with hands, and not at a desk: a technical C has a floor of its own."""
    return has_trait(Trait.PRACTICAL, function.family) and FunctionLevel.C in families()[function.family].floors


def _asks_much(function: Function) -> bool:
    """Return whether a function needs so much Dutch that who assists in it or works for it surely needs less."""
    profile = find_profile(function.name)
    return (
        function.family != _LEADING
        and profile is not None
        and all(level.rank >= Cefr.C1.rank for level in profile.target.values())
    )


def find_profile(name: str) -> LanguageProfile | None:
    """Return the shipped profile of the function called `name`, or None."""
    return _profiles().get(name)


def combined(profiles: Iterable[LanguageProfile]) -> LanguageProfile | None:
    """Return one profile with the highest level of each skill; None for none."""
    found = list(profiles)
    if not found:
        return None
    best = max(found, key=lambda profile: sum(level.rank for level in profile.target.values()))
    return replace(
        best,
        at_hiring=highest(*(profile.at_hiring for profile in found)),
        functioning=highest(*(profile.functioning for profile in found)),
        target=highest(*(profile.target for profile in found)),
        confidence=Confidence.LOW if any(p.confidence is Confidence.LOW for p in found) else best.confidence,
    )


def profile_names() -> tuple[str, ...]:
    """Return the names of all shipped profiles, sorted."""
    return tuple(sorted(_profiles()))


@functools.cache
def _leader(name: str) -> Function:
    return next(named.entry for named in _functions().longest(name))


@functools.cache
def _functions() -> NameIndex[Function]:
    pairs: list[tuple[str, Function]] = []
    for row in read_table("functies.tsv", ("function", "names", "family", "level", "variant")):
        if row["family"] not in families():
            raise row.fail(f"'{row['family']}' is geen familie: kies er een van families.tsv")
        level = FunctionLevel(row["level"]) if row["level"] else None
        function = Function(row["function"], row["family"], level, row["variant"])
        pairs += [(name, function) for name in dict.fromkeys((row["function"], *row.parts("names")))]
    return NameIndex(pairs)


@functools.cache
def _profiles() -> dict[str, LanguageProfile]:
    cells: dict[str, list[tuple[Skill, Mapping[str, str]]]] = {}
    for row in read_table("taalprofielen.tsv", ("function", "skill", "at_hiring", "functioning", "target")):
        cells.setdefault(row["function"], []).append((Skill(row["skill"]), row.values))
    return {name: _profile(name, rows) for name, rows in cells.items()}


def _profile(name: str, rows: list[tuple[Skill, Mapping[str, str]]]) -> LanguageProfile:
    confidence = [Confidence(row["confidence"]) for _, row in rows]
    return LanguageProfile(
        name,
        {skill: Cefr(row["at_hiring"]) for skill, row in rows},
        {skill: Cefr(row["functioning"]) for skill, row in rows},
        {skill: Cefr(row["target"]) for skill, row in rows},
        {skill: row["reason"] for skill, row in rows},
        {skill: row["source"] for skill, row in rows if row["source"]},
        Confidence.LOW if Confidence.LOW in confidence else Confidence.MEDIUM,
    )


def _floor_rows() -> tuple[Row, ...]:
    return read_table("taalbodem.tsv", ("level", "variant", "skill", "cefr", "source"))


@functools.cache
def _floors() -> dict[tuple[FunctionLevel, str], Levels]:
    floors: dict[tuple[FunctionLevel, str], dict[Skill, Cefr]] = {}
    for row in _floor_rows():
        floors.setdefault((FunctionLevel(row["level"]), row["variant"]), {})[Skill(row["skill"])] = Cefr(row["cefr"])
    return {**floors}
