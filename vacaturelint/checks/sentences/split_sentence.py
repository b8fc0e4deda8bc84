"""A long sentence as two: only where both halves are sentences, with subject and word order of their own."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from vacaturelint.analysis.analysis import Sentence, Token
from vacaturelint.analysis.conjugation import Form, verb
from vacaturelint.analysis.labels import SUBJECTS
from vacaturelint.analysis.syntax.clauses import finite_verb
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.analysis.words import word_set
from vacaturelint.checks.base import Facts
from vacaturelint.readability.lexicon import find

_LONGEST = 120  # tokens: what is longer is a list that lost its line breaks
_MOST_CUTS = 3  # each is parsed
_FEWEST_WORDS = 5
_MARKS = (",", ";", "–", "-")
_STOPS = (".", "!", "?", "…")
_LOOSE = (" ;", "•", "·", "@", "\t")
"""Signs of a list that lost its line breaks, or of an address: no text to cut."""
_SHORT_LINE = 50  # characters; lines that end before it are typed line by line, so no running sentence
_KEPT, _DROPPED = word_set("maar want dus"), word_set("en")
_POINTING = word_set("deze die dit dat")
_PRONOUNS = word_set("je jij u we wij ze zij")
_READER = word_set("je jij")
_PAIRED = word_set("zowel enerzijds hetzij noch alleen ofwel")


@dataclass(frozen=True, slots=True)
class _Cut:
    """Two clauses of a sentence: the words of each in order, its verb that carries the number, and its subject."""

    head: Token
    clause: Token
    before: list[Token]
    after: list[Token]
    joint: str

    @property
    def lead(self) -> str:
        """Return the word that stays in front of the second half."""
        return f"{self.joint} " if self.joint in _KEPT else ""

    @property
    def body(self) -> list[Token]:
        """Return the second half without that word."""
        return self.after[1:] if self.lead else self.after


def in_two(facts: Facts, sentence: Sentence, tree: Tree) -> str | None:
    """Return the sentence as two sentences, cut where the halves are most equal; None when it cannot be cut."""
    for halves, whole in _in_halves(facts, sentence, tree):
        parses = facts.read(halves)
        if all(_is_sentence(parses.get(half, ())) for half in halves):
            return whole
    return None


def first_halves(facts: Facts, sentence: Sentence, tree: Tree) -> tuple[str, ...]:
    """Return the sentences that `in_two` will ask the parse of first."""
    return next((halves for halves, _ in _in_halves(facts, sentence, tree)), ())


def _in_halves(facts: Facts, sentence: Sentence, tree: Tree) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield two sentences that the sentence may be cut into, each with a mark at its end, and both as one text."""
    document = facts.document
    if len(tree.tokens) > _LONGEST or not document.is_unbroken(sentence.span):
        return
    text = document.text[sentence.span.start : sentence.span.end]
    if _is_loose(text):
        return
    end = text[-1] if text[-1] in ".!?" else ""
    cuts = sorted(_cuts(tree), key=lambda cut: abs(_words(cut.before) - _words(cut.after)))
    for cut in cuts[:_MOST_CUTS]:
        first = document.text[sentence.span.start : cut.before[-1].end]
        second = _second(cut, tree, document.text, question=end == "?")
        if second is not None and _is_whole(first) and _is_whole(second):
            halves = (f"{first}{'?' if end == '?' else '.'}", f"{second}{end or '.'}")
            yield halves, f"{halves[0]} {second}{end}"


def _is_loose(text: str) -> bool:
    """Return whether a text is no sentence in one piece: it begins halfway, or is a list that lost its layout."""
    short = any(len(line) < _SHORT_LINE for line in text.splitlines()[:-1])
    return short or text[:1].islower() or any(sign in text for sign in _LOOSE)


def _words(tokens: list[Token]) -> int:
    return sum(token.is_word for token in tokens)


def _follows_main_clause(tree: Tree, token: Token, head: Token) -> bool:
    """Return whether a token heads a clause behind the main clause of its head, and both have a verb."""
    behind = token.dep in ("conj", "parataxis") and head.head == head.nth and token.nth > head.nth
    return behind and _has_verb(tree, head) and _has_verb(tree, token)


