"""What each of pdfminer's parsers counts while it parses."""

from typing import Any

from vacaturelint.readers.pdf_allowance import Allowance, Cost


class Counted:
    """Stands before a parser of pdfminer and takes what it parses from the allowance."""

    BUFSIZ = 65_536  # pdfminer copies a long string once for every piece that it reads
    allowance: Allowance
    _curtoken: bytes

    def nexttoken(self) -> Any:  # noqa: ANN401  # pdfminer has no types
        """Return the next number, name, string or operator."""
        self.allowance.take(Cost.TOKENS)
        return super().nexttoken()  # type: ignore[misc]

    def nextline(self) -> Any:  # noqa: ANN401
        """Return the next line."""
        self.allowance.take(Cost.TOKENS)
        return super().nextline()  # type: ignore[misc]

    def _parse_string(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_string(text, at)  # type: ignore[misc]

    def _parse_string_1(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_string_1(text, at)  # type: ignore[misc]

    def _parse_literal_hex(self, text: bytes, at: int) -> Any:  # noqa: ANN401
        self.allowance.take(Cost.COPIED, len(self._curtoken))
        return super()._parse_literal_hex(text, at)  # type: ignore[misc]
