"""Which language a text shows by its script, when most of its letters are not ours: Arabic, Chinese, Ukrainian."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

_LAST_OURS = "\u036f"  # letters up to here are Latin, or marks on them
# Script, letters that only one language has, that language; the first row that fits counts.
_ROWS = (
    ("CYRILLIC", "іїєґ", "uk"), ("CYRILLIC", "ыэё", "ru"), ("CYRILLIC", "ђћ", "sr"), ("CYRILLIC", "ѓќ", "mk"),
    ("CYRILLIC", "ъ", "bg"), ("CYRILLIC", "", "ru"),
    ("ARABIC", "ٹڈڑ", "ur"), ("ARABIC", "ښځډ", "ps"), ("ARABIC", "ێۆڵ", "ku"), ("ARABIC", "پچژگ", "fa"),
    ("ARABIC", "", "ar"),
    ("HIRAGANA", "", "ja"), ("KATAKANA", "", "ja"), ("CJK", "", "zh"), ("HANGUL", "", "ko"),
    ("GREEK", "", "el"), ("HEBREW", "", "he"), ("THAI", "", "th"), ("ETHIOPIC", "", "ti"), ("ARMENIAN", "", "hy"),
    ("GEORGIAN", "", "ka"), ("DEVANAGARI", "", "hi"), ("BENGALI", "", "bn"), ("GURMUKHI", "", "pa"),
)  # fmt: skip
_SCRIPTS = frozenset(script for script, _, _ in _ROWS)
_UNSPACED = frozenset({"HIRAGANA", "KATAKANA", "CJK", "THAI"})
_LETTERS_A_WORD = 2  # about, where no spaces tell


def script_language(words: Iterable[str]) -> str:
    """Return the language of words of which most letters are of another script; nothing when they are in ours."""
    letters = Counter("".join(words))
    counts: Counter[str] = Counter()
    for letter, count in letters.items():
        if (script := _script(letter)) in _SCRIPTS:
            counts[script] += count
    if 2 * counts.total() <= letters.total():
        return ""
    least = counts.total() / 10  # Japanese is mostly in Chinese signs
    found = {script for script, count in counts.items() if count >= least}
    return next(
        language
        for script, own, language in _ROWS
        if script in found and (not own or any(letter in letters for letter in own))
    )


def count_words(words: Iterable[str]) -> int:
    """Return how many words there are, also in a script that does not part them: there some letters make one."""
    return sum(_words_in(word) for word in words)


def _words_in(word: str) -> int:
    unspaced = 0 if word[0] <= _LAST_OURS else sum(_script(letter) in _UNSPACED for letter in word)
    return max(unspaced // _LETTERS_A_WORD, 1)


def _script(letter: str) -> str:
    return "" if letter <= _LAST_OURS else unicodedata.name(letter, "").partition(" ")[0]
