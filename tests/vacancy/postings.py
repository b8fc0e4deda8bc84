"""Builds the posting of a small vacancy in Markdown, as the detectors of demands receive it."""

from tests.examples import PARSER
from vacaturelint.core.requirement import Requirement, RequirementKind
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.vacancy.function import recognise
from vacaturelint.vacancy.posting import Overrides, Posting
from vacaturelint.vacancy.requirements.find import find_requirements
from vacaturelint.vacancy.sections import find_sections

DEMANDS = "## Wat verwachten wij?"
NOTHING = Overrides()


def posting_of(text: str, overrides: Overrides = NOTHING) -> Posting:
    """Return the posting of a text in Markdown."""
    analysis = PARSER.parse(read_markdown(Source("vacature.md", text.encode())))
    sections = find_sections(analysis)
    return Posting(analysis, sections, recognise(analysis, sections, overrides), overrides)


def vacancy_of(title: str, *demands: str) -> str:
    """Return a vacancy with a title and a list of demands."""
    return "\n".join([f"# {title}", "", DEMANDS, "", *(f"- {demand}" for demand in demands)])


def demands_of(title: str, *demands: str, kind: RequirementKind, overrides: Overrides = NOTHING) -> list[Requirement]:
    """Return the demands of one kind that a vacancy makes."""
    found = find_requirements(posting_of(vacancy_of(title, *demands), overrides))
    return [requirement for requirement in found if requirement.kind is kind]
