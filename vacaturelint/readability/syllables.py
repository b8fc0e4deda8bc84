"""Syllables of Dutch words, counted by their vowel groups (measured in `bench/syllables.py`)."""

import functools
import re

# Vowel letters that sound as one, longest first; every other vowel letter is a syllable of its own. The `u` of `qu`,
# the `i` of `-tion` and the `y` before a vowel are consonants.
_NUCLEUS = re.compile(
    r"aai|ooi|oei|aau|eau|ieu(?=w)|i(?=eu)|eeu|oui|aa|ee|oo|uu|ie|eu|oe|ui|ij|ëi|ei|ai|oi|ou|au"
    r"|(?<!q)u|(?<!t)i|i(?!on)|y(?![aeou])|[aeoàâäáèéêëìíîïòóôöùúûüœæ]"
)
_LONGEST_INITIALISM = 5


@functools.lru_cache(maxsize=20_000)
def count_syllables(word: str) -> int:
    """Return the number of syllables of `word`, at least 1; initials (OCMW, bsn) are spelled out."""
    spelled = word.isupper() and len(word) <= _LONGEST_INITIALISM
    found = 0 if spelled else len(_NUCLEUS.findall(word.lower()))
    return found or max(sum(char.isalpha() for char in word), 1)
