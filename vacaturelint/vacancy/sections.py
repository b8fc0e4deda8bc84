"""The parts of a vacancy, recognised from headings and, without headings, from how a block begins."""

import functools

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.analysis.phrases import Match, PhraseIndex
from vacaturelint.analysis.words import Word
from vacaturelint.core.text import BlockKind, Span
from vacaturelint.core.vacancy import Section, SectionLabel
from vacaturelint.rulebook.wordlist import read_table

_HEADING_SLACK = 3


def find_sections(analysis: Analysis) -> tuple[Section, ...]:
    """Return the sections in order; together they cover every block, and what has no label is `overig`."""
    document = analysis.document
    words = _words_by_block(analysis)
    sections: list[Section] = []
    label = SectionLabel.OTHER
    for index, block in enumerate(document.blocks):
        found = _label(block.kind, words.get(index, []))
        if found is None and block.kind is BlockKind.HEADING and block.level == 1 and index > 0:
            found = SectionLabel.OTHER if label is SectionLabel.OTHER else None
        if found is not None and (found is not label or block.kind is BlockKind.HEADING):
            label = found
            sections.append(Section(label, block.span))
        elif sections:
            sections[-1] = Section(label, Span(sections[-1].span.start, block.span.end))
        else:
            sections.append(Section(label, block.span))
    return tuple(sections)


def _words_by_block(analysis: Analysis) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    for word in analysis.words:
        if word.is_word:
            found.setdefault(word.block, []).append(word)
    return found


def _label(kind: BlockKind, words: list[Word]) -> SectionLabel | None:
    if not words:
        return None
    headings, beginnings = _phrases()
    if kind is BlockKind.HEADING:
        best = max(headings.find(words), key=_length, default=None)
        near = best is not None and len(words) - _length(best) <= _HEADING_SLACK
        return best.entry if best and near else None
    first = next(iter(beginnings.find(words[:6])), None)
    return first.entry if first and first.first == 0 else None


def _length(match: Match[SectionLabel]) -> int:
    return match.last - match.first


@functools.cache
def _phrases() -> tuple[PhraseIndex[SectionLabel], PhraseIndex[SectionLabel]]:
    rows = read_table("secties.tsv", ("frase", "waar", "sectie"))
    pairs = {
        where: [(row["frase"], SectionLabel(row["sectie"])) for row in rows if row["waar"] == where]
        for where in ("kop", "begin")
    }
    return PhraseIndex(pairs["kop"]), PhraseIndex(pairs["begin"])
