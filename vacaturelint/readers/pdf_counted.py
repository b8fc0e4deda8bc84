"""What each of pdfminer's parsers counts while it parses."""

import re
from typing import Any

from vacaturelint.readers.pdf_allowance import Allowance, Cost

_LINE_END = re.compile(rb"[\r\n]")


class Counted:
    """Stands before a parser of pdfminer and takes what it parses from the allowance."""

    BUFSIZ = 65_536  # pdfminer copies a long string once for every piece that it reads
    allowance: Allowance
    buf: bytes
    bufpos: int
    charpos: int
    _curtoken: bytes

    def fillbuf(self) -> bool:
        """Read the next piece, once this one is used up; what goes on in it is copied."""
        if self.charpos < len(self.buf):
            return False
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return bool(super().fillbuf())  # type: ignore[misc]

    def nexttoken(self) -> Any:  # noqa: ANN401  # pdfminer has no types
        """Return the next number, name, string or operator."""
        self.allowance.take(Cost.TOKENS)
        return super().nexttoken()  # type: ignore[misc]

    def nextline(self) -> tuple[int, bytes]:
        """Return where the next line begins, and the line; pdfminer copies all of it for every piece."""
        self.allowance.take(Cost.TOKENS)
        start, pieces = self.bufpos + self.charpos, [b""]
        while not pieces[-1].endswith((b"\r", b"\n")):
            self.fillbuf()
            found = _LINE_END.search(self.buf, self.charpos)
            pieces.append(self._piece(found.end() if found else len(self.buf)))
        if pieces[-1].endswith(b"\r"):
            self.fillbuf()
            pieces.append(self._piece(self.charpos + self.buf.startswith(b"\n", self.charpos)))
        return start, b"".join(pieces)

    def _piece(self, end: int) -> bytes:
        found = self.buf[self.charpos : end]
        self.charpos = end
        return found

    def _parse_string(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_string(text, at)  # type: ignore[misc]

    def _parse_string_1(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_string_1(text, at)  # type: ignore[misc]

    def _parse_literal_hex(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_literal_hex(text, at)  # type: ignore[misc]
