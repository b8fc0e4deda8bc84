"""Compile the word tables of LiNT-II into `wordlists/leesbaarheid.lexicon`.

    pip download --no-deps lint-ii==0.1.3 && unzip lint_ii-0.1.3-*.whl -d lint_ii      # EUPL-1.2
    pip install pyarrow
    python -m model.build_lexicon lint_ii/lint_ii/linguistic_data/data wordlists/leesbaarheid.lexicon

The columns carried over: SUBTLEX-NL frequency, semantic type and head of nouns, the skip list, manner adverbs
and symbols of measure. The same input gives the same bytes. `vacaturelint/readability/lexicon.py` reads the file.
"""

import struct
import zlib
from pathlib import Path
from typing import Any

from model.table import make_table
from vacaturelint.readability.lexicon import (
    HEADER,
    HUMAN,
    MAGIC,
    MANNER,
    PAYLOAD,
    SKIPPED,
    UNIT,
    ZERO_COUNT,
    NounType,
)

BITS = 18
_LONGEST = 255


def main() -> None:
    """Read the tables and write the lexicon."""
    make_table(__doc__, compile_tables, "tables")


def compile_tables(folder: Path) -> bytes:
    """Return the bytes of the lexicon for the parquet tables in `folder` (the newest noun list counts)."""
    frequency = {row["word"]: row["word_count"] for row in _rows(folder / "subtlex_wordfreq.parquet") if row["word"]}
    nouns = {row["word"]: row for row in _rows(max(folder.glob("nouns_sem_types_*.parquet")))}
    skipped = {row["word"] for row in _rows(folder / "subtlex_wordfreq_skiplist.parquet")}
    manner = {row["adverb"] for row in _rows(max(folder.glob("manner_adverbs_*.parquet")))}
    units = {row["symbol"] for row in _rows(folder / "measurement_units.parquet")}
    values = [ZERO_COUNT, *sorted(set(frequency.values()) - {ZERO_COUNT})]
    index = {value: nth for nth, value in enumerate(values)}
    records: dict[str, bytes] = {}
    for word in sorted({*frequency, *nouns, *skipped, *manner, *units}):
        if any(char in word for char in "_ ") or word != word.lower() or len(word.encode()) > _LONGEST:
            continue  # no token looks like this
        noun = nouns.get(word)
        head = (noun and noun["head"]) or word
        kind = NounType[noun["super_sem_type"].upper()] if noun else NounType.UNKNOWN
        flags = kind | SKIPPED * (word in skipped) | MANNER * (word in manner) | UNIT * (word in units)
        meaning = noun["sem_type"] if noun else ""
        flags |= HUMAN * ("human" in meaning and "non" not in meaning)
        own, as_noun = (index[frequency.get(key, ZERO_COUNT)] for key in (word, head))
        records[word] = PAYLOAD.pack(own, as_noun, flags, _split(word, noun["head"]) if noun and noun["head"] else 0)
    return _pack(records, values)


def _rows(path: Path) -> list[dict[str, Any]]:
    import pyarrow.parquet

    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
    return rows


def _split(word: str, head: str) -> int:
    """Return where the head begins in the compound `word`; a plural shares only the first letters (`-voordelen`)."""
    if word.endswith(head):
        return len(word) - len(head)
    best = max(range(2, len(word)), key=lambda at: (_shared(word[at:], head), -at), default=0)
    return best if best and _shared(word[best:], head) >= min(3, len(head)) else 0


def _shared(one: str, other: str) -> int:
    return next((nth for nth, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _pack(records: dict[str, bytes], values: list[float]) -> bytes:
    buckets: list[list[bytes]] = [[] for _ in range(1 << BITS)]
    for word, payload in records.items():
        key = word.encode()
        buckets[zlib.crc32(key) & ((1 << BITS) - 1)].append(bytes([len(key)]) + key + payload)
    joined = [b"".join(bucket) for bucket in buckets]
    starts = [0]
    for bucket in joined:
        starts.append(starts[-1] + len(bucket))
    return b"".join(
        [
            HEADER.pack(MAGIC, BITS, len(values)),
            struct.pack(f"<{len(values)}d", *values),
            struct.pack(f"<{len(starts)}I", *starts),
            *joined,
        ]
    )


if __name__ == "__main__":
    main()
