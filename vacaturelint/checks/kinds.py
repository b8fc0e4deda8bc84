"""All kinds of check by the name that rule files use in `soort`."""

from vacaturelint.checks.abbreviations import compile_abbreviations
from vacaturelint.checks.base import Kind
from vacaturelint.checks.long_sentence import compile_long_sentence
from vacaturelint.checks.missing import compile_missing
from vacaturelint.checks.pay_scales import compile_pay_scales
from vacaturelint.checks.requirement import compile_requirement
from vacaturelint.checks.terms import compile_terms

KINDS: dict[str, Kind] = {
    "afkorting": compile_abbreviations,
    "eis": compile_requirement,
    "lange-zin": compile_long_sentence,
    "loonschaal": compile_pay_scales,
    "ontbreekt": compile_missing,
    "termen": compile_terms,
}
