"""From an analysed document to what it says about the job."""

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.requirement import Requirement
from vacaturelint.core.text import Document
from vacaturelint.vacancy.function import recognise
from vacaturelint.vacancy.posting import Overrides, Posting
from vacaturelint.vacancy.requirements.find import find_requirements
from vacaturelint.vacancy.sections import find_sections


def read_posting(analysis: Analysis, overrides: Overrides) -> Posting:
    """Return the document with its sections and its function; what the user says wins."""
    return Posting(analysis, find_sections(analysis), recognise(analysis, overrides), overrides)


def demands_of(document: Document, parser: Parser) -> tuple[Requirement, ...]:
    """Return the demands in a document that another is held against, such as a function profile."""
    return find_requirements(read_posting(parser.parse(document), Overrides()))
