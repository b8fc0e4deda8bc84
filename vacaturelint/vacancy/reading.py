"""From an analysed document to what it says about the job."""

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.text import Document
from vacaturelint.vacancy.function import recognise
from vacaturelint.vacancy.posting import Overrides, Posting, Reference
from vacaturelint.vacancy.requirements.find import find_requirements
from vacaturelint.vacancy.sections import find_sections


def read_posting(analysis: Analysis, overrides: Overrides) -> Posting:
    """Return the document with its sections and its function; what the user says wins."""
    sections = find_sections(analysis)
    return Posting(analysis, sections, recognise(analysis, sections, overrides), overrides)


def reference_of(document: Document, parser: Parser) -> Reference:
    """Return a document as what another is held against: a function profile."""
    posting = read_posting(parser.parse(document), Overrides())
    return Reference(posting.vacancy, find_requirements(posting))
