"""Finds demands for experience: how much, of what kind, and whether the text says why.

Topics: `geen-ervaring` none is asked · `pluspunt` · `met-reden` · `kan-anders` another way is open · `gedaan` what
somebody did · `enkel-openbaar` only public service counts · `veel-jaren` five years or more · `jaren` a number of years
· `te-smal` only one kind or one proof counts · `zonder-maat` no measure · `veld` a field of a job site.
Experience in place of a diploma belongs to the demand for the diploma.
"""

from collections.abc import Iterator

from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.about import is_own
from vacaturelint.statements.acts import Act
from vacaturelint.statements.statement import Who
from vacaturelint.vacancy.posting import Posting
from vacaturelint.vacancy.requirements.clauses import Clause, edges_of
from vacaturelint.vacancy.requirements.counts import years_in
from vacaturelint.vacancy.requirements.demands import Asked, Read, asked_of

Judged = tuple[Verdict, str, str]
_MANY = 5
_OPENING = 2
_ADVICE = ("Je kan [taak 1] en [taak 2] zonder hulp. Dat leerde je in een job, een opleiding of als vrijwilliger.",)
_WHOLE = 150
_LEAD = 70
_NARROW = ("werkgever", "lidmaatschap")
_FIELD = "Werkervaring"
_PUBLIC = "Ervaring buiten een openbaar bestuur telt zo niet mee. Laat ervaring uit elke sector tellen."
_REASONED = "De tekst zegt waarom ervaring nodig is."
_ONLY_FIELD = "Dit staat alleen in een veld. Zeg in de tekst wat iemand moet kunnen."
_SKILL = "Een aantal jaren zegt weinig over wat iemand kan. Zeg waarvoor het nodig is."


def find_experience(posting: Posting, read: Read) -> Iterator[Requirement]:
    """Yield every demand for experience, also the statement that none is needed."""
    roads = {id(asked.clause) for asked in asked_of(read, "diploma", paper=True) if _is_open(asked)}
    for asked in asked_of(read, "ervaring", paper=False):
        if id(asked.clause) in roads or _is_bare(asked) or _is_of_others(asked):
            continue
        force = Force.SOFT if asked.reading.force is Force.HARD and _is_road(asked) else asked.reading.force
        verdict, topic, reason = _judged(asked, force, only_public=_is_only_public(read, asked.clause))
        span = asked.clause.span(*_edges(asked))
        text = posting.document.text[span.start : span.end]
        advice = ("Ervaring uit elke sector telt mee.",) if topic == "enkel-openbaar" else _ADVICE
        yield Requirement(
            RequirementKind.EXPERIENCE,
            span,
            text,
            force,
            verdict,
            topic,
            reason,
            confidence=Confidence.MEDIUM,
            advice=() if verdict is Verdict.JUSTIFIED else advice,
        )


def years_asked(text: str) -> int | None:
    """Return the number of years a demand names, None without a number."""
    return years_in(text)


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
    return said.has("gemis") or any(hit.first <= _OPENING for hit in said.hits("of"))


def _is_only_public(read: Read, clause: Clause) -> bool:
    """Return whether this piece or the rest of its sentence lets only the public sector count."""
    nth = read.clauses.index(clause)
    rest = [other for other in read.clauses[nth + 1 : nth + 2] if other.passage == clause.passage]
    return any(other.said.has("openbaar_alleen") for other in (clause, *rest))


def _is_of_others(asked: Asked) -> bool:
    """Return whether it is not the reader's own: `Je bouwt voort op twintig jaar ervaring van het team`."""
    said, at = asked.clause.said, asked.found[0].at
    statement = said.statement_at(at.first)
    named = said.terms[at.last - 1].form.endswith("ervaring")
    if not named or statement.who is not Who.CANDIDATE or asked.reading.act is not Act.DEMAND:
        return False
    return not is_own(said, at, statement, "eigen_aan", "aanreikt", "bezit", "vraag")


def _judged(asked: Asked, force: Force, *, only_public: bool) -> Judged:
    years = years_in(asked.clause.text)
    if asked.reading.act is Act.NO_DEMAND:
        return Verdict.JUSTIFIED, "geen-ervaring", "Je zegt dat er geen ervaring nodig is."
    if force is Force.WISH:
        return _wished(years)
    if only_public:
        return Verdict.UNNEEDED, "enkel-openbaar", _PUBLIC
    if force is Force.SOFT:
        return Verdict.JUSTIFIED, "kan-anders", "Wie deze ervaring niet heeft, kan ook anders."
    return _counted(asked, years) if years is not None else _measured(asked)


def _wished(years: int | None) -> Judged:
    if years is not None and years >= _MANY:
        return Verdict.DOUBT, "veel-jaren", f"{years} jaar ervaring sluit veel mensen uit, ook als voorkeur."
    return Verdict.JUSTIFIED, "pluspunt", "Ervaring is een pluspunt, geen eis."


def _counted(asked: Asked, years: int) -> Judged:
    reasoned = asked.clause.said.has("reden", "leiding")
    if reasoned and years < _MANY:
        return Verdict.JUSTIFIED, "met-reden", _REASONED
    if "<" in asked.clause.text:
        return Verdict.JUSTIFIED, "veld-laag", "Het veld vraagt hoogstens wat ervaring."
    if asked.clause.label == _FIELD:
        return Verdict.DOUBT, "veld", _ONLY_FIELD
    if years < _MANY:
        return Verdict.UNNEEDED, "jaren", _SKILL
    verdict = Verdict.DOUBT if reasoned else Verdict.UNNEEDED
    return verdict, "veel-jaren", f"{years} jaar ervaring sluit veel mensen uit. Zeg wat iemand moet kunnen."


def _measured(asked: Asked) -> Judged:
    """Return the verdict on experience without a number of years."""
    said, topics = asked.clause.said, asked.slot("onderwerp")
    if said.has("reden", "leiding"):
        return Verdict.JUSTIFIED, "met-reden", _REASONED
    if asked.clause.label == _FIELD:
        return Verdict.DOUBT, "veld", _ONLY_FIELD
    if any(topic in _NARROW for topic in topics) or said.has("streng"):
        return Verdict.UNNEEDED, "te-smal", "Hetzelfde leert iemand ook ergens anders. Zeg wat iemand moet kunnen."
    if "gedaan" in topics:
        return Verdict.JUSTIFIED, "gedaan", "De tekst zegt wat iemand al deed."
    topic = "senior" if "senior" in topics else "zonder-maat"
    return Verdict.DOUBT, topic, "Hoeveel ervaring en waarmee? Zeg wat iemand moet kunnen."


def _edges(asked: Asked) -> tuple[int, int]:
    text, terms = asked.clause.text, asked.clause.said.terms
    thing = asked.found[0].thing
    first, last = terms[thing.first].start, terms[thing.last - 1].end
    begin, end = edges_of(text, first, last)
    if end - begin <= _WHOLE:
        return begin, end
    cut = text.rfind(" ", last, last + _LEAD)
    return max(begin, text.rfind(" ", 0, max(first - _LEAD, 1)) + 1), min(end, max(cut, last))
