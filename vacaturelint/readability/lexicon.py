"""The word tables of LiNT-II (SUBTLEX-NL frequencies, semantic types of nouns) as one memory-mapped file.

`model/build_lexicon.py` compiles the file. It is a hash table on disk: a header, the distinct frequencies, the start
of every bucket and the records, so that opening it costs next to nothing and a look-up reads one bucket.
"""

import functools
import mmap
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from vacaturelint.errors import ModelError
from vacaturelint.resources import mapped

MAGIC = b"VLLX1\0"
HEADER = struct.Struct("<6sHI")  # magic, bits of the bucket number, number of frequencies
PAYLOAD = struct.Struct("<HHBB")  # frequency, frequency as a noun (indexes), flags, letters before the head
SKIPPED, MANNER, UNIT, HUMAN = 4, 8, 16, 32
ZERO_COUNT = 1.359228547196266
"""log10 of the frequency per billion of a word that SUBTLEX-NL does not have (LiNT-II)."""

EVERYDAY = 3.3
"""Zipf frequency of a word that stands in capitals to be stressed (`TOF`): hardly any name or abbreviation has it."""


class NounType(IntEnum):
    """What a noun stands for; `UNDEFINED` has a concrete and an abstract sense, `UNKNOWN` is not in the table."""

    UNKNOWN = 0
    CONCRETE = 1
    ABSTRACT = 2
    UNDEFINED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What the tables say of one lower-case word form.

    `frequency` and `noun_frequency` (that of the head of a compound) are log10 per billion words. `skipped` words
    get no frequency, `manner` adverbs are content words, `unit` is a symbol of measure, `human` is a
    person. `split` is the number of
    letters before the last part of a compound, 0 when it is none.
    """

    frequency: float = ZERO_COUNT
    noun_frequency: float = ZERO_COUNT
    noun: NounType = NounType.UNKNOWN
    skipped: bool = False
    manner: bool = False
    unit: bool = False
    human: bool = False
    split: int = 0
    known: bool = False


LookUp = Callable[[str], Entry]
ABSENT = Entry()


class Lexicon:
    """A compiled table over `data`, a buffer such as a memory map; ModelError when it is no such table."""

    def __init__(self, data: "mmap.mmap | bytes") -> None:
        magic, bits, count = HEADER.unpack_from(data)
        if magic != MAGIC:
            raise ModelError("De woordentabel klopt niet. Installeer vacaturelint opnieuw.")
        self._data = data
        self._mask = (1 << bits) - 1
        self._values = struct.unpack_from(f"<{count}d", data, HEADER.size)
        self._buckets = HEADER.size + 8 * count
        self._records = self._buckets + 4 * ((1 << bits) + 1)

    def find(self, word: str) -> Entry:
        """Return the entry of a lower-case word; `ABSENT` when no table has it."""
        key = word.encode()
        at, end = struct.unpack_from("<II", self._data, self._buckets + 4 * (zlib.crc32(key) & self._mask))
        bucket = self._data[self._records + at : self._records + end]
        at = 0
        while at < len(bucket):
            after = at + 1 + bucket[at]
            if bucket[at + 1 : after] == key:
                return self._entry(bucket, after)
            at = after + PAYLOAD.size
        return ABSENT

    def words(self) -> Iterator[str]:
        """Yield every word of the table, in the order of the file."""
        starts = (struct.unpack_from("<II", self._data, self._buckets + 4 * nth) for nth in range(self._mask + 1))
        for start, end in starts:
            bucket = self._data[self._records + start : self._records + end]
            at = 0
            while at < len(bucket):
                after = at + 1 + bucket[at]
                yield bucket[at + 1 : after].decode()
                at = after + PAYLOAD.size

    def _entry(self, bucket: bytes, at: int) -> Entry:
        frequency, as_noun, flags, split = PAYLOAD.unpack_from(bucket, at)
        return Entry(
            self._values[frequency],
            self._values[as_noun],
            NounType(flags & 3),
            bool(flags & SKIPPED),
            bool(flags & MANNER),
            bool(flags & UNIT),
            bool(flags & HUMAN),
            split,
            known=True,
        )


@functools.cache
def shipped() -> Lexicon:
    """Return the lexicon that comes with vacaturelint."""
    return Lexicon(mapped("leesbaarheid.lexicon"))


@functools.lru_cache(maxsize=20_000)
def find(word: str) -> Entry:
    """Return the entry of a lower-case word in the shipped lexicon."""
    return shipped().find(word)
