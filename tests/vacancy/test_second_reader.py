"""The learned second reader: what it adds to the frames, what it takes back, and that it knows when to be silent."""

import csv
import dataclasses
import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from tests.vacancy.postings import posting_of
from vacaturelint.core.requirement import Confidence, Force, Requirement, RequirementKind, Verdict
from vacaturelint.core.vacancy import SectionLabel
from vacaturelint.errors import ModelError
from vacaturelint.resources import data_root
from vacaturelint.statements.learned import FORCES, PACK, UNKNOWN, DemandModel, Odds, demand_model, features
from vacaturelint.statements.statement import Said
from vacaturelint.statements.terms import plain_terms
from vacaturelint.vacancy.requirements.clauses import clauses_of
from vacaturelint.vacancy.requirements.find import find_requirements
from vacaturelint.vacancy.requirements.second_reader import units_of

SAID = Said("Je hebt een magazijndiploma.", plain_terms("Je hebt een magazijndiploma."))
REPROACHES = (Verdict.UNNEEDED, Verdict.TOO_HIGH, Verdict.DOUBT)


def odds_of(line: str, heading: str = "Profiel") -> Odds:
    """Return the odds of a line under a heading."""
    (unit,) = (
        unit
        for clauses in [clauses_of(posting_of(f"# Magazijnier\n\n## {heading}\n\n{line}\n"))]
        for unit in units_of(clauses, demand_model())
    )
    return unit.odds


def demands(line: str, title: str = "Magazijnier (niveau D)") -> list[Requirement]:
    """Return the demands of a line in the part with the demands."""
    return list(find_requirements(posting_of(f"# {title}\n\n## Profiel\n\n{line}\n")))


def test_the_chances_of_kinds_and_of_forces_each_add_up_to_one() -> None:
    odds = odds_of("Je hebt een bachelor in de bouwkunde en spreekt Nederlands.")
    assert odds.kinds is not None
    assert odds.forces is not None
    assert odds.none + sum(odds.kinds.values()) == pytest.approx(1)
    assert sum(odds.forces.values()) == pytest.approx(1)
    assert set(odds.forces) == set(FORCES)
    assert set(odds.kinds) == {kind.value for kind in RequirementKind} - {"attest"}


def test_words_that_it_never_met_decide_nothing() -> None:
    stranger = dataclasses.replace(demand_model(), index={"w:xqzvw": 0})
    assert stranger.odds(stranger.rows([SAID], SectionLabel.DEMANDS, "Profiel")) is UNKNOWN


def test_it_weighs_the_very_features_that_it_was_fitted_on() -> None:
    model = demand_model()
    fitted = {model.index[one] for one in features([SAID], SectionLabel.DEMANDS, "Jouw profiel") if one in model.index}
    assert fitted == model.rows([SAID], SectionLabel.DEMANDS, "Jouw profiel") != frozenset()


def test_a_piece_weighs_as_the_mean_of_its_features_by_their_rarity() -> None:
    kinds = ("diploma", "geen")
    weights = np.array([[3.0, 0, 0, 0, 0, 0], [0, 4.0, 0, 0, 0, 0]], dtype=np.float32)
    rarity = np.array([9.0, 16.0], dtype=np.float32)
    model = DemandModel({"w:a": 0, "w:b": 1}, kinds, (), weights, rarity, np.zeros(6, dtype=np.float32))
    odds = model.odds(frozenset({0, 1}))
    assert odds.of("diploma") == pytest.approx(1 / (1 + math.exp((4 - 3) / 5)))
    assert model.remark(frozenset(), ()).told == pytest.approx(0.5)


@pytest.mark.parametrize("line", ["Rijbewijs B", "Bachelor of master", "- B1"])
def test_a_bare_word_is_left_to_the_frames(line: str) -> None:
    assert odds_of(line) is UNKNOWN


def test_a_long_paragraph_is_read_piece_by_piece() -> None:
    text = "Je werkt elke dag met veel plezier in het magazijn en je telt de voorraad van alle rekken. " * 6
    clauses = clauses_of(posting_of(f"# Magazijnier\n\n## Taken\n\n{text}\n"))
    assert len(units_of(clauses, demand_model())) == 6


def test_what_only_the_second_reader_sees_is_never_an_error() -> None:
    seen = Counter(
        (req.confidence, req.verdict is Verdict.UNNEEDED)
        for row in list(_rows())[::40]
        for req in demands(row["zin"], row["functie"])
        if req.topic in ("gelezen", "ongezegd")
    )
    assert sum(seen.values()) > 0
    assert all(not unneeded for _, unneeded in seen)