def _cuts(tree: Tree) -> Iterator[_Cut]:
    """Yield the places where a main clause follows a main clause and runs to the end of the sentence."""
    for token in tree:
        head = tree.head(token)
        if not _follows_main_clause(tree, token, head):
            continue
        inside = [word for word in tree.subtree(token) if word.is_word]
        first = min(inside, key=lambda word: word.nth)
        rest = [word for word in tree if word.nth >= first.nth and word.is_word]
        if _with_siblings(tree, head, token) != {word.nth for word in rest}:
            continue
        cut = _cut(tree, head, token, first)
        if cut is not None and min(_words(cut.before), _words(cut.after)) >= _FEWEST_WORDS:
            yield cut


def _with_siblings(tree: Tree, head: Token, clause: Token) -> set[int]:
    """Return the words of a clause and of those that are joined to the same one after it."""
    joined = [token for token in tree.children(head, "conj", "parataxis") if token.nth >= clause.nth]
    return {word.nth for token in joined for word in tree.subtree(token) if word.is_word}


def _leaves_list_open(tree: Tree, before: list[Token]) -> bool:
    """Return whether a row of parts in the first half would lose its `en` to the cut (`A, B` of `A, B en C`).

    What stands behind its last comma without a verb of its own is such a part too, wherever the parse hangs it.
    """
    inside = {token.nth for token in before}
    comma = max((nth for nth, token in enumerate(before) if token.text == ","), default=None)
    if comma is not None and not any(token.is_finite for token in before[comma:]):
        return True
    for token in before:
        parts = [part for part in tree.children(token, "conj", "parataxis") if part.nth in inside]
        if parts and tree.child(max(parts, key=lambda part: part.nth), "cc") is None:
            return True
    return False


def _has_verb(tree: Tree, head: Token) -> bool:
    found = finite_verb(tree, head)
    return found is not None and found.is_finite


def _cut(tree: Tree, head: Token, clause: Token, first: Token) -> _Cut | None:
    joint = first.text.lower() if first.dep == "cc" else ""
    start = first.nth + (1 if joint in _DROPPED else 0)
    whole = [token for token in tree if token.nth < first.nth]
    before = _without(whole, _MARKS)
    joins = joint in _KEPT | _DROPPED if joint else len(before) < len(whole)
    after = [token for token in tree if token.nth >= start]
    cut = _Cut(head, clause, before, _without(after, _STOPS), joint)
    return cut if joins and before and not _holds_together(tree, cut) and not _has_lone_comma(after) else None


def _without(tokens: list[Token], marks: Collection[str]) -> list[Token]:
    """Return the tokens without these marks at their end."""
    last = next((nth for nth in range(len(tokens), 0, -1) if tokens[nth - 1].text not in marks), 0)
    return tokens[:last]


def _holds_together(tree: Tree, cut: _Cut) -> bool:
    """Return whether one half needs the other: `zowel`, a row of parts, a word that points back."""
    if any(token.text.lower() in _PAIRED for token in cut.before) or _leaves_list_open(tree, cut.before):
        return True
    return cut.joint in _DROPPED and (_points_back(tree, cut.clause) or _ends_below(tree, cut.head, cut.before))


def _ends_below(tree: Tree, head: Token, before: list[Token]) -> bool:
    """Return whether the first half ends with the verb of a clause below the main one, which `en` may go on with."""
    return before[-1].is_finite and before[-1] is not finite_verb(tree, head)


def _has_lone_comma(after: list[Token]) -> bool:
    """Return whether the only comma of the second half stands before `en`: it ended a row that the cut took apart."""
    commas = [nth for nth, token in enumerate(after) if token.text == ","]
    return len(commas) == 1 and [token.text for token in after[commas[0] + 1 :][:1]] == ["en"]


def _points_back(tree: Tree, clause: Token) -> bool:
    """Return whether the subject is a word that may point at anything in the first half: `… en deze gaat`."""
    subject = tree.child(clause, *SUBJECTS)
    return subject is not None and subject.text.lower() in _POINTING


