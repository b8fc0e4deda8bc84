"""The page of a run, read by an HTML parser: all that was found is there, and nothing of a document becomes markup."""

from lxml import html

from tests.reporters.sample import PROBLEMS, clean, sample
from vacaturelint.core.finding import Category, Severity
from vacaturelint.core.report import Report
from vacaturelint.reporters.html import HtmlWriter
from vacaturelint.reporters.look import Look
from vacaturelint.reporters.steps import begin_with
from vacaturelint.reporters.writer import render

OURS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "aside", "ul", "ol", "li", "a", "article",
    "mark", "small", "table", "tr", "th", "td", "tbody", "thead", "main",
}  # fmt: skip
LOOK = Look()


def page(report: Report, look: Look = LOOK) -> html.HtmlElement:
    return html.document_fromstring(render(HtmlWriter, report, look))


def words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def test_every_document_finding_and_problem_is_on_the_page() -> None:
    root = page(sample())
    for article, document in zip(root.iter("article"), sample().documents, strict=True):
        remarks = [words(aside) for aside in article.iter("aside")]
        assert len(remarks) == len(document.findings)
        for finding in document.findings:
            assert any(
                " ".join(finding.message.split()) in remark and f"({finding.code})" in remark for remark in remarks
            )
    assert len(list(root.find(".//main").iterchildren("aside"))) == len(PROBLEMS)


def test_what_to_begin_with_stands_above_the_text_as_in_the_terminal() -> None:
    for article, document in zip(page(sample()).iter("article"), sample().documents, strict=True):
        told = [words(item) for item in article.iterfind("ol/li")]
        steps = begin_with(document.findings)
        assert len(told) == len(steps)
        for step, line in zip(steps, told, strict=True):
            assert " ".join(step.finding.message.split()) in line
    assert any(len(document.findings) > 3 for document in sample().documents)


def test_the_words_of_the_findings_are_marked() -> None:
    for article, document in zip(page(sample()).iter("article"), sample().documents, strict=True):
        marked = " ".join(words(mark) for mark in article.iter("mark"))
        for finding in document.findings:
            noted = finding.category is Category.INTERNAL  # about a note beside the text
            assert noted or not finding.text or finding.text.split()[0] in marked


def test_nothing_of_a_document_becomes_markup_or_is_loaded() -> None:
    root = page(sample())
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    assert {element.tag for element in elements} <= OURS
    names = {name for element in elements for name in element.keys()}  # noqa: SIM118
    assert names <= {"lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "scope"}
    assert all(str(link.get("href")).startswith("#d") for link in root.iter("a"))


def test_one_document_needs_no_list() -> None:
    root = page(clean())
    assert not list(root.iter("ul"))
    assert "Geen opmerkingen in 1 document." in words(root)


def test_quiet_keeps_what_makes_the_run_fail() -> None:
    root = page(sample(), Look(quiet=True))
    assert {aside.get("class") for aside in root.iter("aside")} == {Severity.ERROR.value}


def test_a_run_in_which_nothing_could_be_read_still_has_a_page() -> None:
    assert len(list(page(sample()._replace(documents=())).iter("aside"))) == len(PROBLEMS)
