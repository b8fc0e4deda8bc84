"""A team's own language profile in YAML: reading it, with line-numbered errors, and writing a start to fill in.

    naam: kassamedewerker zwembad
    vaardigheden:
      luisteren: {start: A2, functioneren: B1, streef: B1, waarom: vragen van bezoekers begrijpen}
      …
    bodem: {spreken: B1}        # optional: the minimum of this employer, instead of the published one

A skill that is left out is not judged.
"""

from vacaturelint.core.files import is_there, text_of
from vacaturelint.core.near import nearest
from vacaturelint.core.requirement import Cefr, Confidence, Levels, Skill
from vacaturelint.data.fields import Fields
from vacaturelint.errors import RuleFileError, UnreadableError, UsageError
from vacaturelint.vacancy.profiles import LanguageProfile, find_profile, profile_names

_LEVELS = {level.value: level for level in Cefr}
_STAGES = ("start", "functioneren", "streef")


def choose_profile(key: str) -> LanguageProfile:
    """Return the shipped profile with this name, or the profile in the file with this path.

    Errors: UsageError when there is neither; RuleFileError for a mistake in the file.
    """
    named = find_profile(key)
    if named is not None:
        return named
    if not is_there(key):
        near = nearest(key, profile_names())
        hint = f"Bedoel je '{near}'?" if near else "Kijk met 'vacaturelint profielen'."
        raise UsageError(f"Er is geen taalprofiel en geen bestand '{key}'. {hint}")
    try:
        text = text_of(key)
    except UnreadableError as error:
        raise RuleFileError(key, 1, str(error)) from error
    return read_profile(text, key)


def read_profile(text: str, path: str) -> LanguageProfile:
    """Return the profile a YAML text describes; RuleFileError with the line for anything wrong."""
    from vacaturelint.data.yamlfile import read_yaml

    fields = Fields(read_yaml(text, path), path).only(("naam", "vaardigheden", "bodem"))
    name = fields.text("naam")
    skills = fields.mapping("vaardigheden")
    if skills is None or not skills.entries():
        raise RuleFileError(path, fields.line, "'vaardigheden' ontbreekt: zet er luisteren, lezen, gesprekken … onder")
    skills.only(tuple(Skill))
    stages: dict[str, dict[Skill, Cefr]] = {stage: {} for stage in _STAGES}
    reasons: dict[Skill, str] = {}
    for skill in Skill:
        cell = skills.mapping(skill.value)
        if cell is None:
            continue
        levels = _cell(cell)
        for stage, level in zip(_STAGES, levels, strict=True):
            stages[stage][skill] = level
        reasons[skill] = cell.text("waarom", "")
    start, working, target = (stages[stage] for stage in _STAGES)
    return LanguageProfile(name, start, working, target, reasons, confidence=Confidence.HIGH, floor=_floor(fields))


def _cell(cell: Fields) -> tuple[Cefr, Cefr, Cefr]:
    cell.only((*_STAGES, "waarom"))
    target = cell.choice("streef", _LEVELS)
    working = cell.choice("functioneren", _LEVELS) if cell.has("functioneren") else target
    start = cell.choice("start", _LEVELS) if cell.has("start") else working
    if not start.rank <= working.rank <= target.rank:
        raise cell.fail("streef", "het niveau kan niet dalen: start, functioneren en streef lopen op")
    return start, working, target


def _floor(fields: Fields) -> Levels | None:
    floor = fields.mapping("bodem")
    if floor is None:
        return None
    floor.only(tuple(Skill))
    return {skill: floor.choice(skill.value, _LEVELS) for skill in Skill if floor.has(skill.value)}


def profile_text(profile: LanguageProfile) -> str:
    """Return a profile as the YAML that `read_profile` reads, with comments for who fills it in."""
    lines = [
        "# Taalprofiel voor vacaturelint: pas de niveaus aan je functie aan (ERK: A1 A2 B1 B2 C1 C2).",
        "# start = wat bij de start volstaat, functioneren = om de job goed te doen, streef = het hoogste.",
        f"naam: {_quoted(profile.name)}",
        "vaardigheden:",
    ]
    for skill in Skill:
        if skill in profile.target:
            lines += [
                f"  {skill.value}:",
                f"    start: {profile.at_hiring[skill].value}",
                f"    functioneren: {profile.functioning[skill].value}",
                f"    streef: {profile.target[skill].value}",
                f"    waarom: {_quoted(profile.reasons.get(skill) or 'noem de taak')}",
            ]
    lines += [
        "# Heeft je bestuur een eigen minimum? Haal dan het hekje weg.",
        "# bodem:",
        "#   spreken: B1",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
