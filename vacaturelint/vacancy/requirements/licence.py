"""Finds demands for a driving licence or a car, and whether the text shows that this colleague drives.

Topics: `rijtaak` the text shows what for · `pluspunt` · `kan-anders` another way is open · `veld` only in a field of a
job site · `met-wet` a law asks it · `zonder-rijtaak` no driving task in the text · `eigen-wagen` a car of one's own.
"""

from collections.abc import Iterator, Mapping

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import FIELD, Force, Requirement, RequirementKind, Verdict
from vacaturelint.statements.acts import Act
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause
from vacaturelint.vacancy.requirements.demands import Asked, Read
from vacaturelint.vacancy.requirements.frames import Found
from vacaturelint.vacancy.requirements.opinion import Cases, Opinion

_opine = Cases(RequirementKind.LICENCE)
_CYCLES = "fiets"


def find_licences(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand for a driving licence or a car; "you need no licence" is none."""
    drives = _drives(posting, read)
    for file, paper in (("rijbewijs", True), ("wagen", False)):
        for asked in read.asked(file, paper=paper).values():
            force = _force(asked)
            if force is not None:
                opinion = _judged(asked, force, drives=drives) if paper else _of_a_car(asked, force)
                yield opinion.on(RequirementKind.LICENCE, asked.span, posting.words(asked.span), force)


def _drives(posting: Posting, read: Read) -> bool:
    """Return whether a task in the text is done by car or truck; the words of the demand itself show none."""
    if _CYCLES in (posting.vacancy.title or "").casefold():
        return False
    return any(_is_driving(clause, found) for clause, found in zip(read.clauses, read.found, strict=True))


def _is_driving(clause: Clause, found: Mapping[str, list[Found]]) -> bool:
    demanded = [each.thing for file in ("rijbewijs", "wagen") for each in found.get(file, ())]
    tasks = [hit for hit in clause.said.hits("rijtaak") if not any(hit.overlaps(thing) for thing in demanded)]
    return bool(tasks) and not clause.said.has("geen_rijtaak")


def _force(asked: Asked) -> Force | None:
    """Return how strongly it is asked; None when it is not."""
    said, reading = asked.clause.said, asked.reading
    if reading.act is Act.NO_DEMAND:
        return Force.SOFT if said.has("tenzij") else None
    if reading.force is Force.WISH:
        return Force.WISH
    if reading.later and said.has("eigen_kosten"):
        return Force.HARD
    return Force.SOFT if said.has("rij_anders") else reading.force


def _judged(asked: Asked, force: Force, *, drives: bool) -> Opinion:
    clause = asked.clause
    if drives or clause.said.has("rij_reden"):
        return _opine(Verdict.JUSTIFIED, "rijtaak")
    if force is Force.WISH:
        return _opine(Verdict.JUSTIFIED, "pluspunt")
    if clause.is_by_law:
        return _opine(Verdict.JUSTIFIED, "met-wet")
    if clause.field is SiteField.LICENCE and len(clause.said.terms) > 2:
        return _opine(Verdict.UNNEEDED, FIELD)
    if force is Force.SOFT and (asked.reading.later or clause.said.has("rij_anders", "tenzij")):
        return _opine(Verdict.JUSTIFIED, "kan-anders")
    return _opine(Verdict.UNNEEDED if force is Force.HARD else Verdict.DOUBT, "zonder-rijtaak")


def _of_a_car(asked: Asked, force: Force) -> Opinion:
    if force is not Force.HARD:
        return _opine(Verdict.JUSTIFIED, "kan-anders/wagen")
    if asked.clause.said.has("bereik_reden"):
        return _opine(Verdict.JUSTIFIED, "bereikbaarheid")
    return _opine(Verdict.UNNEEDED, "eigen-wagen")
