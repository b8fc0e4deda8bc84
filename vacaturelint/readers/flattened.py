"""Vacancies that were flattened to one line: finds where headings, fields, sentences and bullets began."""

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vacaturelint.core.job_site import JOB_IN, PRINT, SKILL_LABELS, SiteField
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.data.leaning import leans_on
from vacaturelint.data.wordlist import read_table
from vacaturelint.readers.bullets import inline_bullets

_SHORTEST = 250  # characters; a shorter line may be one that somebody typed
_NEAR = 20  # characters before a place that show how the text before it ends
_LANGUAGE = re.compile(r"[A-Z][a-z]+ \((?:Zeer goed|Goed|Medium|Basis|Starter)\)")
_DASH = re.compile(r"(?=\s)(?<![\d\s-])\s+[-–]\s+(?=[^\W\d])")
# Patterns that look back first say what they look forward to before that: `re` then passes over most places at once.
_GLUED_SENTENCE = re.compile(
    r"(?=[A-ZÀ-Ý])(?:(?<=[a-zà-ÿ]{3}[.?!:;])(?=[A-ZÀ-Ý][a-zà-ÿ]+[\s,])|"
    r"(?:(?<=[a-zà-ÿ]\))|(?<=[a-zà-ÿ]\)[.?!:;]))(?=[A-ZÀ-Ý][a-z]))"
)
_GAP = re.compile(r"(?=[\s\u200b])(?:(?<!\s)\s{4,}|\u200b+)(?=\S)")
_NOUN_ITEM = re.compile(r"(?<=[a-zà-ÿ)] )(?=[A-Z][a-z]{3,}(?:en|ing|ie|heid) (?:van|en|in|met|aan|voor|op|bij|tot)\s)")
_QUESTION = re.compile(
    r"(?=[WH])(?:(?<=[.?!…] )|(?<=^)|(?<=[a-zà-ÿ)] )|(?<=[a-zà-ÿ][.?!…)])|(?<=[a-zà-ÿ\u200b]))"
    r"(?:Wat|Hoe|Wie|Waarom|Waar) (?:[^\s.?!:;]+ ){0,6}?[^\s.?!:;]+ ?[?:](?=\s*[^\sa-z])"
)
_QUESTION_WORDS = re.compile(
    r"\b(?:bied|verwacht|zoek|vra[ag]|breng|doe|krijg|solliciteer|houdt|ben|zijn|ga|mag|kan|taken|moet)", re.I
)
_COMPETENCES = re.compile(r"(?<=[a-zà-ÿ)] )(?=[A-ZÀ-Ý][a-zà-ÿ]+)|(?<=\.\.\.\) )(?=[A-ZÀ-Ý])|(?<=\.\.\. )(?=[A-ZÀ-Ý])")
_NEW_LINE = re.compile(r"\n(?:[ \t]*(?=[^\sa-z])|(?=[^\s]))")
_TITLE = re.compile(rf"\A\s*(\S.{{2,120}}?) {PRINT} (?=.{{2,120}}? {JOB_IN} )")


@dataclass(frozen=True, slots=True, order=True)
class _Cut:
    """A place where a block begins; what stands from `end` to `start` belongs to no block.

    `until` is the end of a heading: inside it nothing else begins.
    """

    end: int
    start: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 1
    until: int = 0


def is_flattened(line: str) -> bool:
    """Return whether a line holds more than one block: headings in mid-line, bullets, or sentences glued together."""
    if len(line) < _SHORTEST:
        return len(inline_bullets(line.strip()[1:])) >= 2
    signs = inline_bullets(line) + [match.span() for match in _GLUED_SENTENCE.finditer(line)]
    return len(signs) >= 2 or bool(_GAP.search(line.strip())) or holds_parts(line)


def holds_parts(line: str) -> bool:
    """Return whether a line holds two headings or more: whole parts of a vacancy, so the lines after it go on in it."""
    return len(line) >= _SHORTEST and len(list(_headings(line))) >= 2


def pieces_of(line: str) -> Iterator[tuple[BlockKind, int, Span]]:
    """Yield kind, level and place of the blocks of a flattened line, in order."""
    cuts = [_Cut(0, 0), *_sparse(_all_cuts(line))]
    ends = [cut.end for cut in cuts[1:]] + [len(line)]
    previous = BlockKind.HEADING
    for cut, end, following in zip(cuts, ends, [*cuts[1:], None], strict=True):
        if not line[cut.start : end].strip():
            continue
        kind = cut.kind
        if kind is BlockKind.PARAGRAPH and previous is BlockKind.HEADING and _opens_list(line, end, following):
            kind = BlockKind.LIST_ITEM
        yield kind, cut.level, Span(cut.start, end)
        previous = kind


def _opens_list(line: str, end: int, following: _Cut | None) -> bool:
    """Return whether the piece up to `end` has no full stop and is followed by a list item."""
    return (
        following is not None
        and following.kind is BlockKind.LIST_ITEM
        and line[max(end - _NEAR, 0) : end].rstrip()[-1:] not in ".!?:"
    )


