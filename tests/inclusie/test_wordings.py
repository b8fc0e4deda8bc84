"""Many ways to shut people out, by a demand or by how the selection goes, and sentences that only look like it."""

from pathlib import Path

import pytest

from tests.examples import PARSER, run_rule
from vacaturelint.core.finding import Category
from vacaturelint.core.rule import RulePack, Status
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.engine import check_document, compile_pack
from vacaturelint.readers.markdown import read_markdown
from vacaturelint.readers.source import Source
from vacaturelint.rulebook.loader import load_rules
from vacaturelint.vacancy.posting import Overrides

HERE = Path(__file__).parent
RULES = {rule.code: rule for rule in load_rules()}
PACK = compile_pack(
    RulePack(tuple(r for r in RULES.values() if r.category is Category.INCLUSION and r.status is Status.STABLE))
)
DEMANDS = parse_table((HERE / "uitsluiting.tsv").read_text(encoding="utf-8"), "uitsluiting.tsv", ("verwacht", "zin"))
THRESHOLDS = parse_table(
    (HERE / "drempels.tsv").read_text(encoding="utf-8"), "drempels.tsv", ("regel", "verwacht", "zin")
)


@pytest.mark.parametrize("row", DEMANDS, ids=lambda row: row["zin"])
def test_a_demand_that_shuts_people_out_is_found(row: Row) -> None:
    text = f"# Bediende\n\n## Taken\n\n- Je leest mails.\n\n## Wat verwachten wij?\n\n- {row['zin']}"
    report, problems = check_document(read_markdown(Source("x.md", text.encode())), PACK, PARSER, Overrides())
    assert not problems
    assert bool(report.findings) is (row["verwacht"] == "melding"), [f.code for f in report.findings]


@pytest.mark.parametrize("row", THRESHOLDS, ids=lambda row: f"{row['regel']} {row['zin']}")
def test_a_threshold_in_the_selection_is_found(row: Row) -> None:
    found = run_rule(RULES[row["regel"]], f"# Kok\n\n## Hoe solliciteer je?\n\n{row['zin']}")
    assert bool(found) is (row["verwacht"] == "melding")


@pytest.mark.parametrize("line", ["We zoeken een jonge medewerker.", "Je bent een jonge kandidaat van hooguit dertig."])
def test_one_age_that_is_asked_is_one_finding(line: str) -> None:
    text = f"# Bediende\n\n## Wat verwachten wij?\n\n- {line}"
    report, _ = check_document(read_markdown(Source("x.md", text.encode())), PACK, PARSER, Overrides())
    assert len(report.findings) == 1
