"""What the reader sees of a verdict is data: every case that the code decides on has its words, and no row is idle."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vacaturelint.core import requirement
from vacaturelint.core.requirement import Cefr, RequirementKind, Skill, Verdict
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.vacancy.requirements import opinion
from vacaturelint.vacancy.requirements.frames import FILES
from vacaturelint.vacancy.requirements.language_advice import sentence_for
from vacaturelint.vacancy.requirements.opinion import Cases

ROWS = {(row["soort"], row["geval"]): row for row in read_table("eisen/oordelen.tsv")}
MODULES = {path: path.read_text(encoding="utf-8") for path in Path(opinion.__file__).parent.glob("*.py")}


RULES = sorted(Path(__file__).parents[2].glob("rules/*/*.yaml"))


def _topics(rule: str) -> str:
    """Return what stands behind `onderwerp:` in a rule."""
    return " ".join(re.findall(r"^\s+onderwerp: \[(.*?)\]", rule, re.MULTILINE | re.DOTALL))


def decided(code: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and case of each opinion that a module forms by name: `_opine(Verdict.DOUBT, "attest")`."""
    found = dict(re.findall(r"^(\w+) = Cases\(RequirementKind\.(\w+)\)", code, re.MULTILINE))
    kinds = {name: RequirementKind[kind].value for name, kind in found.items()}
    for call in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)):
        name, _, method = ast.unparse(call.func).partition(".")
        if name in kinds:
            case = call.args[0 if method else 1]
            branches = [case.body, case.orelse] if isinstance(case, ast.IfExp) else [case]
            yield from ((kinds[name], word) for one in branches for word in said(one))


def said(node: ast.expr) -> Iterator[str]:
    """Yield the word that an expression stands for, where it is written out or a name that others share."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.Name) and isinstance(value := getattr(requirement, node.id, None), str):
        yield value


def test_every_case_that_the_code_decides_on_has_its_words() -> None:
    cases = {case for code in MODULES.values() for case in decided(code)}
    assert len(cases) > 60
    assert cases - set(ROWS) == set()


def test_no_row_is_idle() -> None:
    nodes = [node for code in MODULES.values() for node in ast.walk(ast.parse(code)) if isinstance(node, ast.expr)]
    named = {word for node in nodes for word in said(node)}
    assert {key for key in ROWS if key[1] not in named | {"*"}} == set()


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: f"{row['soort']} {row['geval']}")
def test_a_row_gives_a_sentence_and_advice_without_a_hole(row: Row) -> None:
    opine = Cases(RequirementKind.AGE if row["soort"] == "*" else RequirementKind(row["soort"]))
    words = dict.fromkeys(re.findall(r"\{(\w+)\}", row["reden"] + row["advies"]), "iets")
    found = opine(Verdict.DOUBT, row["geval"], words)
    told = [found.reason, *found.advice] if row["reden"] else list(found.advice)
    assert told
    assert all(
        (sentence.endswith((".", "?")) and not set(sentence) & set("{};")) or "; " in sentence for sentence in told
    )
    assert found.topic == row["geval"].partition("/")[0]


def test_every_topic_that_a_rule_asks_for_is_one_that_a_verdict_can_have() -> None:
    asked = {topic for path in RULES for topic in re.findall(r"[\w-]+", _topics(path.read_text(encoding="utf-8")))}
    of_code = {topic for code in MODULES.values() for topic in re.findall(r'topic="([\w-]+)"', code)}
    of_frames = {
        row["onderwerp"] for file in FILES for row in read_table(f"eisen/{file}.tsv") if "onderwerp" in row.values
    }
    known = {case.partition("/")[0] for _, case in ROWS} | of_code | of_frames
    assert len(asked) > 40
    assert asked - known == set()


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row["bron"]], ids=lambda row: row["geval"])
def test_what_a_verdict_rests_on_is_in_its_row(row: Row) -> None:
    found = Cases(RequirementKind(row["soort"]))(Verdict.DOUBT, row["geval"], {"diploma": "een diploma"})
    assert found.source == row["bron"]
    assert re.fullmatch(r"https://\S+", row["bron"])


def test_no_module_holds_an_address_that_a_verdict_rests_on() -> None:
    assert [path.stem for path, code in MODULES.items() if "https://" in code] == []


def test_the_rows_stand_in_order_and_once() -> None:
    keys = [(row["soort"], row["geval"]) for row in read_table("eisen/oordelen.tsv")]
    assert keys == sorted(set(keys))


def test_a_topic_of_a_frame_without_words_of_its_own_gets_those_of_its_kind() -> None:
    found = Cases(RequirementKind.FAMILY)(Verdict.UNNEEDED, "ongebonden")
    assert found.topic == "ongebonden"
    assert found.reason == ROWS["gezin", "*"]["reden"]


def test_every_level_of_every_skill_can_be_asked_in_words() -> None:
    told = {sentence_for(skill, level) for skill in Skill for level in Cefr}
    assert len(told) == len(Skill) * (len(Cefr) - 1)
    assert sentence_for(Skill.WRITING, Cefr.C2) == sentence_for(Skill.WRITING, Cefr.C1)
