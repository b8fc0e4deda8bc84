"""JSON as the contract promises it; `vacaturelint-1.schema.json` beside this file describes it."""

from collections.abc import Mapping
from typing import TextIO

from vacaturelint.core.finding import EMPTY, Finding
from vacaturelint.core.report import DocumentReport, JudgedRequirement, Problem
from vacaturelint.core.requirement import RequirementKind
from vacaturelint.core.scores import LintScore, Measures, Scores
from vacaturelint.core.text import Place
from vacaturelint.core.visible import decodable
from vacaturelint.reporters.jsonlist import Json, JsonList, dumped, inner
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.rows import demand_fields, finding_fields, levels_fields, vacancy_fields
from vacaturelint.reporters.summary import measured
from vacaturelint.reporters.words import word_rows
from vacaturelint.reporters.writer import Ending, Writer

SCHEMA = "vacaturelint/1"


class JsonWriter(Writer):
    """Writes the whole run as one JSON object; `look.with_text` adds the text of every document."""

    def __init__(self, out: TextIO, look: Look) -> None:
        self._out, self._look = out, look
        tool = {"name": "vacaturelint", "version": look.tool.version, "model": look.tool.model}
        self._documents = JsonList(out, "{\n" + inner({"schema": SCHEMA, "tool": tool}) + '  "documents": ', 1)

    def add(self, report: DocumentReport, groups: Mapping[str, str] = EMPTY) -> None:
        """Write one document."""
        self._documents.add(document_json(report, self._look))

    def finish(self, ending: Ending) -> None:
        """Write the problems."""
        self._documents.end()
        problems = dumped([_problem(problem) for problem in ending.problems], "\n  ")
        self._out.write(f',\n  "problems": {problems}\n}}\n')


def document_json(report: DocumentReport, look: Look) -> Json:
    """Return one document as the contract shows it."""
    document = report.document
    text: Json = {"text": document.text} if look.with_text else {}
    return {
        "path": decodable(document.path),
        "format": document.format,
        "sha256": document.sha256,
        **text,
        "notices": list(document.notices),
        "vacancy": vacancy_fields(report.vacancy),
        "scores": _scores(report.scores),
        **_measures(measured(report, look)),
        "sections": [
            {"label": section.label.value, "start": section.span.start, "end": section.span.end}
            for section in report.sections
        ],
        "requirements": [_requirement(judged) for judged in report.requirements],
        "findings": [_finding(finding) for finding in look.shown(report)],
        "words": [
            {"word": row.word, "write": row.write, "places": row.places, "code": row.code}
            for row in word_rows(look.shown(report))
        ],
    }


def _scores(scores: Scores) -> Json:
    return {
        "words": scores.words,
        "sentences": scores.sentences,
        "mean_sentence_length": round(scores.mean_sentence_length, 1),
        "mean_word_length": round(scores.mean_word_length, 2),
        "lint": _lint(scores.lint) if scores.lint else None,
        "flesch_douma": None if scores.flesch_douma is None else round(scores.flesch_douma, 1),
    }


def _measures(found: Measures | None) -> Json:
    """Return the extra measures under their key, or nothing when nobody asked for them."""
    if found is None:
        return {}
    lix, flesch = (None if one is None else round(one, 1) for one in (found.lix, found.flesch))
    return {"measures": {"lix": lix, "flesch": flesch, "seconds_aloud": round(found.seconds)}}


def _lint(lint: LintScore) -> Json:
    return {
        "score": round(lint.score, 1),
        "level": lint.level,
        "reliable": lint.reliable,
        "word_frequency": round(lint.word_frequency, 2),
        "max_dependency_length": round(lint.max_dependency_length, 2),
        "content_words_per_clause": round(lint.content_words_per_clause, 2),
        "concrete_nouns": round(lint.concrete_nouns, 3),
    }


def _requirement(judged: JudgedRequirement) -> Json:
    req = judged.requirement
    own: Json = {}
    if req.kind is RequirementKind.DIPLOMA:
        own = {"level": req.level.value if req.level else None, "regulated": bool(req.regulated)}
    elif req.kind is RequirementKind.LANGUAGE:
        own = {"language": req.language, "asked": levels_fields(req.asked), "allowed": levels_fields(req.allowed)}
    return {**demand_fields(judged), **own}


def _finding(finding: Finding) -> Json:
    return {
        **finding_fields(finding),
        "place": _place(finding.place) if finding.place else None,
        "suggestions": [
            {"text": suggestion.text, "safe": suggestion.safe, "replaces": suggestion.replaces}
            for suggestion in finding.suggestions
        ],
        "data": dict(finding.data),
    }


def _place(place: Place) -> Json:
    return {"line": place.line, "column": place.column, "paragraph": place.paragraph, "page": place.page}


def _problem(problem: Problem) -> Json:
    return {"path": decodable(problem.path), "code": problem.code, "message": problem.message}
