"""A run to report on: vacancies in every format we read, with names and texts that break careless reporters."""

import functools

from tests.corpus.build import FORMATS
from tests.corpus.source import TEXTS, Part, parts_of
from tests.examples import PARSER, every_rule
from vacaturelint.core.report import DocumentReport, Problem, Report, Tool
from vacaturelint.engine import check_document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.suppression.inline import RuleNames, suppress
from vacaturelint.vacancy.posting import Overrides

HOSTILE = [
    Part("kop1", ('Zaalwachter 😀 "%0A::error::" ]]> <b>&amp;',)),
    Part("tekst", ("Je werkt teneinde ]]> inwoners te helpen: ##[error]fout, ::set-env name=a::b en 100 % inzet.",)),
    Part(
        "tekst", ("👩🏽‍🚀 Cafe\u0301 שלום, je bent een proactieve teamplayer; =1+1 [klik](https://example.be/x) {0}.",)
    ),
    Part("kop2", ("Wat verwachten wij?",)),
    Part(
        "punt", ('-1+1|cmd: je hebt een bachelordiploma, "perfect" Nederlands als moedertaal, en je werkt teneinde.',)
    ),
    Part("punt", ("Je werkt teneinde inwoners te helpen.",)),
    Part("rij", ("=HYPERLINK(1)", "Je werkt teneinde inwoners te helpen.")),
]
# A path for each document; the run starts in ROOT.
ROOT = "/werk/jobs"
NAMES = (
    "vacature.{}",
    "map met spaties/é#1 100%25 'q'.{}",
    '::error::a,b=c:d "x" [l](1) 😀.{}',
    "/werk/jobs/onder/]]>&<b>.{}",
    "/elders/zaalwachter.{}",
    "=cmd|'x'!A1.{}",
)
PROBLEMS = (
    Problem("scan é%.pdf", "VL901", "Er staat geen tekst in dit bestand: 100 % beeld, 'x' ]]> \x00\nEn [klik](x)."),
    Problem("a.md", "VL902", "Regel VL101 (lange-zin) mislukte."),
)


@functools.cache
def sample() -> Report:
    """Return the report of a hostile text and of two vacancies in every format, with two problems."""
    rules = every_rule()
    names = RuleNames(load_rules(), frozenset(r.rule.code for r in rules))
    documents: list[DocumentReport] = []
    texts = [HOSTILE, *(parts_of(path) for path in TEXTS[:2])]
    for number, parts in enumerate(texts):
        for key, make in FORMATS.items():
            path = NAMES[(len(documents) + number) % len(NAMES)].format(key)
            report, _ = check_document(read(Source(path, make(parts))), rules, PARSER, Overrides())
            documents.append(report)
    needless = b"vacaturelint: negeer VL101, VL999\n\nJe helpt bezoekers.\r\nJe werkt teneinde te helpen.\n"
    report, _ = check_document(read(Source("regels.txt", needless)), rules, PARSER, Overrides())
    return Report((*documents, suppress(report, names)), PROBLEMS, Tool("0.1.0", "nl_vacature 1.0.0"))


@functools.cache
def clean() -> Report:
    """Return the report of one document without findings."""
    report = sample()
    return report._replace(documents=(report.documents[0]._replace(findings=()),), problems=())
