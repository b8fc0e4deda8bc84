"""Runs compiled rules on one document: facts first, then every rule on its own, then order."""

import functools
import hashlib
import itertools
import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vacaturelint.analysis.analysis import segment
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.analysis.words import fold
from vacaturelint.checks.base import Check, Facts, Hit, Need
from vacaturelint.checks.kinds import KINDS
from vacaturelint.core.fault import place_of
from vacaturelint.core.finding import HEADING, Finding, Severity, in_order, shortened, told_once
from vacaturelint.core.report import CRASHED, DocumentReport, JudgedRequirement, Problem
from vacaturelint.core.requirement import Requirement
from vacaturelint.core.rule import Rule, RulePack, Scope
from vacaturelint.core.spans import Spans
from vacaturelint.core.text import Document, Span
from vacaturelint.errors import RuleFileError
from vacaturelint.readability.score import score
from vacaturelint.vacancy.posting import Overrides
from vacaturelint.vacancy.reading import read_posting
from vacaturelint.vacancy.requirements.find import find_requirements

_LONGEST_ADDRESS = 200  # characters on either side of a hit in which an address may begin or end
_MOST_FORESEEN = 40
"""Sentences of one document that are foreseen: an ordinary one asks three; one that asks many keeps none waiting."""
_ADDRESS = re.compile(r"://|\bwww\.|\w@\w|\.(?:pdf|docx?|xlsx?|html?)\b|\.(?:be|nl|com|eu|org)/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its check, ready to run."""

    rule: Rule
    check: Check


def compile_pack(pack: RulePack) -> tuple[CompiledRule, ...]:
    """Return the rules ready to run; RuleFileError for an unknown kind, option or placeholder."""
    return tuple(CompiledRule(rule, _compile(rule)) for rule in pack)


def _compile(rule: Rule) -> Check:
    if rule.kind not in KINDS:
        raise RuleFileError(rule.path, 1, f"soort '{rule.kind}' bestaat niet: kies uit {', '.join(sorted(KINDS))}")
    check = KINDS[rule.kind](rule)
    for _, name, _, _ in string.Formatter().parse(rule.message):
        if name is not None and name not in check.placeholders:
            known = ", ".join("{" + p + "}" for p in sorted(check.placeholders)) or "geen enkele"
            raise RuleFileError(rule.path, 1, f"melding: '{{{name}}}' is hier onbekend: kies uit {known}")
    return check


def check_document(
    document: Document, rules: Iterable[CompiledRule], parser: Parser, overrides: Overrides
) -> tuple[DocumentReport, tuple[Problem, ...]]:
    """Return the report of one document, and a problem VL902 for every rule that crashed on it."""
    rules = tuple(rules)
    return judge(rules, gather(document, needs_of(rules), parser, overrides))


def judge(rules: Iterable[CompiledRule], facts: Facts) -> tuple[DocumentReport, tuple[Problem, ...]]:
    """Return the report of a document whose facts are known, and a problem VL902 for every rule that crashed on it."""
    struck, problems = strike(rules, facts)
    return report_of(struck, facts), problems


def needs_of(rules: Iterable[CompiledRule]) -> set[Need]:
    """Return what must be known of a document for these rules."""
    return {need for compiled in rules for need in compiled.check.needs}


def foreseen(rules: Iterable[CompiledRule], facts: Facts) -> list[str]:
    """Return some sentences, not of the document, of which these rules will ask the parse."""
    found: list[str] = []
    for compiled in rules:
        if compiled.check.ahead is not None:
            try:
                found += itertools.islice(compiled.check.ahead(facts), _MOST_FORESEEN)
            except MemoryError:  # what the document asks is too much, here as when its rules run
                raise
            except Exception:  # noqa: S112 - a rule that crashes does so again when it runs, and is told of then
                continue
    return found[:_MOST_FORESEEN]


def strike(rules: Iterable[CompiledRule], facts: Facts) -> tuple[list[tuple[Rule, Hit]], tuple[Problem, ...]]:
    """Return what counts of the hits of every rule, in their order, and a problem for every rule that crashed."""
    struck: list[tuple[Rule, Hit]] = []
    problems: list[Problem] = []
    for compiled in rules:
        try:
            counting = (hit for hit in compiled.check.run(facts) if _counts(compiled, hit, facts))
            told = [*itertools.islice(counting, 1 if compiled.check.once else None)]
            struck += [(compiled.rule, hit) for hit in told]
        except MemoryError:  # what the document asks is too much: that is no fault of this rule
            raise
        except Exception as error:  # a crash in one rule must not hide what the others find
            problems.append(_crash(facts.document, compiled.rule, error))
    return struck, tuple(problems)


def report_of(struck: list[tuple[Rule, Hit]], facts: Facts) -> DocumentReport:
    """Return the report of a document from what struck: no word twice for one thing, in order of place."""
    kept = list(_without_doubles(struck))
    objections: dict[int, str] = {}
    for rule, hit in kept:
        if hit.requirement is not None:
            objections.setdefault(id(hit.requirement), rule.code)
    return DocumentReport(
        facts.document,
        facts.posting.vacancy,
        facts.scores,
        facts.posting.sections,
        tuple(_judged(facts.requirements, objections)),
        tuple(in_order(_findings(kept, facts))),
    )


def read_ahead(documents: Iterable[Document], rules: Iterable[CompiledRule], parser: Parser) -> None:
    """Parse several documents together before `check_document` sees each: that is faster, and changes no result."""
    if any(Need.PARSE in compiled.check.needs for compiled in rules):
        parser.read_ahead(documents)


def _without_doubles(struck: list[tuple[Rule, Hit]]) -> Iterator[tuple[Rule, Hit]]:
    """Yield the hits but for those of a rule that gives way to another one that strikes the same words."""
    taken = _taken(struck)
    rules = {rule.code: rule for rule, _ in struck}
    stronger = {code: [taken[other] for other in taken if rule.yields(rules[other])] for code, rule in rules.items()}
    for rule, hit in struck:
        if hit.span is None or not any(spans.overlap(hit.span) for spans in stronger[rule.code]):
            yield rule, hit


def _taken(struck: list[tuple[Rule, Hit]]) -> dict[str, Spans]:
    """Return what each rule strikes."""
    spans: dict[str, list[Span]] = {}
    for rule, hit in struck:
        if hit.span is not None:
            spans.setdefault(rule.code, []).append(hit.span)
    return {code: Spans(found) for code, found in spans.items()}


def gather(document: Document, needs: set[Need], parser: Parser, overrides: Overrides) -> Facts:
    """Return what the rules need to know of a document; it is parsed only when one of them needs that."""
    analysis = parser.parse(document) if Need.PARSE in needs else segment(document)
    posting = read_posting(analysis, overrides)
    reader = parser.read if Need.PARSE in needs else None
    return Facts(posting, find_requirements(posting), score(analysis), reader)


def _counts(compiled: CompiledRule, hit: Hit, facts: Facts) -> bool:
    """Return whether a hit stands in the scope of its rule, and in Dutch unless the rule is about any language."""
    if not compiled.check.any_language:
        block = facts.document.block_at(hit.span.start) if hit.span else None
        if not (facts.document.is_dutch if hit.span is None else block is None or block.is_dutch):
            return False
        if hit.span is not None and any(span.covers(hit.span) for span in facts.foreign):
            return False
    return not _in_address(facts.document, hit.span) and _in_scope(compiled.rule.scope, hit, facts)


def _in_address(document: Document, span: Span | None) -> bool:
    """Return whether a place lies inside a web address, a mail address or the name of a file: no words to change."""
    if span is None:
        return False
    before = f" {document.text[max(span.start - _LONGEST_ADDRESS, 0) : span.start]}$".split()[-1][:-1]
    after = f"^{document.text[span.end : span.end + _LONGEST_ADDRESS]} ".split()[0][1:]
    whole = before + document.text[span.start : span.end] + after
    return len(whole.split()) == 1 and _ADDRESS.search(whole) is not None


def _in_scope(scope: Scope, hit: Hit, facts: Facts) -> bool:
    vacancy = facts.posting.vacancy
    if (scope.kinds and vacancy.kind not in scope.kinds) or (scope.regions and vacancy.region not in scope.regions):
        return False
    if hit.span is None:
        return True
    block = facts.document.block_at(hit.span.start)
    return (not scope.blocks or (block is not None and block.kind in scope.blocks)) and (
        not scope.sections or facts.posting.section_at(hit.span.start) in scope.sections
    )


def _findings(struck: Iterable[tuple[Rule, Hit]], facts: Facts) -> Iterator[Finding]:
    """Yield what the rules found; what returns in the text is one finding, with the later places in it."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for rule, hit in struck:
        if hit.group:
            groups.setdefault((rule.code, hit.group), []).append(_finding(rule, hit, facts))
        else:
            yield _finding(rule, hit, facts)
    for places in groups.values():
        yield told_once(in_order(places))


def _finding(rule: Rule, hit: Hit, facts: Facts) -> Finding:
    document = facts.document
    text = document.text[hit.span.start : hit.span.end] if hit.span else ""
    return Finding(
        code=rule.code,
        name=rule.name,
        category=rule.category,
        severity=_lighter(rule.severity, hit.severity),
        message=rule.message.format_map(hit.values),
        reason=hit.reason or rule.explanation.strip(),
        span=hit.span,
        text=text,
        place=document.place(hit.span.start) if hit.span else None,
        suggestions=hit.suggestions,
        fingerprint=_fingerprint(rule, hit, document),
        data=hit.data,
    )


def _lighter(own: Severity, other: Severity | None) -> Severity:
    return own if other is None or other.weight > own.weight else other


def _fingerprint(rule: Rule, hit: Hit, document: Document) -> str:
    """Return 16 hexadecimal digits that stay the same when the block moves or its white space changes."""
    block = document.block_at(hit.span.start) if hit.span else None
    around = document.passage(block).text if block else ""
    lasting = sorted((key, value) for key, value in hit.data.items() if key != HEADING)  # a heading moves with the text
    found = document.text[hit.span.start : hit.span.end] if hit.span else str(lasting)
    mark = _hash_of_block(rule.code, around).copy()
    mark.update(_normal(found))
    return shortened(mark)


@functools.lru_cache(maxsize=64)
def _hash_of_block(code: str, around: str) -> "hashlib._Hash":
    """Return the hash of a rule and a block, to go on with: a block may hold thousands of findings."""
    return hashlib.sha256(code.encode() + b"\0" + _normal(around) + b"\0")


def _normal(text: str) -> bytes:
    return " ".join(fold(text).split()).encode("utf-8", "surrogatepass")


def _judged(requirements: Iterable[Requirement], objections: dict[int, str]) -> Iterator[JudgedRequirement]:
    for requirement in (one for one in requirements if one.is_demand):
        yield JudgedRequirement(requirement, objections.get(id(requirement)))


def _crash(document: Document, rule: Rule, error: Exception) -> Problem:
    return Problem(
        document.path,
        CRASHED,
        f"Regel {rule.code} ({rule.name}) mislukte: {place_of(error)}. "
        f"Zet hem uit met --negeer {rule.code} en meld het ons.",
    )
