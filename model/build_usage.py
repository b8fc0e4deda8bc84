"""Compile how often words are used into `wordlists/woordgebruik.lexicon`.

    pip install wordfreq==3.1.1
    python -m model.build_usage laws.txt.xz vacancies.jsonl wordlists/woordgebruik.lexicon

wordfreq gives everyday Dutch and English (CC BY-SA 4.0); of the laws (one paragraph a line) and of the vacancies (a
JSON object with `text` a line) only counts of single words are kept, and no word that stands in fewer than three
vacancies. The same input gives the same bytes. `vacaturelint/readability/usage.py` reads the file.
"""

import collections
import importlib
import json
import lzma
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from model.table import make_table
from vacaturelint.readability.usage import HEADER, MAGIC, SCALE, key_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_LEAST_ENGLISH = 3.0  # log10 per billion: one in a million; rarer English is a name, or no word of vacancies
_LEAST_IN_LAWS = 5
_LEAST_VACANCIES = 3
_BILLION = 1e9


def main() -> None:
    """Read the sources and write the table."""
    make_table(__doc__, _from_sources, "laws", "vacancies")


def _from_sources(laws: Path, vacancies: Path) -> bytes:
    return compile_table(_everyday("nl"), _everyday("en"), _in_laws(laws), _in_vacancies(vacancies))


def compile_table(
    dutch: Mapping[str, float], english: Mapping[str, float], laws: Mapping[str, float], vacancies: Mapping[str, float]
) -> bytes:
    """Return the bytes of the table: log10 per billion for the first three, a part of all vacancies for the last."""
    wanted = {*dutch, *laws, *vacancies, *(word for word, often in english.items() if often >= _LEAST_ENGLISH)}
    records: dict[bytes, bytes] = {}
    for word in sorted(wanted):
        columns = (dutch.get(word, 0.0), english.get(word, 0.0), laws.get(word, 0.0))
        part = math.ceil(vacancies.get(word, 0.0) * 255)
        values = [*(min(255, round(max(0.0, often) * SCALE)) for often in columns), part]
        records[key_of(word)] = bytes(values)
    return HEADER.pack(MAGIC, len(records)) + b"".join(key + records[key] for key in sorted(records))


def _everyday(language: str) -> dict[str, float]:
    wordfreq = importlib.import_module("wordfreq")
    found: dict[str, Any] = wordfreq.get_frequency_dict(language, wordlist="large")
    return {word: math.log10(part * _BILLION) for word, part in found.items() if _WORD.fullmatch(word)}


def _in_laws(path: Path) -> dict[str, float]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        counts = collections.Counter(word for line in lines for word in _words(line))
    total = sum(counts.values())
    return {word: math.log10(n / total * _BILLION) for word, n in counts.items() if n >= _LEAST_IN_LAWS}


def _in_vacancies(path: Path) -> dict[str, float]:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    counts = collections.Counter(word for text in texts for word in set(_words(text)))
    return {word: n / len(texts) for word, n in counts.items() if n >= _LEAST_VACANCIES}


def _words(text: str) -> Iterable[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


if __name__ == "__main__":
    main()
