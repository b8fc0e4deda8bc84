"""Damages documents in every way we can think of; the same seed always gives the same damage."""

import io
import random
import re
import zipfile
from collections.abc import Callable

from tests.readers.packages import zipped

Mutation = Callable[[bytes, random.Random], bytes]
_TAG = re.compile(rb"<[^>]{0,200}>")
_NASTY = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    "\u202e\u0301\u0489".encode(),
    b"A" * 5000,
    b"<" * 300,
    b"&#x0;&amp;&bogus;",
    b"-" * 2000,
    b"((((" * 200,
    b"\r\n" * 300,
    b"9" * 400,
    b"* " * 500,
    b"> " * 300,
    b"[](" * 300,
)


def flip_bits(data: bytes, dice: random.Random) -> bytes:
    """Flip between 1 and 40 bits."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 40)):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def truncate(data: bytes, dice: random.Random) -> bytes:
    """Keep only the beginning, or only the end."""
    place = dice.randrange(1, len(data))
    return data[:place] if dice.random() < 0.8 else data[place:]


def shuffle_pieces(data: bytes, dice: random.Random) -> bytes:
    """Cut the bytes in pieces and put them back in another order, some twice."""
    places = sorted(dice.randrange(len(data)) for _ in range(dice.randint(2, 8)))
    pieces = [data[low:high] for low, high in zip([0, *places], [*places, len(data)], strict=True)]
    dice.shuffle(pieces)
    return b"".join([*pieces, dice.choice(pieces)])


def insert_nasty(data: bytes, dice: random.Random) -> bytes:
    """Put something nasty in one to four places."""
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(data) + 1)
        data = data[:place] + dice.choice(_NASTY) + data[place:]
    return data


def shuffle_tags(data: bytes, dice: random.Random) -> bytes:
    """Move, drop or repeat tags, so that the nesting is wrong but the tags are right."""
    tags = _TAG.findall(data)
    if not tags:
        return shuffle_pieces(data, dice)
    count = 0

    def swap(match: re.Match[bytes]) -> bytes:
        nonlocal count
        count += 1
        if dice.random() > 0.06:
            return match[0]
        return dice.choice((b"", match[0] * dice.randint(2, 40), dice.choice(tags)))

    return _TAG.sub(swap, data)


PLAIN: tuple[Mutation, ...] = (flip_bits, truncate, shuffle_pieces, insert_nasty, shuffle_tags)


def mutate_part(data: bytes, dice: random.Random) -> bytes:
    """Damage one part inside a zip file and pack it again, so that the damage reaches the XML."""
    parts = _unzipped(data)
    name = dice.choice([name for name, part in parts.items() if part])
    parts[name] = dice.choice(PLAIN)(parts[name], dice)
    return zipped(parts)


def rename_parts(data: bytes, dice: random.Random) -> bytes:
    """Swap the names of parts, drop some, or add one out of the folder."""
    parts = _unzipped(data)
    names = list(parts)
    moved = names.copy()
    dice.shuffle(moved)
    kept = {name: parts[other] for name, other in zip(names, moved, strict=True) if dice.random() < 0.9}
    return zipped({**parts, **kept, "../../buiten.xml": b"<x/>"})


def random_zip(data: bytes, dice: random.Random) -> bytes:
    """Return a zip with the names of the parts and nothing but noise in them."""
    return zipped({name: dice.randbytes(dice.randint(0, 400)) for name in _unzipped(data)})


PACKED: tuple[Mutation, ...] = (*PLAIN[:4], mutate_part, mutate_part, mutate_part, rename_parts, random_zip)


def mutated(data: bytes, seed: int) -> bytes:
    """Return `data` with the damage of one seed."""
    dice = random.Random(seed)
    return dice.choice(PACKED if data.startswith(b"PK") else PLAIN)(data, dice)


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
