"""How often a word is used, and where: everyday Dutch, English, laws, vacancies. One memory-mapped table.

`model/build_usage.py` compiles it from the word lists of wordfreq and from counts. A record is five bytes of a hash of
the word and one byte a column, in order of the hash: no word can be read back, and a look-up is a binary search.
"""

import functools
import hashlib
import mmap
import struct
from dataclasses import dataclass

from vacaturelint.errors import ModelError
from vacaturelint.resources import mapped

MAGIC = b"VLGB1\0"
HEADER = struct.Struct("<6sI")  # magic, number of records
KEY = 5
RECORD = KEY + 4
SCALE = 32
"""Steps of a byte per power of ten: 8.0 is 256, which is above any word but one."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How often a word is used, each log10 per billion words and 0 where the source does not have it.

    `everyday` and `english` are wordfreq's, `official` is that of legislation; `vacancies` is the part of vacancies
    (0 to 1) that hold the word.
    """

    everyday: float = 0.0
    english: float = 0.0
    official: float = 0.0
    vacancies: float = 0.0


UNUSED = Usage()


def key_of(word: str) -> bytes:
    """Return the key of a word in small letters."""
    return hashlib.blake2b(word.encode(), digest_size=KEY).digest()


class UsageTable:
    """A compiled table over `data`, a buffer such as a memory map; ModelError when it is no such table."""

    def __init__(self, data: "mmap.mmap | bytes") -> None:
        magic, count = HEADER.unpack_from(data)
        if magic != MAGIC or len(data) != HEADER.size + count * RECORD:
            raise ModelError("De tabel met woordgebruik klopt niet. Installeer vacaturelint opnieuw.")
        self._data = data
        self._count = count

    def find(self, word: str) -> Usage:
        """Return how a word in small letters is used; `UNUSED` when the table does not have it."""
        key = key_of(word)
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            at = HEADER.size + middle * RECORD
            found = self._data[at : at + KEY]
            if found == key:
                everyday, english, official, vacancies = self._data[at + KEY : at + RECORD]
                return Usage(everyday / SCALE, english / SCALE, official / SCALE, vacancies / 255)
            low, high = (middle + 1, high) if found < key else (low, middle)
        return UNUSED


@functools.cache
def _shipped() -> UsageTable:
    return UsageTable(mapped("woordgebruik.lexicon"))


@functools.lru_cache(maxsize=20_000)
def usage_of(word: str) -> Usage:
    """Return how a word in small letters is used, by the shipped table."""
    return _shipped().find(word)
