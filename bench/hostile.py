"""Shapes of documents that made, or could make, a stage grow faster than the text: each from a number to a file."""

from collections.abc import Callable

from tests.readers.packages import docx_of, paragraph

Shape = Callable[[int], tuple[str, bytes]]
BREAK = "<w:r><w:br/></w:r>"


def _txt(text: str) -> tuple[str, bytes]:
    return "vacature.txt", text.encode()


def _md(text: str) -> tuple[str, bytes]:
    return "vacature.md", text.encode()


def _html(body: str) -> tuple[str, bytes]:
    return "vacature.html", f"<html><body>{body}</body></html>".encode()


def _docx(body: str) -> tuple[str, bytes]:
    return "vacature.docx", docx_of(body)


def _numbered(text: str, count: int, separator: str = "\n") -> str:
    return separator.join(text.replace("#", str(nth)) for nth in range(count))


def _cells(count: int) -> str:
    rows = "".join(f"<w:tc>{paragraph(f'Je hebt {nth} jaar ervaring en een diploma.')}</w:tc>" for nth in range(count))
    return f"<w:tbl><w:tr>{rows}</w:tr></w:tbl>"


def _letters(nth: int) -> str:
    """Return three consonants that differ for each number up to some thousands."""
    signs = "BCDFGHJKLMNPQRSTVWXZ"
    return signs[nth % 20] + signs[nth // 20 % 20] + signs[nth // 400 % 20]


SHAPES: dict[str, tuple[int, Shape]] = {
    "brackets": (500, lambda n: _txt("Je werkt " + "(" * n + "hier" + ")" * n + ".")),
    "links": (500, lambda n: _md("Je werkt hier: " + "[x](y)" * n)),
    "open links": (400, lambda n: _txt("Je doet dit werk: " + "[]( " * n)),
    "quotes": (500, lambda n: _txt("Je werkt " + '"' * n + " hier.")),
    "quoted words": (500, lambda n: _txt("Je werkt " + '"a" ' * n + "hier.")),
    "backticks": (400, lambda n: _md("Je werkt " + "".join("`" * nth + "a" for nth in range(1, int(n**0.5) * 3)))),
    "stars": (1000, lambda n: _md("Je werkt " + "*a_b " * n)),
    "commas": (500, lambda n: _txt("Je kan " + _numbered("taak #", n, ", ") + ".")),
    "clauses": (300, lambda n: _txt("Je werkt hier " + "en je helpt mensen die werk zoeken " * n + ".")),
    "one word": (10000, lambda n: _txt("Je werkt met " + "a" * n + ".")),
    "one hyphened word": (5000, lambda n: _txt("Je werkt met " + "ab-" * n + ".")),
    "one dotted word": (5000, lambda n: _txt("Je werkt met " + "a." * n + "b")),
    "one address": (5000, lambda n: _txt("Kijk op www." + "a/b." * n + "be nu.")),
    "mail addresses": (500, lambda n: _txt("Mail naar " + _numbered("jan#@voorbeeld.be", n, " ") + ".")),
    "figures": (1000, lambda n: _txt("Bel " + "0470 12 34 56 " * n + ".")),
    "dots": (5000, lambda n: _txt("Naam: " + "." * n + " en je werkt hier.")),
    "short forms": (1000, lambda n: _txt("Je helpt " + "dhr. " * n + "Peeters.")),
    "short sentences": (500, lambda n: _txt(_numbered("Je doet taak #.", n, " "))),
    "white space": (20000, lambda n: _txt("Je werkt" + " " * n + "hier" + "\t" * n + "nu.")),
    "capitals": (500, lambda n: _txt("\n".join(f"Je werkt met {_letters(nth)} of zo." for nth in range(n)))),
    "a shouted line": (2000, lambda n: _txt("JE WERKT " * n)),
    "glued capitals": (1000, lambda n: _txt("Je werkt " + "hierOok" * n)),
    "short lines": (1000, lambda n: _txt(_numbered("Taak #", n))),
    "demands": (100, lambda n: _txt(_numbered("- Je hebt een bachelor in richting # en perfect Nederlands.", n))),
    "demands in one line": (100, lambda n: _txt(_numbered("Een diploma # of een rijbewijs B of ervaring,", n, " "))),
    "jargon": (300, lambda n: _txt("Je bent een teamplayer en proactief. " * n)),
    "jargon in one line": (500, lambda n: _txt("Je bent een " + "proactieve teamplayer en stakeholder " * n)),
    "wishes": (100, lambda n: _txt("vacaturelint: negeer VL201\nJe bent een teamplayer.\n" * n)),
    "unknown wishes": (100, lambda n: _txt("vacaturelint: negeer VL999, abc\nJe bent een teamplayer.\n" * n)),
    "languages": (
        300,
        lambda n: _txt(_numbered("Vous avez un diplôme et vous êtes avec nous.\n\nA #\n\nB", n, "\n\n")),
    ),
    "no language": (1000, lambda n: _txt("Nous sommes une équipe et vous êtes avec nous.\n\n" + "Xq\n\n" * n)),
    "ampersands": (3000, lambda n: _md("&amp;" * n)),
    "bare ampersands": (5000, lambda n: _md("&" * n)),
    "headings": (500, lambda n: _md(_numbered("## Deel #\n\nJe werkt hier.", n, "\n\n"))),
    "tags": (1000, lambda n: _html("Je werkt <b>hier</b> en <i>daar</i>. " * n)),
    "items": (500, lambda n: _html("<ul>" + "<li>Je helpt mensen.</li>" * n + "</ul>")),
    "open tags": (1000, lambda n: _md("Je werkt " + "<!-- a " * n)),
    "lines in a cell": (500, lambda n: _docx(f"<w:tbl><w:tr><w:tc>{paragraph('Je werkt.') * n}</w:tc></w:tr></w:tbl>")),
    "lines in a paragraph": (500, lambda n: _docx(f"<w:p>{('<w:r><w:t>Taak</w:t></w:r>' + BREAK) * n}</w:p>")),
    "breaks": (5000, lambda n: _docx(f"<w:p>{BREAK * n}<w:r><w:t>Je werkt hier.</w:t></w:r>{BREAK * n}</w:p>")),
    "runs": (1000, lambda n: _docx(paragraph(*["Je "] * n))),
    "empty paragraphs": (5000, lambda n: _docx("<w:p/>" * n + paragraph("Je werkt hier."))),
    "cells": (100, lambda n: _docx(_cells(n))),
}
"""Name → the number to begin with, and the shape."""