def _second(cut: _Cut, tree: Tree, text: str, *, question: bool) -> str | None:
    """Return the second half as a sentence of its own; None when it lacks a subject or has another order."""
    finite, body = finite_verb(tree, cut.clause), cut.body
    if finite is None or not body or body[0].nth > finite.nth:
        return None
    if body[0].nth == finite.nth:
        return _verb_first(cut, tree, finite, text, question=question)
    if tree.child(cut.clause, *SUBJECTS) is None or not _is_second(tree, cut, body, finite):
        return None
    return _capital(cut.lead + text[body[0].start : cut.after[-1].end])


def _verb_first(cut: _Cut, tree: Tree, finite: Token, text: str, *, question: bool) -> str | None:
    """Return the second half, which begins with its verb, as a question or with its subject in front."""
    body, end, subject = cut.body, cut.after[-1].end, tree.child(cut.clause, *SUBJECTS)
    if question:
        return _capital(text[body[0].start : end]) if subject is not None else None
    if subject is None or _is_object(cut, tree, subject):
        return _borrowed(cut, tree, finite, text[body[1].start : end] if len(body) > 1 else "", cut.lead)
    if len(body) > 2 and body[1].nth == subject.nth and subject.text.lower() in _PRONOUNS:
        return _with_subject(subject.text, finite, text[body[2].start : end], cut.lead)
    return None


def _is_object(cut: _Cut, tree: Tree, subject: Token) -> bool:
    """Return whether `ze` behind the verb is no subject, whatever the parse says: `Je snoeit ze en geeft ze water`.

    Where a clause has its subject before its verb, one behind `en` that begins with its verb shares it.
    """
    first, finite = tree.child(cut.head, *SUBJECTS), finite_verb(tree, cut.head)
    shared = first is not None and finite is not None and first.nth < finite.nth
    return shared and cut.joint in _DROPPED and subject.text == "ze"


def _is_second(tree: Tree, cut: _Cut, body: list[Token], finite: Token) -> bool:
    """Return whether one part of the clause stands before its verb, as in every Dutch statement."""
    before = {token.nth for token in body if token.nth < finite.nth and token.is_word}
    tops = [child for child in tree.children(cut.clause) if child.nth in before]
    covered = {token.nth for top in tops for token in tree.subtree(top)}
    return len(tops) == 1 and before <= covered


def _borrowed(cut: _Cut, tree: Tree, finite: Token, rest: str, lead: str) -> str | None:
    """Return the second half with the pronoun that is subject of the first; an order (`Bel ons`) needs none."""
    subject = tree.child(cut.head, *SUBJECTS)
    first = finite_verb(tree, cut.head)
    if cut.before[-1].pos in ("VERB", "AUX") and cut.before[-1] is not first:
        return None  # the verb may go with that of a subordinate clause: `dat het team maakt en beheert`
    if subject is None:
        order = first is not None and cut.before[0].nth == first.nth and not lead
        return _capital(f"{finite.text} {rest}") if order else None
    return _with_subject(subject.text, finite, rest, lead) if subject.text.lower() in _PRONOUNS else None


def _with_subject(subject: str, finite: Token, rest: str, lead: str) -> str | None:
    """Return subject, verb and rest in the order of a statement: `help je mee` becomes `je helpt mee`."""
    form = finite.text.lower()
    if subject.lower() in _READER and finite.lemma.endswith("n"):
        forms = verb(finite.lemma.lower()).forms
        if form == forms[Form.STEM] != forms[Form.SECOND]:
            form = forms[Form.SECOND]
        if form != forms[Form.SECOND] and form != forms[Form.PAST]:
            return None
    return _capital(f"{lead}{subject.lower()} {form} {rest}".strip()) if find(form).known else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _is_whole(text: str) -> bool:
    """Return whether no bracket or quotation mark is left open."""
    return text.count("(") == text.count(")") and text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def _is_sentence(parse: Sequence[Token]) -> bool:
    """Return whether a parse has a verb that governs the sentence, with a subject or as an order."""
    root = next((nth for nth, one in enumerate(parse) if one.head == nth and one.dep == "ROOT"), None)
    if root is None:
        return False
    below = [one for nth, one in enumerate(parse) if root in (one.head, nth)]
    finite = [one for one in below if one.is_finite]
    order = bool(finite) and finite[0].start == 0
    return bool(finite) and (order or any(one.dep in SUBJECTS for one in below))
