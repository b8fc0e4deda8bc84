"""The one order of every report: what helps a reader most comes first, and three things to begin with."""

from vacaturelint.core.finding import CLASH, GUESSED, OTHER_PROFILE, TRAITS, Category, Element, Finding, Severity
from vacaturelint.core.text import Span
from vacaturelint.core.worth import by_worth, first_steps, is_missing
from vacaturelint.reporters.steps import tellings

AT = iter(range(0, 10_000, 10))


def found(
    code: str, category: Category, severity: Severity = Severity.WARNING, message: str = "Doe iets.", **data: str
) -> Finding:
    missing = category in (Category.COMPLETENESS, Category.PROCEDURE)
    start = next(AT)
    span = None if missing else Span(start, start + 5)
    return Finding(code, code, category, severity, message, "", span, "", None, (), code, data)


WAGE = found("VL701", Category.COMPLETENESS, element=Element.SALARY)
HOURS = found("VL702", Category.COMPLETENESS, element=Element.HOURS)
START = found("VL715", Category.COMPLETENESS, Severity.HINT)
AGE = found("VL501", Category.INCLUSION, Severity.ERROR)
DEGREE_ERROR = found("VL302", Category.DIPLOMA, Severity.ERROR)
DEGREE = found("VL303", Category.DIPLOMA)
ASKED_LANGUAGE = found("VL405", Category.LANGUAGE, message="Waarvoor dient deze taal? Noem de taak.")
LANGUAGE = found("VL401", Category.LANGUAGE)
YOUNG = found("VL502", Category.INCLUSION)
LONG = found("VL101", Category.READABILITY)
WORD = found("VL201", Category.JARGON)


def order(*findings: Finding) -> list[str]:
    return [finding.code for finding in by_worth(findings)]


def test_who_somebody_is_comes_before_what_somebody_learned() -> None:
    assert order(WAGE, DEGREE_ERROR, AGE) == ["VL501", "VL302", "VL701"]


def test_the_wage_comes_after_a_demand_and_before_what_we_only_ask() -> None:
    assert order(WORD, LONG, ASKED_LANGUAGE, WAGE, LANGUAGE, DEGREE) == [
        "VL303", "VL401", "VL701", "VL405", "VL101", "VL201",
    ]  # fmt: skip


def test_a_sentence_that_may_be_no_demand_is_nothing_to_begin_with() -> None:
    guess = found("VL305", Category.DIPLOMA, Severity.HINT, **{GUESSED: "ja"})
    sure = found("VL305", Category.DIPLOMA, Severity.HINT)
    others = (LONG, WORD, YOUNG)
    assert [step.finding.code for step in first_steps([guess, *others])] == ["VL502", "VL101", "VL201"]
    assert "VL305" in [step.finding.code for step in first_steps([sure, *others])]


def test_five_things_that_are_missing_are_no_more_than_one() -> None:
    others = [HOURS._replace(fingerprint=str(nth)) for nth in range(5)]
    assert order(*others, WAGE, LANGUAGE)[:2] == ["VL401", "VL701"]


def test_a_word_that_shuts_out_weighs_more_the_second_time() -> None:
    again = YOUNG._replace(span=Span(9000, 9005))
    assert order(WAGE, YOUNG) == ["VL701", "VL502"]
    assert order(WAGE, YOUNG, again) == ["VL502", "VL502", "VL701"]


def test_the_three_to_begin_with_are_of_three_kinds() -> None:
    steps = first_steps([START, HOURS, WAGE, LONG, WORD, WORD._replace(severity=Severity.HINT, span=Span(8000, 8005))])
    assert [step.finding.code for step in steps] == ["VL701", "VL101", "VL201"]
    assert steps[0].alike == (HOURS,)


def test_a_tip_on_a_demand_comes_before_a_warning_on_style_but_is_told_after_it() -> None:
    years = found("VL523", Category.INCLUSION)._replace(severity=Severity.HINT)
    assert [step.finding.code for step in first_steps([WORD, LONG, years], most=2)] == ["VL101", "VL523"]
    assert [step.finding.code for step in first_steps([WORD, LONG, years], most=1)] == ["VL523"]


def test_what_a_text_says_in_two_ways_comes_before_a_demand_and_is_one_thing_to_begin_with() -> None:
    years, hours = (one._replace(data={CLASH: "Geen ervaring"}) for one in (YOUNG, found("VL519", Category.INCLUSION)))
    assert order(DEGREE, years) == ["VL502", "VL303"]
    assert [step.finding.code for step in first_steps([years, hours, WAGE, LANGUAGE])] == ["VL502", "VL401", "VL701"]


def test_a_row_of_traits_comes_before_style_and_behind_what_is_missing() -> None:
    row = WORD._replace(code="VL211", span=None, severity=Severity.HINT, data={TRAITS: "5"})
    assert [step.finding.code for step in first_steps([row, LONG, WORD, WAGE], most=2)] == ["VL701", "VL211"]


def test_words_of_two_rules_are_one_thing_to_do() -> None:
    other = found("VL203", Category.JARGON)
    steps = first_steps([other, WORD, LONG])
    assert [(step.finding.code, step.alike) for step in steps] == [("VL101", ()), ("VL201", (other,))]


def test_the_same_words_are_not_two_things_to_begin_with() -> None:
    inside = LONG._replace(span=Span(YOUNG.span.start + 1, YOUNG.span.end)) if YOUNG.span else LONG
    assert [step.finding.code for step in first_steps([inside, YOUNG])] == ["VL502"]
    assert order(inside, YOUNG) == ["VL502", "VL101"]


def test_the_profile_of_another_function_is_nothing_that_the_text_leaves_out() -> None:
    wrong = START._replace(code="VL721", severity=Severity.WARNING, data={OTHER_PROFILE: "metser"})
    assert not is_missing(wrong)
    assert is_missing(HOURS)
    assert [step.finding.code for step in first_steps([WAGE, wrong])] == ["VL701", "VL721"]


def test_words_in_a_row_of_quotes_are_never_cut_as_if_they_were_one() -> None:
    row = (
        "Je vraagt 3 dingen: 'gestructureerd', 'klantvriendelijk', 'met een heel positieve ingesteldheid'. Kies er een."
    )
    [step] = first_steps([found("VL211", Category.JARGON, message=row)])
    assert all("'gestructureerd', 'klantvriendelijk', 'met een" in one for one in tellings(step, 0) if "'" in one)
