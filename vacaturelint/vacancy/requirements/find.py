"""All demands of a vacancy, in order of place."""

from collections.abc import Callable, Iterator

from vacaturelint.core.requirement import Requirement
from vacaturelint.statements.learned import demand_model
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.both_readers import heed
from vacaturelint.vacancy.requirements.clauses import clauses_of
from vacaturelint.vacancy.requirements.demands import Read, read_frames
from vacaturelint.vacancy.requirements.diploma import find_diplomas
from vacaturelint.vacancy.requirements.experience import find_experience
from vacaturelint.vacancy.requirements.job_site import settle_fields
from vacaturelint.vacancy.requirements.language import find_languages
from vacaturelint.vacancy.requirements.licence import find_licences
from vacaturelint.vacancy.requirements.person import find_conditions

Detector = Callable[[Posting, Read], Iterator[Requirement]]
DETECTORS: tuple[Detector, ...] = (
    find_languages,
    find_diplomas,
    find_experience,
    find_licences,
    find_conditions,
)


def find_requirements(posting: Posting) -> tuple[Requirement, ...]:
    """Return every demand in the posting, justified or not, in order of place."""
    model = demand_model()
    read = read_frames(clauses_of(posting), model)
    heeded = heed(read_by_frames(posting, read), posting, read, model)
    settled = settle_fields(list(heeded), read)
    return tuple(sorted(settled, key=lambda requirement: requirement.span))


def read_by_frames(posting: Posting, read: Read) -> list[Requirement]:
    """Return the demands as the frames alone read and judge them, kind by kind."""
    return [requirement for detect in DETECTORS for requirement in detect(posting, read)]
