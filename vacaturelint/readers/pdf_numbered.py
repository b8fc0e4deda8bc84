"""Signs of a font that go by a number instead of a name (`g483`): which letter they are nobody can tell.

pdfminer takes the letter that other fonts have at that code, and a text reads as nonsense without a word about it.
"""

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"[A-Za-z_.]{1,6}\d{1,5}|[A-Za-z][0-9A-Fa-f]{2}")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_."
_PICTURES = re.compile(r"dingbats|symbol|wingdings|webdings", re.IGNORECASE)


def unnamed_codes(differences: Sequence[object], font: str) -> list[int]:
    """Return the codes whose sign goes by a number; one by the code itself, as in `a65` or `G41`, is that letter."""
    found: list[int] = []
    if _PICTURES.search(font):
        return found
    code = 0
    for each in differences:
        if isinstance(each, int):
            code = each
            continue
        if _is_unnamed(getattr(each, "name", ""), code):
            found.append(code)
        code += 1
    return found


def _is_unnamed(name: object, code: int) -> bool:
    from pdfminer.encodingdb import name2unicode

    if not isinstance(name, str) or not _NUMBERED.fullmatch(name):
        return False
    if name[1:] == f"{code:02X}" or name.lstrip(_LETTERS).lstrip("0") == str(code):
        return False
    try:
        name2unicode(name)
    except (KeyError, ValueError):
        return True
    return False
