"""`profielen`: list the language profiles, show one, or write a start to fill in."""

import textwrap

from vacaturelint.core.requirement import Skill
from vacaturelint.vacancy.own_profile import choose_profile, profile_text
from vacaturelint.vacancy.profiles import LanguageProfile, profile_names

_WIDTH = 88
_EXAMPLE = "onthaalmedewerker"


def list_profiles() -> str:
    """Return the names of all shipped profiles, and how to go on."""
    names = textwrap.fill(", ".join(profile_names()), _WIDTH, initial_indent="  ", subsequent_indent="  ")
    return (
        f"Taalprofielen:\n{names}\n\nToon er een: vacaturelint profielen {_EXAMPLE}\n"
        f"Maak je eigen profiel: vacaturelint profielen --maak {_EXAMPLE} > profiel.yaml\n"
        "Gebruik het: vacaturelint --taalprofiel profiel.yaml vacature.docx"
    )


def show_profile(key: str) -> str:
    """Return one profile as a table; UsageError or RuleFileError when it is not there or wrong."""
    profile = choose_profile(key)
    rows = [f"Taalprofiel {profile.name} (Nederlands, ERK)", ""]
    rows.append(f"  {'':<12}{'start':<8}{'job':<8}{'streef':<8}waarom")
    rows += [_row(profile, skill) for skill in Skill if skill in profile.target]
    sources = sorted(set(profile.sources.values()))
    rows += ["", *(f"Bron: {source}" for source in sources)] if sources else ["", "Eigen schatting uit de taken."]
    return "\n".join(rows)


def make_profile(key: str | None) -> str:
    """Return a profile to fill in, with the levels of `key` as a start."""
    return profile_text(choose_profile(key or _EXAMPLE)).rstrip("\n")


def _row(profile: LanguageProfile, skill: Skill) -> str:
    levels = (stage[skill].value for stage in (profile.at_hiring, profile.functioning, profile.target))
    return f"  {skill.value:<12}{''.join(f'{level:<8}' for level in levels)}{profile.reasons.get(skill, '')}"
