"""Sentences of demands and of what only looks like one, written by one and labelled blind by another who do not build.

Each stands in a small vacancy of its own, in the part that its writer named; only sentences on which the two agree are
here. Neither the frames nor the second reader was tuned on one of them: do not add any of these to
`model/data/eiszinnen.tsv`. Nobody reads every sentence as they do, so what is held here is how many are read right.
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from tests.vacancy.postings import posting_of
from vacaturelint.core.requirement import Force, Requirement
from vacaturelint.vacancy.requirements.find import find_requirements

Item = dict[str, Any]
ITEMS: list[Item] = [
    json.loads(line) for line in Path(__file__).with_name("zinnen.jsonl").read_text(encoding="utf-8").splitlines()
]
LISTED = ("diploma", "taal", "ervaring", "rijbewijs")
NONE = ("aanbod", "bewijsstuk", "informatie", "taak", "procedure", "tegenspraak-geen-eis")
SAME = {"passend": "terecht", "te hoog": "onnodig", "uitsluitend": "onnodig"}


def vacancy(item: Item) -> str:
    """Return the vacancy in Markdown."""
    level = f" (niveau {item['niveau']})" if item["niveau"] in list("ABCDE") else ""
    head = "" if item["sectie"].casefold() == "taken" else f"## {item['sectie']}"
    tasks = "\n".join(f"- {task}" for task in item["taken"])
    before = f"# {item['functie']}{level}\n\nWij zoeken versterking.\n\n## Taken\n\n{tasks}\n\n{head}\n\n"
    return f"{before}{item['zin']}\n\n## Aanbod\n\nJe verdient 2.600 euro bruto per maand.\n"


@cache
def read() -> list[tuple[Item, list[Requirement]]]:
    """Return every item with the demands that overlap its sentence."""
    found = []
    for item in ITEMS:
        posting = posting_of(vacancy(item))
        text = posting.document.text
        start = text.find(item["zin"].splitlines()[0].lstrip("#-*• ")[:40])
        end = start + len(item["zin"])
        assert start >= 0, item["id"]
        found.append((item, [r for r in find_requirements(posting) if r.span.start < end and start < r.span.end]))
    return found


def counts() -> Counter[str]:
    """Return how many are right: read, judged, of the right force, and left alone."""
    right: Counter[str] = Counter()
    for item, own in read():
        listed = [one for one in own if one.kind.value == item["soort"]]
        if item["daad"] in ("eis", "wens") and item["soort"] in LISTED and listed:
            right["read"] += 1
            right["force"] += any(one.force.value == item["kracht"] for one in listed)
            wanted = SAME.get(item["oordeel"], item["oordeel"])
            right["verdict"] += any(SAME.get(one.verdict.value, one.verdict.value) == wanted for one in listed)
        elif item["daad"] in NONE:
            right["alone"] += not any(one.force is Force.HARD and one.is_demand for one in own)
    return right


def test_the_sentences_are_read_as_their_writers_meant_them() -> None:
    demands = [i for i in ITEMS if i["daad"] in ("eis", "wens") and i["soort"] in LISTED]
    others = [i for i in ITEMS if i["daad"] in NONE]
    right = counts()
    assert right["read"] >= 0.82 * len(demands), right
    assert right["force"] >= 0.88 * right["read"], right
    assert right["verdict"] >= 0.66 * right["read"], right
    assert right["alone"] >= 0.87 * len(others), right
