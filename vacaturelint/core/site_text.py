"""What of a document a job site wrote, and not its recruiter: told by the fields that the reader gave its blocks."""

import itertools
from collections.abc import Callable

from vacaturelint.core.job_site import SiteField, is_of_job_site
from vacaturelint.core.text import Block, Document, Span


def skill_lists(document: Document) -> list[Span]:
    """Return the stretches that hold a list of skills from the catalogue of a site, with its label, in order."""
    return _stretches(document, lambda block: block.field is not None and block.field.is_listed)


def not_written_here(document: Document) -> list[Span]:
    """Return the stretches that the page of a site filled in itself, in order; none of a document from elsewhere.

    They are all above the description of the job, the lists of skills, and the address of the job.
    """
    if not is_of_job_site(document.text):
        return []
    heading = next((block for block in document.blocks if block.field is SiteField.TASKS), None)
    head = [] if heading is None else [Span(0, heading.span.end)]
    place = _stretches(document, lambda block: block.field is SiteField.PLACE)
    return sorted((*head, *skill_lists(document), *place), key=lambda span: span.start)


def _stretches(document: Document, is_part: Callable[[Block], bool]) -> list[Span]:
    """Return from where to where blocks follow each other that are all such a part."""
    runs = ([*blocks] for part, blocks in itertools.groupby(document.blocks, is_part) if part)
    return [Span(blocks[0].span.start, blocks[-1].span.end) for blocks in runs]
