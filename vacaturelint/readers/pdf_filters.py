"""Unpacks the streams of a PDF within its allowance: what comes out is counted while it comes out."""

import re
import zlib
from collections.abc import Callable

from vacaturelint.readers.limits import too_deep
from vacaturelint.readers.pdf_allowance import Allowance, Cost

_MOST_FILTERS = 8
_CHECKSUM = 3  # bytes at the end: a stream whose checksum is wrong still holds its text
_BLANK = b" \t\r\n\f\0"
_NOT_BASE85 = re.compile(rb"[^!-u]")
_FIVES = 5 * 20_000
_CLEAR, _END = 256, 257
_MOST_CODES = 4096
_SIGNS = (*(bytes((sign,)) for sign in range(256)), b"", b"")  # what the codes of LZW stand for at first


def unpacked(names: list[str], data: bytes, allowance: Allowance) -> bytes:
    """Return the bytes of a stream after each of its filters.

    Errors: UnreadableError when more comes out than is left, ValueError for what no filter makes.
    """
    if len(names) > _MOST_FILTERS:
        raise too_deep()
    for name in names:
        data = _FILTERS[name](data, allowance)
        allowance.take(Cost.UNPACKED, len(data))
    return data


def _flate(data: bytes, allowance: Allowance) -> bytes:
    most = allowance.left[Cost.UNPACKED] + 1
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(data, most)
    except zlib.error:
        return _damaged_flate(data, most)


def _damaged_flate(data: bytes, most: int) -> bytes:
    """Return the text of a stream of which only the checksum is wrong; nothing when more is."""
    unpacker = zlib.decompressobj()
    found = b""
    try:
        found = unpacker.decompress(data[:-_CHECKSUM], most)
        for at in range(len(data) - _CHECKSUM, len(data)):
            found += unpacker.decompress(data[at : at + 1], most)
    except zlib.error:
        return found
    return found


def _lzw(data: bytes, allowance: Allowance) -> bytes:
    """Return what LZW holds, up to its end or to a code that cannot be."""
    allowance.take(Cost.SLOW, len(data))
    out, known, last = bytearray(), list(_SIGNS), b""
    bits, held, width, most = 0, 0, 9, allowance.left[Cost.UNPACKED]
    for byte in data:
        bits, held = (bits << 8) | byte, held + 8
        if held < width:
            continue
        held -= width
        code = bits >> held
        bits &= (1 << held) - 1
        if code == _CLEAR:
            known, last, width = list(_SIGNS), b"", 9
            continue
        if code == _END or code > len(known) or len(out) > most:
            break
        found = known[code] if code < len(known) else last + last[:1]
        if last and len(known) < _MOST_CODES:
            known.append(last + found[:1])
            width = min(12, (len(known) + 1).bit_length())
        out += found
        last = found
    return bytes(out)


def _run_length(data: bytes, allowance: Allowance) -> bytes:
    allowance.take(Cost.SLOW, len(data) // 2)
    most = allowance.left[Cost.UNPACKED]
    out = bytearray()
    at = 0
    while at < len(data) and data[at] != 128 and len(out) <= most:
        length = data[at]
        if length < 128:
            out += data[at + 1 : at + 2 + length]
            at += length + 2
        else:
            out += data[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(out)


def _base85(data: bytes, allowance: Allowance) -> bytes:
    """Return what ASCII85 holds, five signs to four bytes, many at a time."""
    import numpy as np

    signs = data.translate(None, _BLANK)
    signs = signs.removeprefix(b"<").removeprefix(b"~") if signs[:2] == b"<~" or signs[:1] == b"~" else signs
    signs = signs.partition(b"~")[0]
    allowance.take(Cost.UNPACKED, signs.count(b"z") * 4)  # one sign for five
    signs = signs.replace(b"z", b"!!!!!")
    if _NOT_BASE85.search(signs):
        raise ValueError("geen ASCII85")
    missing = -len(signs) % 5
    signs += b"u" * missing
    weights = np.array([85**4, 85**3, 85**2, 85, 1], dtype=np.uint64)
    out = bytearray()
    for start in range(0, len(signs), _FIVES):
        fives = np.frombuffer(signs, np.uint8, min(_FIVES, len(signs) - start), start).reshape(-1, 5)
        values = ((fives - 33).astype(np.uint64) * weights).sum(axis=1)
        if values.max() >= 1 << 32:
            raise ValueError("geen ASCII85")
        out += values.astype(">u4").tobytes()
    return bytes(out[: len(out) - missing])


def _hex(data: bytes, _allowance: Allowance) -> bytes:
    digits = data.translate(None, _BLANK + b"\x0b").partition(b">")[0]
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _picture(_data: bytes, _allowance: Allowance) -> bytes:
    """Return nothing: a picture holds no text that a reader of words can use."""
    return b""


_FILTERS: dict[str, Callable[[bytes, Allowance], bytes]] = {
    "FlateDecode": _flate,
    "Fl": _flate,
    "LZWDecode": _lzw,
    "LZW": _lzw,
    "ASCII85Decode": _base85,
    "A85": _base85,
    "ASCIIHexDecode": _hex,
    "AHx": _hex,
    "RunLengthDecode": _run_length,
    "RL": _run_length,
    **dict.fromkeys(("CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode"), _picture),
}


def arcfour(key: bytes, data: bytes, allowance: Allowance) -> bytes:
    """Return what RC4 hid; pdfminer's own copies all that it has for every byte."""
    allowance.take(Cost.SLOW, len(data))
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(data), 0, 0
    for at, byte in enumerate(data):
        i = (i + 1) & 255
        one = state[i]
        j = (j + one) & 255
        other = state[j]
        state[i], state[j] = other, one
        out[at] = byte ^ state[(one + other) & 255]
    return bytes(out)
