"""All kinds of check by the name that rule files use in `soort`."""

from vacaturelint.checks.base import Kind
from vacaturelint.checks.demands.consistency import compile_contradiction
from vacaturelint.checks.demands.difficulty import compile_difficulty
from vacaturelint.checks.demands.listed import compile_count, compile_must_and_may
from vacaturelint.checks.demands.profile import compile_against_profile, compile_other_profile
from vacaturelint.checks.demands.requirement import compile_requirement
from vacaturelint.checks.sentences.address import compile_impersonal, compile_mixed_address, compile_third_person
from vacaturelint.checks.sentences.bare_task import compile_bare_task
from vacaturelint.checks.sentences.bracket import compile_bracket
from vacaturelint.checks.sentences.clauses import compile_clauses
from vacaturelint.checks.sentences.double_negation import compile_double_negation
from vacaturelint.checks.sentences.long_sentence import compile_long_sentence
from vacaturelint.checks.sentences.nominal_style import compile_nominal_style
from vacaturelint.checks.sentences.other_language import compile_other_language
from vacaturelint.checks.sentences.passive import compile_passive
from vacaturelint.checks.sentences.preposition_chain import compile_preposition_chain
from vacaturelint.checks.sentences.run_up import compile_run_up
from vacaturelint.checks.structure.document import (
    compile_bare_list,
    compile_no_vacancy,
    compile_underlined,
    compile_without_headings,
)
from vacaturelint.checks.structure.layout import compile_capitals, compile_long_list, compile_wall
from vacaturelint.checks.structure.missing import compile_missing, compile_missing_together
from vacaturelint.checks.structure.opposites import compile_opposites
from vacaturelint.checks.words.abbreviations import compile_abbreviations
from vacaturelint.checks.words.hard_words import compile_hard_words
from vacaturelint.checks.words.long_word import compile_long_word
from vacaturelint.checks.words.numbers import compile_amount, compile_date
from vacaturelint.checks.words.pattern import compile_pattern
from vacaturelint.checks.words.pay_scales import compile_pay_scales
from vacaturelint.checks.words.terms import compile_terms
from vacaturelint.checks.words.traits import compile_traits

KINDS: dict[str, Kind] = {
    "aanloop": compile_run_up,
    "aantal": compile_count,
    "andere-taal": compile_other_language,
    "afkorting": compile_abbreviations,
    "bedrag": compile_amount,
    "bijzinnen": compile_clauses,
    "datum": compile_date,
    "derde-persoon": compile_third_person,
    "dubbele-ontkenning": compile_double_negation,
    "eigenschappen": compile_traits,
    "eis": compile_requirement,
    "ander-functieprofiel": compile_other_profile,
    "functieprofiel": compile_against_profile,
    "geen-vacature": compile_no_vacancy,
    "hoofdletters": compile_capitals,
    "lang-woord": compile_long_word,
    "lange-lijst": compile_long_list,
    "lange-zin": compile_long_sentence,
    "lijdende-vorm": compile_passive,
    "lijst-zonder-inleiding": compile_bare_list,
    "loonschaal": compile_pay_scales,
    "men": compile_impersonal,
    "moeilijk-voor-functie": compile_difficulty,
    "moet-en-mag": compile_must_and_may,
    "moeilijke-woorden": compile_hard_words,
    "muur": compile_wall,
    "naamwoordstijl": compile_nominal_style,
    "onderstreept": compile_underlined,
    "ontbreekt": compile_missing,
    "ontbreekt-samen": compile_missing_together,
    "taak-zonder-je": compile_bare_task,
    "patroon": compile_pattern,
    "tang": compile_bracket,
    "tegenspraak": compile_contradiction,
    "termen": compile_terms,
    "twee-kanten": compile_opposites,
    "u-en-je": compile_mixed_address,
    "voorzetsels": compile_preposition_chain,
    "zonder-kopjes": compile_without_headings,
}
