"""A short part of `python -m bench.fuzz`: damage from outside is taken or refused, and never breaks anything."""

from pathlib import Path

import pytest

from bench.fuzz import kinds_in, outcome
from tests.readers.mutations import mutated

SEEDS = {"settings": 12, "baseline": 40, "result": 40, "cache": 40, "history": 40, "annoteer": 4, "verbeter": 4}
SEEDS |= {"parquet": 40, "csv": 20, "jsonl": 20, "eml": 10}


@pytest.mark.parametrize("kind", SEEDS)
def test_damage_is_taken_or_refused(kind: str, tmp_path: Path) -> None:
    wholes, taken = kinds_in(tmp_path)[kind]
    for seed in range(SEEDS[kind]):
        assert outcome(taken, mutated(wholes[seed % len(wholes)], seed), tmp_path) in ("gelezen", "geweigerd"), seed
