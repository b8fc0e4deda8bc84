"""Signs of a font that go by a number instead of a name: which letter they are, as far as the number tells it.

pdfminer takes the letter that other fonts have at that code, and a text reads as nonsense without a word about it.
"""

import re
from collections.abc import Iterator, Sequence

_NUMBERED = re.compile(r"[A-Za-z_.]{1,6}\d{1,5}|[A-Za-z][0-9A-Fa-f]{2}")
_BY_HEX = re.compile(r"G([0-9A-Fa-f]{2})")  # so some printer drivers name a letter by its code in Windows
_BY_DECIMAL = re.compile(r"[Cc](\d{2,3})")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_."
_PICTURES = re.compile(r"dingbats|symbol|wingdings|webdings", re.IGNORECASE)
_CODES = range(0x20, 0x100)


def numbered_letters(differences: Sequence[object], font: str) -> Iterator[tuple[int, str]]:
    """Yield each code whose sign goes by a number, and its letter: nothing when the number does not tell it.

    The number of `G4B` or `C75` is that of a letter, here K; a sign by the number of its own code (`a65`) is that
    letter already, and any other number (`g483`) only counts the signs of the font.
    """
    if _PICTURES.search(font):
        return
    code = 0
    for each in differences:
        if isinstance(each, int):
            code = each
            continue
        name = getattr(each, "name", "")
        if isinstance(name, str) and _is_numbered(name, code):
            yield code, _letter(name)
        code += 1


def _is_numbered(name: str, code: int) -> bool:
    from pdfminer.encodingdb import name2unicode

    if not _NUMBERED.fullmatch(name):
        return False
    if name[1:] == f"{code:02X}" or name.lstrip(_LETTERS).lstrip("0") == str(code):
        return False
    try:
        name2unicode(name)
    except (KeyError, ValueError):
        return True
    return False


def _letter(name: str) -> str:
    by_hex, by_decimal = _BY_HEX.fullmatch(name), _BY_DECIMAL.fullmatch(name)
    number = int(by_hex[1], 16) if by_hex else int(by_decimal[1]) if by_decimal else 0
    return bytes([number]).decode("cp1252", "ignore") if number in _CODES else ""
