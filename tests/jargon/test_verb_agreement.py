"""Every safe replacement of a verb in sentence frames, checked against forms written by hand."""

import pytest

from vacaturelint.analysis.conjugation import Form, joined
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.checks.words.term_index import TermIndex
from vacaturelint.checks.words.term_wording import wording
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.terms import Part, Remedy, Term, read_terms

SAFE = [term for term in read_terms("jargon.tsv") if term.part is Part.VERB and term.remedy is Remedy.SAFE]
# infinitive: with jij behind it, with jij before it, plural past, participle
FORMS = {
    "bedenken": ("bedenk", "bedenkt", "bedachten", "bedacht"),
    "begeleiden": ("begeleid", "begeleidt", "begeleidden", "begeleid"),
    "doen": ("doe", "doet", "deden", "gedaan"),
    "gebruiken": ("gebruik", "gebruikt", "gebruikten", "gebruikt"),
    "goedkeuren": ("keur", "keurt", "keurden", "goedgekeurd"),
    "krijgen": ("krijg", "krijgt", "kregen", "gekregen"),
    "verbeteren": ("verbeter", "verbetert", "verbeterden", "verbeterd"),
    "vinden": ("vind", "vindt", "vonden", "gevonden"),
    "waarderen": ("waardeer", "waardeert", "waardeerden", "gewaardeerd"),
}
FRAMES = (
    (Form.THIRD, "Je {} het dossier.", 1),
    (Form.THIRD, "De medewerker {} elke week het dossier.", 1),
    (Form.STEM, "Daarom {} je het dossier.", 0),
    (Form.PAST_PLURAL, "Wij {} het dossier.", 2),
    (Form.PARTICIPLE, "Het dossier is door ons {}.", 3),
    (Form.INFINITIVE, "Je gaat het dossier {}.", None),
    (Form.TE_INFINITIVE, "Je probeert het dossier {}.", None),
)


@pytest.mark.parametrize("term", SAFE, ids=lambda term: term.text)
def test_the_verb_keeps_person_and_tense(term: Term, parser: Parser) -> None:
    plain = term.plain[0]
    given = [frame.format(joined(term.text, form)) for form, frame, _ in FRAMES]
    document = read_markdown(Source("x.md", "\n\n".join(given).encode()))
    analysis = parser.parse(document)
    for one in TermIndex([term._replace(when="")]).scan(analysis):
        better = wording(one, analysis)
        if not better.suggestions[0].safe:
            continue
        nth = analysis.words[one.first].block
        form, frame, column = FRAMES[nth]
        expected = joined(plain, form) if column is None else FORMS[plain][column]
        block = document.blocks[nth].span
        found = document.text[block.start : better.span.start] + better.suggestions[0].text
        assert found + document.text[better.span.end : block.end] == frame.format(expected)
