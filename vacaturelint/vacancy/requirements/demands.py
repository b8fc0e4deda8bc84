"""What a vacancy asks of one kind of thing: frames in pieces of text, read for what their statement does with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vacaturelint.core.job_site import SiteField
from vacaturelint.core.requirement import Force
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.statements.acts import Act, Around, Reading, read_act
from vacaturelint.statements.function_words import function_words
from vacaturelint.statements.learned import UNKNOWN, DemandModel, Odds
from vacaturelint.statements.polarity import Lack, polarity_of
from vacaturelint.statements.signals import signals_in
from vacaturelint.statements.statement import Said
from vacaturelint.vacancy.requirements.clauses import Clause, part_around
from vacaturelint.vacancy.requirements.frames import Found, frames
from vacaturelint.vacancy.requirements.roads import Beside, is_later, opens_road, road_within
from vacaturelint.vacancy.requirements.second_reader import Unit, force_of, units_of

_TITLE = 120
"""Characters from the start of a text within which a heading is its title: title, employer and place fit in."""
_WHOLE = 170
"""Characters of a piece that is marked whole: two lines on a page, which one reads as one remark. Nine lines in ten of
tidy vacancies are shorter; of longer ones only the words around the demand are marked."""
_LEAD = 70
"""Characters marked on each side of a demand in a longer piece: half a sentence, enough to find it by."""
_ANSWER = 22
"""Terms of an answer to a question in the text (`Nog geen diploma? …`): one sentence; more is a story of its own."""
_NO_PAPERS = ("ervaring", "rijbewijs", "wagen")
_WEAK = ("zwak", "studie")


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing that a piece of text asks, wishes or says it does not ask; `start` and `end` lie in its text."""

    clause: Clause
    found: tuple[Found, ...]
    reading: Reading
    start: int
    end: int

    @property
    def words(self) -> str:
        """Return the words to mark."""
        return self.clause.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Return where those words stand in the document."""
        return self.clause.span(self.start, self.end)

    def slot(self, name: str) -> list[str]:
        """Return the values of one slot of its frames, those that say nothing left out."""
        return [value for found in self.found if (value := found.frame.slots.get(name, "")) not in ("", "-")]


@dataclass(frozen=True, slots=True)
class Read:
    """All pieces of a text with the frames found in them, and what the second reader makes of them.

    What is asked of one kind of thing is worked out once: several detectors want to know it.
    """

    clauses: tuple[Clause, ...]
    found: tuple[dict[str, list[Found]], ...]
    units: tuple[Unit, ...]
    odds: tuple[Odds, ...]
    _asked: dict[tuple[str, bool], Mapping[int, Asked]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def asked(self, file: str, *, paper: bool) -> Mapping[int, Asked]:
        """Return what the text asks, wishes or denies of the things in one file of frames, by number of its piece."""
        if (file, paper) not in self._asked:
            self._asked[file, paper] = dict(_asked_of(self, file, paper=paper))
        return self._asked[file, paper]

    def around(self, nth: int, *, far: int = 2) -> Iterator[int]:
        """Yield the pieces right after and right before piece `nth` that belong to the same part of the text."""
        own = self.clauses[nth]
        for at in (*range(nth + 1, min(nth + 1 + far, len(self.clauses))), *range(max(nth - 1, 0), nth)):
            other = self.clauses[at]
            if other.section is own.section and other.kind is not BlockKind.HEADING:
                yield at


def read_frames(clauses: tuple[Clause, ...], model: DemandModel) -> Read:
    """Return the frames in every piece, with what `model` makes of their words."""
    table = frames()
    units = units_of(clauses, model)
    odds = {n: unit.odds for unit in units for n in unit.pieces}
    return Read(
        clauses,
        tuple(table.find(clause.said) if clause.said.terms else {} for clause in clauses),
        units,
        tuple(odds.get(n, UNKNOWN) for n in range(len(clauses))),
    )


def _asked_of(read: Read, file: str, *, paper: bool) -> Iterator[tuple[int, Asked]]:
    for nth, clause in enumerate(read.clauses):
        found = read.found[nth].get(file)
        if found and not _is_title(clause) and not _is_empty_field(clause):
            asked = _asked(read, nth, found, paper=paper)
            if asked is not None:
                yield nth, asked


def _asked(read: Read, nth: int, found: Sequence[Found], *, paper: bool) -> Asked | None:
    clause = read.clauses[nth]
    around = around_of(read, nth)
    readings = [(match, read_act(clause.said, match.at, around, paper=paper)) for match in found]
    for wanted in (Act.DEMAND, Act.WISH, Act.NO_DEMAND):
        own = tuple(match for match, reading in readings if reading.act is wanted and _fits(clause, match, wanted))
        if own:
            reading = next(reading for _, reading in readings if reading.act is wanted)
            reading = _in_block(read, nth, own, reading)
            if not (reading.refuses or clause.said.has("gelijkwaardig")):  # these words look like a road, and open none
                reading = replace(reading, force=force_of(read.odds[nth], reading.force))
            if all(match.frame.slots.get("gewicht") in _WEAK for match in own) and not _counts(clause, reading):
                return None
            return Asked(clause, own, reading, *_edges(clause, own))
    return None


def _fits(clause: Clause, found: Found, wanted: Act) -> bool:
    """Return whether a frame may be read so: some words tell only in a denial (`opleiding is niet van belang`).

    That we do not do it ourselves (`de studie doen wij niet`) denies no demand.
    """
    if found.frame.slots.get("gewicht") != "ontkend":
        return True
    said = clause.said
    lacks = any(term.form in function_words("geen") for term in said.terms)
    return wanted is Act.NO_DEMAND and (lacks or said.has("geen_belang", "geen_nood", "ongeacht", "welkom", "gemis"))


def _counts(clause: Clause, reading: Reading) -> bool:
    """Return whether a word that is only weakly a demand is one here: in the part with the demands, or asked."""
    if reading.act is Act.NO_DEMAND:
        return clause.said.has("geen_belang", "welkom", "geen_nood")
    return clause.section is SectionLabel.DEMANDS or (clause.section is SectionLabel.OTHER and clause.said.has("vraag"))


def _in_block(read: Read, nth: int, own: tuple[Found, ...], reading: Reading) -> Reading:
    """Return the reading after a look at what stands around it: another road, a question that is answered."""
    clause = read.clauses[nth]
    if reading.refuses or reading.act is Act.NO_DEMAND:
        return _lack_beside(read, nth, own, reading)
    answered = _answered(read, nth, reading)
    if answered is not None:
        return answered
    if reading.force is Force.HARD and (road_within(clause.said, own) or _opens(read, nth, own)):
        return replace(reading, force=Force.SOFT, later=reading.later or is_later(clause.said, own))
    return reading


def _answered(read: Read, nth: int, reading: Reading) -> Reading | None:
    """Return what the answer makes of a question, None where nothing is asked or the answer decides nothing."""
    answer = answer_of(read, nth)
    if answer is None:
        return None
    if answer.has("afgewezen"):
        return replace(reading, refuses=True)
    if says_no(answer):
        return Reading(Act.NO_DEMAND, Force.WISH)
    if answer.has("geen_nood", "welkom") or any(read.clauses[at].said.has("even") for at in read.around(nth, far=4)):
        return replace(reading, force=Force.SOFT)
    return replace(reading, act=Act.WISH, force=Force.WISH) if answer.has("wens", "wens_los") else None


def _opens(read: Read, nth: int, own: tuple[Found, ...]) -> bool:
    """Return whether a piece beside opens another road; experience and a licence are no papers that have one."""
    papers = own[0].frame.file not in _NO_PAPERS
    beside = [Beside(read.clauses[at].said, "diploma" in read.found[at]) for at in read.around(nth)]
    return papers and opens_road(read.clauses[nth].said, beside)


def says_no(answer: Said) -> bool:
    """Return whether an answer begins with no, or says anywhere that it is not asked."""
    return answer.has("hoeft", "geen_belang") or any(hit.first == 0 for hit in answer.hits("antwoord_nee"))


def answer_of(read: Read, nth: int) -> Said | None:
    """Return the short piece that answers a question, such as `Prima` after `Diploma secundair?`."""
    clause, after = read.clauses[nth], read.clauses[nth + 1 : nth + 2]
    is_short = clause.said.is_question and after and after[0].kind is clause.kind
    return after[0].said if is_short and len(after[0].said.terms) <= _ANSWER else None


def _lack_beside(read: Read, nth: int, own: tuple[Found, ...], reading: Reading) -> Reading:
    """Return what a question about lack comes to, such as `Nog geen bachelor? Dan haal je die`."""
    clause = read.clauses[nth]
    after = answer_of(read, nth)
    if reading.refuses or after is None:
        return reading
    lack = polarity_of(clause.said, own[0].at, clause.said.statement_at(own[0].at.first)).lack
    begins = after.terms[0].form in ("dan", "toon", "laat") if after.terms else False
    if lack is Lack.WELCOME and (begins or after.has("later", "weg")) and not after.has("geen_nood"):
        return Reading(Act.DEMAND, Force.SOFT, later=after.has("later"))
    return reading


def around_of(read: Read, nth: int) -> Around:
    """Return where piece `nth` stands."""
    clause = read.clauses[nth]
    return Around(
        clause.section,
        is_item=clause.is_item or clause.kind is BlockKind.HEADING,
        is_field=clause.is_chosen and clause.field is not SiteField.LANGUAGES,
        about_pluses="kop_wens" in signals_in(clause.heading),
    )


def _is_title(clause: Clause) -> bool:
    return clause.kind is BlockKind.HEADING and clause.passage.offsets[0] < _TITLE


def _is_empty_field(clause: Clause) -> bool:
    """Return whether a piece is the name of a field that nobody filled in: `Opleidingsniveau:`."""
    words = [term for term in clause.said.terms if term.is_word]
    return len(words) == 1 and clause.text.rstrip().endswith(":")


def whole_of(clause: Clause, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Return where a piece, or a part of it, begins and ends without the marks around it."""
    text = clause.text[start:end]
    return start + len(text) - len(text.lstrip(" :-")), start + len(text.rstrip(" .,;:"))


def marked(clause: Clause, first: int, last: int, *, is_paper: bool = True) -> tuple[int, int]:
    """Return the stretch to mark around `text[first:last]`: the whole of a short piece, else a little more.

    Where line breaks got lost another thing may stand beside it; of a paper a name with a capital is part.
    """
    begin, end = whole_of(clause) if is_paper else whole_of(clause, *part_around(clause.text, first, last))
    if end - begin <= _WHOLE:
        return begin, end
    cut = clause.text.rfind(" ", begin, max(first - _LEAD, begin + 1)) + 1
    behind = clause.text.find(" ", last + _LEAD, end) if last + _LEAD < end else end
    return max(begin, cut), min(end, max(last, behind))


def _edges(clause: Clause, own: Sequence[Found]) -> tuple[int, int]:
    stretches = [clause.said.stretch(match.thing) for match in own]
    first, last = min(first for first, _ in stretches), max(last for _, last in stretches)
    return marked(clause, first, last, is_paper=own[0].frame.file not in _NO_PAPERS)
