"""The engine: where a hit counts, a rule that crashes, the order and the doubles of what is found."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.examples import PARSER, every_rule
from vacaturelint.checks.base import Check, Facts, Hit
from vacaturelint.checks.kinds import KINDS
from vacaturelint.cli.main import run
from vacaturelint.core.finding import Severity
from vacaturelint.core.report import CRASHED, DocumentReport, Problem
from vacaturelint.core.requirement import RequirementKind
from vacaturelint.core.rule import RulePack
from vacaturelint.core.text import Span
from vacaturelint.data.fields import Fields
from vacaturelint.engine import CompiledRule, check_document, compile_pack, foreseen, gather, needs_of
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

PACK = load_rules()
JARGON = PACK.find("VL203")
assert JARGON is not None
DUTCH = "Je bent een teamplayer en je helpt elke dag bezoekers aan het loket van onze stad."
ENGLISH = "You are a great teamplayer and you help our visitors at the desk of the city every day."


def checked(text: str, *rules: CompiledRule) -> tuple[DocumentReport, tuple[Problem, ...]]:
    return check_document(read_markdown(Source("a.md", text.encode())), rules, PARSER, Overrides())


def compiled(code: str, **changes: object) -> CompiledRule:
    rule = PACK.find(code)
    assert rule is not None
    (made,) = compile_pack(RulePack((replace(rule, **changes),)))  # type: ignore[arg-type]
    return made


def striking(code: str, *words: str, severity: Severity | None = None) -> CompiledRule:
    """Return a rule that strikes every one of these words wherever it stands."""

    def strike(facts: Facts) -> Iterator[Hit]:
        for word in words:
            for start in range(len(facts.document.text)):
                if facts.document.text.startswith(word, start):
                    yield Hit(Span(start, start + len(word)), {"term": word}, severity=severity)

    made = compiled(code)
    return replace(made, check=replace(made.check, run=strike), rule=replace(made.rule, message="x {term}"))


def test_a_hit_in_another_language_does_not_count() -> None:
    report, _ = checked(f"{DUTCH}\n\n{ENGLISH}\n\n{DUTCH}\n", striking("VL203", "teamplayer"))
    places = [finding.span.start for finding in report.findings if finding.span]
    english = report.document.text.index(ENGLISH)
    assert [english < place < english + len(ENGLISH) for place in places] == [False, False]


def test_a_rule_about_any_language_strikes_in_another_one_too() -> None:
    made = striking("VL203", "teamplayer")
    report, _ = checked(f"{DUTCH}\n\n{ENGLISH}\n", replace(made, check=replace(made.check, any_language=True)))
    assert len(report.findings) == 2


def crashing(_facts: Facts) -> Iterator[Hit]:
    raise ZeroDivisionError


def test_a_rule_that_crashes_is_told_and_hides_nothing() -> None:
    made = compiled("VL101")
    broken = replace(made, check=replace(made.check, run=crashing))
    report, problems = checked(DUTCH, broken, compiled("VL203"))
    assert [(problem.path, problem.code) for problem in problems] == [("a.md", CRASHED)]
    assert "VL101" in problems[0].message
    assert "--negeer VL101" in problems[0].message
    assert "VL203" in [finding.code for finding in report.findings]


def test_a_rule_that_crashes_is_a_bug_for_the_command_line(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("kapot")
    monkeypatch.chdir(folder)
    (folder / "a.md").write_text(DUTCH, encoding="utf-8")
    real = KINDS["termen"]

    def broken(fields: Fields) -> Check:
        return replace(real.compile(fields), run=crashing)

    monkeypatch.setattr("vacaturelint.checks.words.terms.compile_terms", replace(real, compile=broken))
    chosen = ["--kies", "VL116,VL701", "--geen-cache"]
    assert run(["a.md", *chosen]) == 3
    assert "Regel VL116 (beeldspraak) mislukte: ZeroDivisionError in engine.py:" in capsys.readouterr().err
    for words in (["rapport", "a.md", "-o", "uit.json"], ["annoteer", "a.md"], ["verbeter", "a.md", "--overschrijf"]):
        assert run([*words, *chosen]) == 3
        assert "VL116" in capsys.readouterr().err + (folder / "uit.json").read_text(encoding="utf-8")
    assert run(["a.md", "--kies", "VL116,VL701", "--negeer", "VL116"]) == 0


@pytest.mark.parametrize("named", ["VL203", "jargon"])
def test_of_two_rules_that_strike_the_same_words_the_one_with_less_reason_gives_way(named: str) -> None:
    strong, weak = striking("VL203", "teamplayer"), striking("VL116", "een teamplayer")
    weak = replace(weak, rule=replace(weak.rule, yields_to=(named,)))
    report, _ = checked(DUTCH, weak, strong)
    assert [finding.code for finding in report.findings] == ["VL203"]
    apart, _ = checked(DUTCH, replace(weak, check=striking("VL116", "helpt").check), strong)
    assert [finding.code for finding in apart.findings] == ["VL203", "VL116"]


def test_findings_stand_in_order_of_the_text_those_about_the_whole_first() -> None:
    others = striking("VL116", "bent", "stad"), striking("VL203", "helpt")
    report, _ = checked(f"# Kok\n\n{DUTCH}\n", compiled("VL701"), *others)
    starts = [finding.span.start if finding.span else -1 for finding in report.findings]
    assert starts == sorted(starts)
    assert starts[0] == -1
    assert len(starts) == 4


def test_a_demand_names_the_rule_that_objects_to_it_and_a_fair_one_none() -> None:
    text = "# Postbode\n\n- Je rijdt met de bestelwagen.\n- Je hebt een masterdiploma.\n- Je hebt een rijbewijs B.\n"
    report, _ = checked(text, *every_rule())
    objected = {one.requirement.kind: one.rule for one in report.requirements}
    assert "VL301" in [finding.code for finding in report.findings]
    assert objected == {RequirementKind.DIPLOMA: "VL301", RequirementKind.LICENCE: None}


@pytest.mark.parametrize("own", Severity)
@pytest.mark.parametrize("hit", [*Severity, None])
def test_a_hit_is_never_heavier_than_its_rule(own: Severity, hit: Severity | None) -> None:
    made = striking("VL203", "teamplayer", severity=hit)
    report, _ = checked(DUTCH, replace(made, rule=replace(made.rule, severity=own)))
    (finding,) = report.findings
    assert finding.severity is (own if hit is None or hit.weight > own.weight else hit)


def test_every_kind_is_used_by_a_rule() -> None:
    assert {rule.kind for rule in PACK} == set(KINDS)


def test_too_little_memory_to_foresee_is_no_fault_of_the_rule() -> None:
    def ahead(error: type[Exception]) -> CompiledRule:
        def raised(_facts: Facts) -> Iterator[str]:
            raise error

        made = compiled("VL203")
        return replace(made, check=replace(made.check, ahead=raised))

    document = read_markdown(Source("a.md", DUTCH.encode()))
    facts = gather(document, needs_of([compiled("VL203")]), PARSER, Overrides())
    assert foreseen([ahead(ValueError)], facts) == []
    with pytest.raises(MemoryError):
        foreseen([ahead(MemoryError)], facts)
