"""Finds demands for experience: how much, of what kind, and whether the text says why.

Topics: `geen-ervaring` none is asked · `pluspunt` · `met-reden` · `kan-anders` another way is open · `gedaan` what
somebody did · `enkel-openbaar` only public service counts · `veel-jaren` five years or more · `jaren` a number of years
· `te-smal` only one kind or one proof counts · `moet-echt` without it no job · `zonder-maat` no measure · `veld` a
field of a job site. Experience in place of a diploma belongs to the demand for the diploma.
"""

from collections.abc import Iterator

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import FIELD, NO_EXPERIENCE, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.about import is_own
from vacaturelint.statements.acts import Act
from vacaturelint.statements.phrases import Hit
from vacaturelint.statements.statement import Said, Who
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.counts import years_in
from vacaturelint.vacancy.requirements.demands import Asked, Read
from vacaturelint.vacancy.requirements.opinion import Cases, Opinion, doubted

_opine = Cases(RequirementKind.EXPERIENCE)
_MANY = 5  # years; from here on it shuts people out even where the text says why
_OPENING = 2
_REACH = 6  # terms from `collega's met` to the experience they have
_NARROW = ("werkgever", "lidmaatschap")


def find_experience(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand for experience, also the statement that none is needed."""
    roads = {nth for nth, asked in read.asked("diploma", paper=True).items() if _is_open(asked)}
    for nth, asked in read.asked("ervaring", paper=False).items():
        if nth in roads or _is_bare(asked) or _is_of_others(asked):
            continue
        force = Force.SOFT if asked.reading.force is Force.HARD and _is_road(asked) else asked.reading.force
        opinion = _judged(asked, force, only_public=_is_only_public(read, nth))
        yield opinion.on(RequirementKind.EXPERIENCE, asked.span, posting.words(asked.span), force)


def unlisted_experience(posting: Posting, asked: Asked) -> Requirement:
    """Return a demand for experience whose wording no frame knows."""
    opinion = doubted(_judged(asked, asked.reading.force, only_public=False))
    return opinion.on(RequirementKind.EXPERIENCE, asked.span, posting.words(asked.span), asked.reading.force)


def _is_open(asked: Asked) -> bool:
    """Return whether a demand for a diploma in the same piece is what the experience stands beside or in place of."""
    return asked.reading.force is Force.SOFT or asked.reading.refuses or asked.clause.said.has("ervaring_telt_niet")


def _is_bare(asked: Asked) -> bool:
    """Return whether it is the heading or the label of a field, or an offer that says so."""
    clause = asked.clause
    label = clause.text.strip(" :").casefold() in ("werkervaring", "ervaring")
    return label or (asked.reading.act is Act.NO_DEMAND and clause.section is SectionLabel.OFFER)


def _is_road(asked: Asked) -> bool:
    """Return whether the experience is itself the other way: `of vijf jaar ervaring`."""
    said = asked.clause.said
    if asked.reading.refuses or said.has("nadruk"):
        return False
    return said.has("gemis") or any(hit.first <= _OPENING for hit in said.hits("of"))


def _is_only_public(read: Read, nth: int) -> bool:
    """Return whether this piece or the rest of its sentence lets only the public sector count."""
    own = read.clauses[nth]
    rest = [other for other in read.clauses[nth + 1 : nth + 2] if other.passage == own.passage]
    return any(one.said.has("openbaar_alleen") for one in (own, *rest))


def _is_of_others(asked: Asked) -> bool:
    """Return whether it is not the reader's own: `Je bouwt voort op twintig jaar ervaring van het team`."""
    said, at = asked.clause.said, asked.found[0].at
    if any(_is_told_of(said, other, at) for other in said.hits("ander")):
        return True
    statement = said.statement_at(at.first)
    named = said.terms[at.last - 1].form.endswith("ervaring") and not said.has("kandidaat")
    if not named or statement.who is not Who.CANDIDATE or asked.reading.act is not Act.DEMAND or asked.reading.refuses:
        return False
    return not is_own(said, at, statement, "eigen_aan", "aanreikt", "bezit", "vraag")


def _is_told_of(said: Said, other: Hit, at: Hit) -> bool:
    """Return whether others come with it: `collega's met tien jaar ervaring`."""
    return other.last < at.first <= other.last + _REACH and said.terms[other.last].form == "met"


def _judged(asked: Asked, force: Force, *, only_public: bool) -> Opinion:
    years = years_in(asked.clause.text)
    if asked.reading.act is Act.NO_DEMAND:
        return _opine(Verdict.JUSTIFIED, NO_EXPERIENCE)
    if force is Force.WISH:
        return _wished(years)
    if only_public:
        return _opine(Verdict.UNNEEDED, "enkel-openbaar")
    if force is Force.SOFT:
        return _opine(Verdict.JUSTIFIED, "kan-anders")
    return _counted(asked, years) if years is not None else _measured(asked)


def _wished(years: int | None) -> Opinion:
    if years is not None and years >= _MANY:
        return _opine(Verdict.DOUBT, "veel-jaren/wens", {"jaren": str(years)})
    return _opine(Verdict.JUSTIFIED, "pluspunt")


def _counted(asked: Asked, years: int) -> Opinion:
    reasoned = asked.clause.said.has("reden", "leiding")
    if reasoned and years < _MANY:
        return _opine(Verdict.JUSTIFIED, "met-reden")
    if "<" in asked.clause.text:
        return _opine(Verdict.JUSTIFIED, "veld-laag")
    if asked.clause.field is SiteField.EXPERIENCE:
        return _opine(Verdict.DOUBT, FIELD)
    if years < _MANY:
        return _opine(Verdict.UNNEEDED, "jaren")
    return _opine(Verdict.DOUBT if reasoned else Verdict.UNNEEDED, "veel-jaren", {"jaren": str(years)})


def _measured(asked: Asked) -> Opinion:
    """Return the verdict on experience without a number of years."""
    said, topics = asked.clause.said, asked.slot("onderwerp")
    if said.has("reden", "leiding"):
        return _opine(Verdict.JUSTIFIED, "met-reden")
    if asked.clause.field is SiteField.EXPERIENCE:
        return _opine(Verdict.DOUBT, FIELD)
    if any(topic in _NARROW for topic in topics) or said.has("streng"):
        return _opine(Verdict.UNNEEDED, "te-smal")
    if asked.reading.refuses or said.has("moet_echt", "nadruk"):
        return _opine(Verdict.DOUBT, "zonder-maat", topic="moet-echt")
    if "gedaan" in topics:
        return _opine(Verdict.JUSTIFIED, "gedaan")
    return _opine(Verdict.DOUBT, "senior") if "senior" in topics else _opine(Verdict.JUSTIFIED, "zonder-jaren")
