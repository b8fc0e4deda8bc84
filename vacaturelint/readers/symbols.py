"""Signs of fonts that hold pictures instead of letters: which ordinary sign each of them shows."""

_SYMBOL = {
    0x2D: "-", 0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    0xD2: "®", 0xD3: "©", 0xD4: "™", 0xDE: "⇒", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x3A: "💻", 0x46: "☞", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑",
    0x72: "❒", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA0: "▪", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢",
    0xDC: "➲", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x2A: "☐", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "•", 0xA3: "☐"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": {0x63: "☐", 0x67: "☐", 0x61: "✓"},
}
_PRIVATE = 0xF000
_ASCII = range(0x20, 0x7F)
_UNKNOWN = "▪"  # a picture that says nothing a reader needs


def is_symbol_font(font: str) -> bool:
    """Return whether a font holds pictures instead of letters."""
    return font.casefold() in _FONTS


def plain_sign(char: str, font: str) -> str:
    """Return the sign that a character in a symbol font shows, one character; itself in any other font."""
    table = _FONTS.get(font.casefold())
    if table is None:
        return char
    code = ord(char) - _PRIVATE if ord(char) >= _PRIVATE else ord(char)
    if code in table:
        return table[code]
    if font.casefold() == "symbol":
        return chr(code) if code in _ASCII and not chr(code).isalpha() else char
    return char if char.isspace() else _UNKNOWN
