"""The list of abbreviations: which row a word stands for, and which of its senses fit the document."""

import functools
import re

from vacaturelint.analysis.analysis import Analysis
from vacaturelint.checks.words.term_context import holds
from vacaturelint.data.wordlist import Row, read_table
from vacaturelint.readability.lexicon import find
from vacaturelint.readability.usage import usage_of

COLUMNS = ("afkorting", "betekenis", "weight", "known_to", "replace", "region", "when")
WEIGHTS = ("hoog", "laag")
PLURAL = re.compile(r"(?:['’]s|s)$")
_ROMAN = re.compile(r"(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LEAST_SMALL = 3
_A_WORD = 2.9  # log10 per billion: what people write more often is a word of its own
_STRAIGHT = str.maketrans({"’": "'"})


def row_for(core: str, text: str) -> Row | None:
    """Return the row of an abbreviation: `core` without what hangs on it by a hyphen, `text` as written."""
    core = core.translate(_STRAIGHT)
    rows = _rows()
    found = rows.get(core) or rows.get(PLURAL.sub("", core)) or _dotted().get(text.replace(".", ""))
    return found or _in_other_letters(core)


def _in_other_letters(core: str) -> Row | None:
    """Return the row of an abbreviation in small or mixed letters (`gmp`, `AgODI`), where they are no other word."""
    if len(core) < _LEAST_SMALL or not core.isalpha() or sum(map(str.isupper, core)) == 1:
        return None
    folded = core.casefold()
    row = _folded().get(folded)
    return row if row is not None and max(find(folded).frequency, usage_of(folded).everyday) < _A_WORD else None


def is_listed(text: str) -> bool:
    """Return whether a word is in the list just as it is written, hyphen and all."""
    return text in _rows()


def senses(row: Row, analysis: Analysis, at: int) -> tuple[str, ...]:
    """Return the meanings of a row that fit word `at` and its document; none when the row asks for other surroundings.

    The column `when` holds one condition for the row, or one for each meaning in the same order: when none of those
    holds, the reader may think of any.
    """
    meanings, asked = row.parts("betekenis"), row.parts("when")
    if len(asked) < 2:
        return meanings if all(holds(when, analysis, at, at + 1) for when in asked) else ()
    if len(asked) != len(meanings):
        raise row.fail(f"'{row['afkorting']}': zet in 'when' één voorwaarde, of een voor elke betekenis")
    fitting = tuple(text for text, when in zip(meanings, asked, strict=True) if holds(when, analysis, at, at + 1))
    return fitting or meanings


def is_roman(text: str) -> bool:
    """Return whether capitals are a Roman numeral up to 89: `III`, `XIV`."""
    return _ROMAN.fullmatch(text) is not None


def reported_rows() -> tuple[Row, ...]:
    """Return the abbreviations that are reported unless their trade knows them."""
    return tuple(row for row in read_table("afkortingen.tsv", COLUMNS) if row["weight"] in WEIGHTS)


@functools.cache
def _rows() -> dict[str, Row]:
    rows = read_table("afkortingen.tsv", COLUMNS)
    return {row["afkorting"]: row for row in rows if "." not in row["afkorting"]}


@functools.cache
def _folded() -> dict[str, Row]:
    """Return in small letters the names and abbreviations that are not known to everybody."""
    return {key.casefold(): row for key, row in _rows().items() if row["weight"] in WEIGHTS and key.isalpha()}


@functools.cache
def _dotted() -> dict[str, Row]:
    """Return the abbreviations in small letters by their letters alone, for `m.b.t.` and `mbt` alike."""
    rows = read_table("afkortingen.tsv", COLUMNS)
    return {
        row["afkorting"].replace(".", ""): row
        for row in rows
        if row["afkorting"].islower() and len(row["afkorting"]) > 1
    }
