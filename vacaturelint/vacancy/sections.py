"""The parts of a vacancy, recognised from headings and, without headings, from how a block begins."""

import functools
import re
from collections.abc import Mapping, Sequence, Set

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.phrases import Match, PhraseIndex
from vacaturelint.analysis.words import Word
from vacaturelint.core.text import Block, BlockKind, Document, Span
from vacaturelint.core.vacancy import Section, SectionLabel
from vacaturelint.data.wordlist import read_table
from vacaturelint.vacancy.content import labels_by_content

_HEADING_SLACK = 3  # words that a heading may have beside the known ones: `Wat ga je bij ons doen?`
_INTRODUCTION = 7  # spaces in a paragraph that says more than a title does
_LONGEST_MARKER = 6
# A line with a number and a few words that closes nothing, and words in capitals before the first bracket.
_NUMBERED = re.compile(r"(?:§ ?|[Aa]rt(?:ikel|\.)? ?)?\d{1,2}(?:\.\d)?[.):]?(?: ?[-–])? [^.!?:;,]{4,40}:?$")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{6,}(?: [A-ZÀ-Þ]{2,}){0,3}(?= ?\()")
_LONGEST_LINE = 5
_OF_NUMBER = frozenset({"art", "artikel"})
PARTS = frozenset({SectionLabel.TASKS, SectionLabel.DEMANDS, SectionLabel.OFFER, SectionLabel.APPLY})
"""The parts that only a vacancy has."""
_OPENING = 2  # the blocks of the title and the one below it
_WHOLE = 3  # parts that a whole vacancy has at least
_FEW = 5  # blocks; a text that is no longer may be nothing but how to apply, or one sentence of everything


def find_sections(analysis: Analysis) -> tuple[Section, ...]:
    """Return the sections in order; together they cover every block, and what has no label is `overig`.

    Neighbours have different labels. A section starts at its heading, the number of the heading included.
    """
    document = analysis.document
    labels = _labels(document, _words_by_block(analysis))
    sections: list[Section] = []
    for block, label in zip(document.blocks, labels, strict=True):
        if sections and sections[-1].label is label:
            sections[-1] = Section(label, Span(sections[-1].span.start, block.span.end))
        else:
            sections.append(Section(label, Span(_with_number(document, block), block.span.end)))
    return tuple(sections)


def _labels(document: Document, words: dict[int, list[Word]]) -> list[SectionLabel]:
    """Return the label of every block."""
    heads = {at for at, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING}
    given = {at: label for at in heads if (label := _label(BlockKind.HEADING, words.get(at)))}
    if 0 in given and not _is_whole(words[0]):
        del given[0]  # `Dakwerker gezocht` is the title
    given |= _standing_in(document, words, given.keys())
    heads |= given.keys()
    found = _unheaded(document, words, given)
    label, headed, depth, parted = SectionLabel.OTHER, False, 0, False
    for index, block in enumerate(document.blocks[len(found) :], len(found)):
        own = given.get(index) if index in heads else _label(block.kind, words.get(index))
        if index in heads:
            if own is not None:
                label, headed, depth = own, True, block.level or 0
                parted = _is_parted(document, index, given)
            elif block.level and block.level <= depth and not parted:
                label = SectionLabel.OTHER  # a heading beside the one that told the part, not below it
        elif own is SectionLabel.APPLY and index <= _OPENING and len(document.blocks) > _FEW:
            pass  # the button of a page above its text, not how to apply
        elif own is not None and (not headed or own is SectionLabel.APPLY):
            label = own
        elif label is SectionLabel.OTHER and not headed and _introduces(document, index, given):
            label = SectionLabel.ABOUT
        found.append(label)
    return found


def _standing_in(document: Document, words: Mapping[int, list[Word]], given: Set[int]) -> dict[int, SectionLabel]:
    """Return the label of each line that is no heading by its form and one by its words: `§ 2. Opdracht`, `EISEN (…)`.

    It says nothing else, or is shouted before the rest.
    """
    found: dict[int, SectionLabel] = {}
    for at, passage in enumerate(document.passages):
        begun = None if at in given else _beginning(document, at)
        end = passage.span(0, begun.end()).end if begun else 0
        own = [word for word in words.get(at, ()) if word.start < end and word.fold not in _OF_NUMBER]
        own = [word for word in own if not word.fold.isdecimal()]
        label = _label(BlockKind.HEADING, own) if 0 < len(own) <= _LONGEST_LINE else None
        if label is not None and _is_whole(own):
            found[at] = label
    return found


def _beginning(document: Document, at: int) -> re.Match[str] | None:
    """Return what a line begins with that may be a heading: words in capitals, or all of it behind a number.

    Where the next line has a number as well, both are items of a list.
    """
    text, *below = (passage.text for passage in document.passages[at : at + 2])
    numbered = _NUMBERED.match(text)
    if numbered and below and not _NUMBERED.match(below[0]):
        return numbered
    return _SHOUTED.match(text)


def _unheaded(
    document: Document, words: dict[int, list[Word]], given: Mapping[int, SectionLabel]
) -> list[SectionLabel]:
    """Return the labels of the first blocks by what they say, when no heading tells it of most of the text; else none.

    One heading in a text that says all else without one may be any line, and what follows it is not all of its part.
    """
    count = len(document.blocks)
    until = min(given, default=count)
    if count < _FEW:
        return []  # in a few sentences one word would decide over the rest
    if until > max(count // 2, _OPENING):
        return labels_by_content(document, words, until, given)
    if len(given) > 1:
        return []
    found = labels_by_content(document, words, count, given)
    return found if len(PARTS.intersection(found)) >= _WHOLE else []


def _is_parted(document: Document, index: int, given: Mapping[int, SectionLabel]) -> bool:
    """Return whether right below the heading of a part stands another heading, so that those after it divide it."""
    below = document.blocks[index + 1 : index + 2]
    return bool(below) and below[0].kind is BlockKind.HEADING and index + 1 not in given


def _introduces(document: Document, index: int, headings: Mapping[int, SectionLabel]) -> bool:
    """Return whether a block is a paragraph of full sentences between the title and the first heading."""
    block = document.blocks[index]
    if block.kind is not BlockKind.PARAGRAPH or not headings or not 0 < index < min(headings):
        return False
    text = document.passage(block).text.strip()
    return text.endswith((".", "!", "?")) and text.count(" ") >= _INTRODUCTION


def _with_number(document: Document, block: Block) -> int:
    """Return where a block begins, with the number or bullet before it on the same line."""
    line = document.text.rfind("\n", 0, block.span.start) + 1
    marker = document.text[line : block.span.start]
    short = len(marker) <= _LONGEST_MARKER and not any(char.isalpha() for char in marker)
    return line if short else block.span.start


def _words_by_block(analysis: Analysis) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    for word in analysis.words:
        if word.is_word:
            found.setdefault(word.block, []).append(word)
    return found


def _label(kind: BlockKind, words: list[Word] | None) -> SectionLabel | None:
    if not words:
        return None
    headings, beginnings, alone = _phrases()
    if kind is BlockKind.HEADING:
        whole = next((match for match in alone.find(words) if _length(match) == len(words)), None)
        best = whole or max(headings.find(words), key=_length, default=None)
        near = best is not None and len(words) - _length(best) <= _HEADING_SLACK
        return best.entry if best and near else None
    first = next(iter(beginnings.find(words[:6])), None)
    return first.entry if first and first.first == 0 else None


def _is_whole(words: Sequence[Word]) -> bool:
    headings, _, alone = _phrases()
    return any(_length(match) == len(words) for phrases in (alone, headings) for match in phrases.find(words))


def _length(match: Match[SectionLabel]) -> int:
    return match.last - match.first


@functools.cache
def _phrases() -> tuple[PhraseIndex[SectionLabel], PhraseIndex[SectionLabel], PhraseIndex[SectionLabel]]:
    """Return what stands in a heading, what begins a block, and what is a heading only without other words: `Wat`."""
    rows = read_table("secties.tsv", ("frase", "waar", "sectie"))
    headings, beginnings, alone = (
        PhraseIndex([(row["frase"], SectionLabel(row["sectie"])) for row in rows if row["waar"] == where])
        for where in ("kop", "begin", "enkel")
    )
    return headings, beginnings, alone
