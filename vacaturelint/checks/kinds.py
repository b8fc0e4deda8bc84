"""All kinds of check by the name that rule files use in `soort`."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from vacaturelint.checks.base import Kind


class _Kinds(Mapping[str, "Kind"]):
    """Kinds of check by their names, where each lies in these rooms: it is loaded when it is asked for."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places

    def __getitem__(self, name: str) -> "Kind":
        module, _, kind = self._places[name].rpartition(".")
        return cast("Kind", getattr(import_module(f"vacaturelint.checks.{module}"), kind))

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


KINDS: Mapping[str, "Kind"] = _Kinds(
    {
        "aanloop": "sentences.run_up.compile_run_up",
        "aantal": "demands.listed.compile_count",
        "andere-taal": "sentences.other_language.compile_other_language",
        "afkorting": "words.abbreviations.compile_abbreviations",
        "bedrag": "words.numbers.compile_amount",
        "bijzinnen": "sentences.clauses.compile_clauses",
        "datum": "words.numbers.compile_date",
        "derde-persoon": "sentences.address.compile_third_person",
        "dubbele-ontkenning": "sentences.double_negation.compile_double_negation",
        "eigenschappen": "words.traits.compile_traits",
        "eis": "demands.requirement.compile_requirement",
        "ander-functieprofiel": "demands.profile.compile_other_profile",
        "functieprofiel": "demands.profile.compile_against_profile",
        "geen-vacature": "structure.document.compile_no_vacancy",
        "hoofdletters": "structure.layout.compile_capitals",
        "lang-woord": "words.long_word.compile_long_word",
        "lange-lijst": "structure.layout.compile_long_list",
        "lange-zin": "sentences.long_sentence.compile_long_sentence",
        "lijdende-vorm": "sentences.passive.compile_passive",
        "lijst-zonder-inleiding": "structure.document.compile_bare_list",
        "loonschaal": "words.pay_scales.compile_pay_scales",
        "men": "sentences.address.compile_impersonal",
        "moeilijk-voor-functie": "demands.difficulty.compile_difficulty",
        "moet-en-mag": "demands.listed.compile_must_and_may",
        "moeilijke-woorden": "words.hard_words.compile_hard_words",
        "muur": "structure.layout.compile_wall",
        "naamwoordstijl": "sentences.nominal_style.compile_nominal_style",
        "onderstreept": "structure.document.compile_underlined",
        "ontbreekt": "structure.missing.compile_missing",
        "ontbreekt-samen": "structure.missing.compile_missing_together",
        "taak-zonder-je": "sentences.bare_task.compile_bare_task",
        "patroon": "words.pattern.compile_pattern",
        "tang": "sentences.bracket.compile_bracket",
        "tegenspraak": "demands.consistency.compile_contradiction",
        "termen": "words.terms.compile_terms",
        "twee-kanten": "structure.opposites.compile_opposites",
        "u-en-je": "sentences.address.compile_mixed_address",
        "voorzetsels": "sentences.preposition_chain.compile_preposition_chain",
        "zonder-kopjes": "structure.document.compile_without_headings",
    }
)
