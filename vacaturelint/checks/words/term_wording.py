"""What to write instead of a term, fitted into its sentence: number, article, adjectives, verb form, capitals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.conjugation import Form, joined, verb
from vacaturelint.analysis.inflection import MASS_NOUNS, inflected, plural
from vacaturelint.analysis.words import Word, word_set
from vacaturelint.checks.words.about import OVER, is_about
from vacaturelint.checks.words.gloss import in_brackets, in_number, is_noun_phrase
from vacaturelint.checks.words.gloss_room import fills_item, has_room
from vacaturelint.checks.words.term_agreement import Fitted, fit_noun, stands_alone
from vacaturelint.checks.words.term_forms import Number, head_of
from vacaturelint.checks.words.term_index import Occurrence
from vacaturelint.core.finding import Suggestion
from vacaturelint.core.text import Span
from vacaturelint.rulebook.terms import Gender, Part, Remedy

COMMANDS = word_set("zeg schrap noem gebruik maak")
"""First words of an advice to the writer, which is no text to paste."""
_NEAR = 6  # words
_SECOND = frozenset({"je", "jij", "u", "ge", "gij"})


@dataclass(frozen=True, slots=True)
class Wording:
    """The span to replace, what to put there (best first) and whether that is certainly right.

    `plain` is the best wording in small letters, for a message.
    """

    span: Span
    suggestions: tuple[Suggestion, ...]
    plain: str = ""


def wording(one: Occurrence, analysis: Analysis) -> Wording:
    """Return how to replace an occurrence; without fitting words the suggestions are advice only.

    So they are for a term that we never saw in a real vacancy, unless its plain word is always right. Of what such rows
    wrote, readers could paste 31 of 63, and of the others 9 in 10.
    """
    term = one.shape.term
    if not term.tried and term.remedy is not Remedy.SAFE:
        return Wording(one.span, tuple(map(_advice, term.plain or (term.explanation,))))
    if term.remedy is Remedy.EXPLAIN:
        return Wording(one.span, (_explained(one, analysis),))
    good = [] if term.remedy is Remedy.REPHRASE else [fit for fit in _fits(one, analysis) if fit is not None]
    if not good:
        return Wording(one.span, tuple(map(_advice, term.plain)))
    (span, best), safe = good[0], term.remedy is Remedy.SAFE
    suggestions = tuple(
        Suggestion(_cased(fit.text, analysis, span), safe=safe and fit.safe and nth == 0)
        for nth, (place, fit) in enumerate(good)
        if place == span
    )
    return Wording(span, suggestions, best.text)


def _advice(text: str) -> Suggestion:
    return Suggestion(in_brackets(text), replaces=False)


def _fits(one: Occurrence, analysis: Analysis) -> Iterator[Fitted | None]:
    for nth, plain in enumerate(one.shape.term.plain):
        yield _fit(one, analysis, plain, nth)


def _explained(one: Occurrence, analysis: Analysis) -> Suggestion:
    """Return the term with its meaning in brackets behind it, or the meaning instead in a heading or a short item.

    Advice only where neither fits: a verb or adjective, a plural that cannot be made, brackets within brackets.
    """
    term = one.shape.term
    meaning = in_brackets(term.plain[0] if term.plain else term.explanation)
    many = one.shape.number is Number.PLURAL and term.gender is not Gender.PLURAL
    told = in_number(meaning, many=many)
    if told is None or one.split is not None or term.part not in (Part.NOUN, Part.PHRASE) or one.prefix:
        return Suggestion(meaning, replaces=False)
    if term.kind in _EVERYDAY and is_noun_phrase(told) and fills_item(one.span, analysis.document):
        return Suggestion(_cased(told, analysis, one.span))
    if not has_room(one.span, told, analysis) or _splits_object(one, analysis, told) or _ends_name(one, analysis):
        return Suggestion(meaning, replaces=False)
    text = analysis.document.text[one.span.start : one.span.end]
    return Suggestion(f"{text} ({told})")


def _splits_object(one: Occurrence, analysis: Analysis, told: str) -> bool:
    """Return whether brackets with a verb would cut off its object: `procesoptimalisatie (…) van de keuken`."""
    verbal = told.endswith(_INFINITIVES) and _CLAUSES.isdisjoint(told.split(" "))
    return verbal and _follows(one, analysis) == "van"


def _ends_name(one: Occurrence, analysis: Analysis) -> bool:
    """Return whether a term is the end of a name: `Flash audits`, `Employee Benefit Budget`."""
    before, first = analysis.words[one.first - 1] if one.first else None, analysis.words[one.first]
    if (
        before is None
        or before.block != first.block
        or not (one.shape.term.kind == "english" or first.text[0].isupper())
    ):
        return False
    sentence = analysis.sentence_of(Span(before.start, before.end))
    return before.text[:1].isupper() and (sentence is None or sentence.span.start < before.start)


def _follows(one: Occurrence, analysis: Analysis) -> str:
    """Return the word behind a term in small letters, nothing where its block ends."""
    words = analysis.words
    after = words[one.last] if one.last < len(words) and words[one.last].block == words[one.first].block else None
    return after.fold if after else ""


_CLAUSES = word_set("die dat om te waarin waarmee waarop waarvan wie")
"""Words with which the verb at the end of an explanation belongs to a clause, and not to the whole."""
_INFINITIVES = ("en", "aan", "doen", "zien")
_EVERYDAY = frozenset({"contract", "hr", "nominal", "procedure"})
"""Kinds of terms that a plain wording can stand for. Names of diplomas and services are kept, and so are those of pay:
a reader meets `ADV-dagen` and `groepsverzekering` again in the contract."""


def _fit(one: Occurrence, analysis: Analysis, plain: str, nth: int) -> Fitted | None:
    term = one.shape.term
    if plain.split(" ", maxsplit=1)[0] in COMMANDS or "…" in plain or "..." in plain:
        return None
    if term.part is Part.NOUN:
        return _noun(one, analysis, plain, term.plain_gender if nth == 0 else Gender.NONE)
    if term.part is Part.ADJECTIVE:
        return (one.span, Suggestion(_adjective(one, plain), safe=True))
    if term.part is Part.VERB:
        return _verb(one, analysis, plain)
    if term.part is Part.PREPOSITION and (
        (plain == OVER and not is_about(one.first, analysis)) or _is_said_before(one, analysis, plain)
    ):
        return None
    return (one.span, Suggestion(plain, safe=True))


def _is_said_before(one: Occurrence, analysis: Analysis, plain: str) -> bool:
    """Return whether the preposition stands near before it: `voor processen ten behoeve van` would say it twice."""
    before = analysis.words[max(0, one.first - _NEAR) : one.first]
    return any(word.fold == plain and word.block == analysis.words[one.first].block for word in before)


def _adjective(one: Occurrence, plain: str) -> str:
    """Return the adjective with -e when the term has it (`onbezoldigde` → `niet betaalde`)."""
    if one.shape.number is Number.SINGULAR:
        return plain
    *before, last = plain.split(" ")
    return " ".join([*before, inflected(last)])


def _noun(one: Occurrence, analysis: Analysis, plain: str, gender: Gender) -> Fitted | None:
    if one.prefix:
        return _compound(one, plain, gender)
    if gender is Gender.NONE or (one.shape.term.kind == "english" and not stands_alone(one, analysis)):
        return None
    words = plain.split(" ")
    head = head_of(words)
    if head < len(words) - 1 and _follows(one, analysis) in ("en", "of"):
        return None  # `gesprek over je loopbaan en groeikansen`: what follows would belong to the tail
    if one.shape.number is Number.PLURAL:
        if gender is not Gender.PLURAL and words[head] in MASS_NOUNS:
            return None
        if gender is not Gender.PLURAL:
            words[:head] = [inflected(word) for word in words[:head]]
            words[head] = plural(words[head])
        return (one.span, Suggestion(" ".join(words), safe=stands_alone(one, analysis)))
    return fit_noun(one, analysis, words, gender)


def _compound(one: Occurrence, plain: str, gender: Gender) -> Fitted | None:
    """Return the compound with its last part replaced (`startwedde` → `startloon`), when the article stays right."""
    if " " in plain or one.shape.number is not Number.SINGULAR or gender is not one.shape.term.gender:
        return None
    return (one.span, Suggestion(one.prefix + plain, safe=False))


def _verb(one: Occurrence, analysis: Analysis, plain: str) -> Fitted | None:
    first, _, rest = plain.partition(" ")
    form = _form_in_sentence(one, one.shape.form or Form.INFINITIVE, analysis)
    if not _can_conjugate(first, rest, form) or not _keeps_order(one, analysis, rest):
        return None
    if one.split is None:
        span = one.span
        if form is Form.INFINITIVE and verb(first).particle and _te_before(one, analysis.words):
            form, span = Form.TE_INFINITIVE, Span(analysis.words[one.first - 1].start, one.span.end)
        return (span, Suggestion(f"{joined(first, form)} {rest}".strip(), safe=not _is_ambiguous(one)))
    middle = between_tails(one, analysis)
    return (one.span, Suggestion(f"{joined(first, form)} {middle} {rest}".strip(), safe=False))


def _te_before(one: Occurrence, words: Sequence[Word]) -> bool:
    """Return whether `te` stands before the verb; a particle goes before that (`te accorderen`, `goed te keuren`)."""
    before = words[one.first - 1] if one.first else None
    return before is not None and before.fold == "te" and before.block == words[one.first].block


def _form_in_sentence(one: Occurrence, form: Form, analysis: Analysis) -> Form:
    """Return the form that the parse sees where the spelling allows more (`is verstrekt`, `hij verstrekt`)."""
    token = analysis.token_at(analysis.words[one.first].start)
    if token is not None and token.is_participle and one.split is None and _is_ambiguous(one):
        return Form.PARTICIPLE
    if form in (Form.THIRD, Form.SECOND):
        return Form.SECOND if _is_second(one, analysis.words) else Form.THIRD
    return form


def _can_conjugate(first: str, rest: str, form: Form) -> bool:
    """Return whether `first` is a verb in a form that stays in one piece, with at most a preposition behind it."""
    if not first.endswith("n") or (rest and rest.split(" ", maxsplit=1)[0] not in _FIXED):
        return False
    return not verb(first).particle or form in (Form.INFINITIVE, Form.PARTICIPLE, Form.TE_INFINITIVE)


def _keeps_order(one: Occurrence, analysis: Analysis, rest: str) -> bool:
    """Return whether the object may stay behind the verb when a preposition goes (`je beschikt over` → `je hebt`).

    It may in a main clause, not after an infinitive or in a subordinate clause.
    """
    drops = one.shape.term.text.split(" ")[-1] in _FIXED and not rest
    if not drops:
        return True
    words = analysis.words
    before = words[max(0, one.first - 6) : one.first]
    subordinate = any(word.fold in _SUBORDINATE and word.block == words[one.first].block for word in before)
    return one.shape.form in _FINITE and not subordinate and not one.shape.joined


def _is_ambiguous(one: Occurrence) -> bool:
    """Return whether the verb looks the same in another form (`verricht` is a present and a participle)."""
    found = verb(one.shape.term.text.split(" ")[0])
    own = found.forms[one.shape.form or Form.INFINITIVE]
    same = {form for form, text in found.forms.items() if text == own}
    return bool(same - {Form.SECOND, Form.THIRD, one.shape.form})


_FINITE = frozenset({Form.STEM, Form.SECOND, Form.THIRD, Form.PAST, Form.PAST_PLURAL})
_SUBORDINATE = word_set("als dat die hoewel indien of om omdat opdat terwijl waar wanneer wie zodat")
_FIXED = frozenset({"voor", "aan", "bij", "in", "naar", "op", "over", "uit", "van", "als", "tot", "met"})


def between_tails(one: Occurrence, analysis: Analysis) -> str:
    """Return the text between the verb of a split form and its tail."""
    words = analysis.words
    split = one.split or one.first + 1
    return analysis.document.text[words[one.first + 1].start : words[split - 1].end]


def _is_second(one: Occurrence, words: Sequence[Word]) -> bool:
    """Return whether the subject beside the verb is jij or u."""
    near = [*words[max(0, one.first - 1) : one.first], *words[one.first + 1 : one.first + 2]]
    return any(word.fold in _SECOND and word.block == words[one.first].block for word in near)


def _cased(text: str, analysis: Analysis, span: Span) -> str:
    """Return `text` with the capitals of what it replaces; those of an abbreviation (`ADV-dagen`) are its own."""
    original = analysis.document.text[span.start : span.end]
    if original.isupper() and len(original) > 3:
        return text.upper()
    letters = original[:1].isupper() and original[1:2].isupper()
    starts = any(sentence.span.start == span.start for sentence in analysis.sentences) if letters else True
    return text[:1].upper() + text[1:] if original[:1].isupper() and starts else text