def _all_cuts(line: str) -> Iterator[_Cut]:
    """Yield the cuts in order of trust: of two at one place the first stays."""
    title = _TITLE.match(line)
    if title:
        yield _Cut(title.start(1), title.start(1), BlockKind.HEADING, 1, title.end(1))
        yield _Cut(title.end(1), title.end())
    heads = list(_headings(line))
    for head in heads:
        yield _Cut(head.start, head.start, BlockKind.HEADING, 2, head.end)
        yield _Cut(head.end, head.end)
    for start, end in inline_bullets(line):
        yield _Cut(start, end, BlockKind.LIST_ITEM)
    edges = [0, *(head.end for head in heads), len(line)]
    for start, end in itertools.pairwise(edges):
        yield from _part(line, start, end)


def _headings(line: str) -> Iterator[Span]:
    """Yield known headings in mid-line, and questions that head a part; a colon or question mark belongs to them."""
    for match in _starters("kop").finditer(line):
        yield Span(match.start(), match.end())
    for match in _QUESTION.finditer(line):
        if _QUESTION_WORDS.search(match[0]):
            yield Span(match.start(), match.end())


def _part(line: str, start: int, end: int) -> Iterator[_Cut]:
    """Yield the cuts between two headings."""
    head = line[max(start - 30, 0) : start].rstrip(" :")
    if head.endswith(SiteField.LANGUAGES):
        for match in _LANGUAGE.finditer(line, start, end):
            yield _Cut(match.start(), match.start(), BlockKind.LIST_ITEM)
            yield _Cut(match.end(), match.end())
    every = head.endswith(SKILL_LABELS)
    for match in _NEW_LINE.finditer(line, start, end):
        yield _Cut(match.start(), match.end(), BlockKind.LIST_ITEM if every else BlockKind.PARAGRAPH)
    if every:
        for match in _COMPETENCES.finditer(line, start, end):
            yield _Cut(match.start(), match.start(), BlockKind.LIST_ITEM)
        return
    for match in _starters("veld").finditer(line, start, end):
        yield _Cut(match.start(), match.start())
    yield from _dashes(line, start, end)
    opened = next((nth for nth in range(start, end) if line[nth] not in " :"), end)
    for pattern, kind in _openings():
        for match in pattern.finditer(line, start, end):
            before = line[max(match.start() - _NEAR, opened) : match.start()]
            if match.start() > opened and not _leans_on(before):
                yield _Cut(match.start(), match.end() if pattern is _GAP else match.start(), kind)


def _leans_on(before: str) -> bool:
    """Return whether the word before a place needs what follows: a capital there is a name, and begins no item."""
    words = before.split()
    return before[-1:].isspace() and bool(words) and leans_on(words[-1])


def _dashes(line: str, start: int, end: int) -> Iterator[_Cut]:
    """Yield list items marked with a dash, when there are enough of them to be a list."""
    dashes = list(_DASH.finditer(line, start, end))
    closed = sum(
        line[max(match.start() - _NEAR, 0) : match.start()].rstrip()[-1:] in (":", ";", ".") for match in dashes
    )
    if len(dashes) >= 4 or (len(dashes) >= 2 and closed >= 2):
        for match in dashes:
            yield _Cut(match.start(), match.end(), BlockKind.LIST_ITEM)


def _sparse(cuts: Iterator[_Cut]) -> list[_Cut]:
    """Return the cuts in order of place: of two at one place the first, and none inside a heading."""
    ranked = sorted(enumerate(cuts), key=lambda pair: (pair[1].start, pair[1].kind is not BlockKind.HEADING, pair[0]))
    kept: list[_Cut] = []
    until = 0
    for _, cut in ranked:
        if cut.start >= until and not (kept and kept[-1].start == cut.start):
            kept.append(cut)
            until = max(until, cut.until)
    return sorted(kept)


@functools.cache
def _openings() -> tuple[tuple[re.Pattern[str], BlockKind], ...]:
    return (
        (_GAP, BlockKind.PARAGRAPH),
        (_starters("punt"), BlockKind.LIST_ITEM),
        (_starters("zin"), BlockKind.LIST_ITEM),
        (_NOUN_ITEM, BlockKind.LIST_ITEM),
        (_GLUED_SENTENCE, BlockKind.PARAGRAPH),
    )


@functools.cache
def _starters(kind: str) -> re.Pattern[str]:
    """Return what finds the words of one kind from `wordlists/koppen-plat.tsv` where they may begin a block."""
    rows = read_table("koppen-plat.tsv", ("tekst", "soort"))
    words = sorted((row["tekst"] for row in rows if row["soort"] == kind), key=len, reverse=True)
    choice = "|".join(re.escape(word) for word in words)
    first = f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"
    if kind == "kop":
        return re.compile(rf"{first}(?:(?<=^)|(?<=[\s.?!…)\"]))(?:{choice})(?:(?<=:)|\s?[?:]|(?=\s+[^\sa-z])|(?=\s*$))")
    if kind == "veld":
        return re.compile(rf"{first}(?:(?<=^)|(?<=[\s)]))(?:{choice})(?=\s?:|\s+[^\W_])")
    glued = r"(?<=[a-zà-ÿ]{2})|(?<=[a-zà-ÿ][)%])|(?<=[A-Z]{2})|" if kind == "zin" else ""
    return re.compile(rf"{first}(?:{glued}(?<=[a-zà-ÿ)%] ))(?:{choice})(?=\s[a-zà-ÿ(])")