def test_a_demand_that_is_softened_keeps_its_place_in_the_list() -> None:
    (diploma,) = (
        r
        for r in demands("Een bachelor bouwkunde, of je staat al jaren op de werf.")
        if r.kind is RequirementKind.DIPLOMA
    )
    assert diploma.force is not Force.HARD
    assert diploma.verdict not in (Verdict.UNNEEDED, Verdict.TOO_HIGH)


def test_what_we_know_for_certain_is_not_taken_back() -> None:
    (diploma,) = demands("Je hebt een masterdiploma.")
    assert (diploma.confidence, diploma.verdict) == (Confidence.HIGH, Verdict.UNNEEDED)


def _rows() -> list[dict[str, str]]:
    source = data_root() / "model" / "data" / "eiszinnen.tsv"
    lines = [line for line in source.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_sentence_it_learned_from_is_there_once_with_known_labels() -> None:
    rows = _rows()
    assert len({row["id"] for row in rows}) == len(rows) > 5000
    kinds = {kind.value for kind in RequirementKind} | {"geen"}
    assert {row["soort"] for row in rows} <= kinds
    assert {row["kracht"] for row in rows} <= {force.value for force in Force} | {"geen"}
    assert {row["melden"] for row in rows} == {"ja", "nee"}
    assert all(row["zin"].strip() == row["zin"] != "" for row in rows)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no pack at all"])
def test_a_damaged_pack_is_a_fault_of_the_installation(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / PACK
    pack.parent.mkdir(parents=True)
    pack.write_bytes(data)
    monkeypatch.setattr("vacaturelint.statements.learned.data_root", lambda: tmp_path)
    with pytest.raises(ModelError, match="Installeer vacaturelint opnieuw"):
        demand_model.__wrapped__()


def test_the_card_counts_the_sentences_as_they_are() -> None:
    model = data_root() / "model"
    rows = [line for line in (model / "data" / "eiszinnen.tsv").read_text("utf-8").splitlines() if line[:1] != "#"][1:]
    assert f"{len(rows):,} sentences of invented vacancies" in (model / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("U bent een man of vrouw van aanpakken, en u houdt van een vroege start.", RequirementKind.GENDER),
        ("Je werkt met acht jongens en elf meisjes.", RequirementKind.GENDER),
        ("Toezicht is één keer per week, de studie doen wij niet zelf.", RequirementKind.DIPLOMA),
        ("Je schrijft drie artikels in A1-tijdschriften.", RequirementKind.DIPLOMA),
    ],
)
def test_what_only_looks_like_a_demand_is_none(line: str, kind: RequirementKind) -> None:
    found = find_requirements(posting_of(f"# Medewerker\n\n## Profiel\n\n- {line}\n"))
    assert [req for req in found if req.kind is kind] == []


@pytest.mark.parametrize("part", ["Taken", "Profiel"])
@pytest.mark.parametrize(
    "line",
    [
        "Je begeleidt een moeder met een baby die vragen heeft.",
        "Je helpt een vrouw met een beperking.",
        "Je organiseert activiteiten voor gepensioneerden.",
        "Je zoekt mannen en vrouwen voor vacatures van klanten.",
        "Je werkt in een buurt met veel Polen en Roemenen.",
        "Kinderen die geen ouders meer hebben, kunnen bij je terecht.",
        "Je begeleidt ouders aan de schoolpoort.",
        "Je plant opvang voor je cliënten en hun kinderen.",
        "Je spreekt met een koppel over hun dossier.",
    ],
)
def test_whom_one_works_with_is_no_condition_on_who_applies(line: str, part: str) -> None:
    found = find_requirements(posting_of(f"# Consulent\n\n## {part}\n\n- {line}\n"))
    assert [(req.kind, req.text) for req in found if req.verdict in REPROACHES] == []


@pytest.mark.parametrize("part", ["Over ons", "Wat bieden wij?"])
def test_faultless_texts_of_the_employer_ask_nothing(part: str) -> None:
    found = find_requirements(posting_of(f"# Kok\n\n## {part}\n\nOnze folders zijn foutloos geschreven.\n"))
    assert [req.text for req in found if req.kind is RequirementKind.LANGUAGE] == []
