"""All demands of a vacancy, in order of place."""

from collections.abc import Callable, Iterator

from vacaturelint.core.requirement import Requirement
from vacaturelint.vacancy.posting import Posting

DETECTORS: tuple[Callable[[Posting], Iterator[Requirement]], ...] = ()


def find_requirements(posting: Posting) -> tuple[Requirement, ...]:
    """Return every demand in the posting, justified or not, in order of place."""
    found = [requirement for detect in DETECTORS for requirement in detect(posting)]
    return tuple(sorted(found, key=lambda requirement: requirement.span))
