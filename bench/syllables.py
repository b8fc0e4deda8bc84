"""Share of words whose syllables we count right, beside pyphen, against the pronunciations of gruut-lang-nl.

    python -m bench.syllables gruut_lang_nl/lexicon.db        (from the source archive gruut_lang_nl-2.0.2)

Counts are vowel sounds; a diphthong written as two is one. The lexicon writes the voiceless vowel of `wer(e)k`: with
or without it is right. Words in lower case with letters only.
"""

import argparse
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from vacaturelint.readability.syllables import count_syllables

_VOWELS = tuple("əaɛeiɑɔɪouʏyøœ")
_DIPHTHONGS = frozenset({
    ("ɛ", "ɪ"), ("ɛ", "i"), ("œː", "y"), ("œ", "y"), ("œː", "ʏ"), ("œ", "ʏ"), ("ɑ", "u"), ("ʌ", "u"), ("ɔ", "u"),
    ("a", "i"), ("ɑ", "i"), ("a", "ɪ"), ("u", "i"), ("o", "i"), ("e", "u"),
})  # fmt: skip


def counts(word: str, phonemes: str) -> set[int]:
    """Return the numbers of syllables that one pronunciation allows."""
    sounds = [sound.strip("ˈˌ") for sound in phonemes.split()]
    pairs = zip(["", *sounds], sounds, strict=False)
    found = sum(sound.startswith(_VOWELS) and (before, sound) not in _DIPHTHONGS for before, sound in pairs)
    extra = len(re.findall("[ɹl] ə (?=[kmpfxɣvnbw])", " ".join(sounds)))
    return {found, found - min(extra, len(re.findall("[lr](?=k|m|p|f|ch|g|v|n|b|w)", word)))}


def lexicon(path: Path) -> dict[str, set[int]]:
    """Return the words with the numbers of syllables that are right."""
    found: dict[str, set[int]] = {}
    with closing(sqlite3.connect(path)) as database:
        for word, phonemes in database.execute("select word, phonemes from word_phonemes"):
            if re.fullmatch(r"[^\W\d_]{2,}", word) and word.islower():
                found.setdefault(word, set()).update(counts(word, phonemes))
    return {word: allowed for word, allowed in found.items() if 0 not in allowed}


def main() -> None:
    """Print the share of words that each method gets right."""
    import pyphen

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=Path)
    gold = lexicon(parser.parse_args().database)
    hyphens = pyphen.Pyphen(lang="nl_NL")
    methods: dict[str, Callable[[str], int]] = {
        "vacaturelint": count_syllables,
        "pyphen (textstat)": lambda word: len(hyphens.positions(word)) + 1,
    }
    print(f"{len(gold)} words")
    for name, method in methods.items():
        right = sum(method(word) in allowed for word, allowed in gold.items())
        print(f"{name}: {right / len(gold):.1%}")


if __name__ == "__main__":
    main()
