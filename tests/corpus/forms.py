"""More forms in which the same vacancy comes: one XML text, one web page or mail in a file, pieces of a page."""

import html
import io
import quopri
import re
import zipfile
from collections.abc import Callable
from itertools import groupby

from tests.corpus.build import as_docx, as_html, as_odt
from tests.corpus.source import Part

_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"


def as_flat_odt(parts: list[Part]) -> bytes:
    content = _part(as_odt(parts), "content.xml").replace("office:document-content", "office:document")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{content}'.encode()


def as_flat_word(parts: list[Part]) -> bytes:
    data = as_docx(parts)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels")) and "[" not in name]
    inner = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{_bare(_part(data, name))}</pkg:xmlData></pkg:part>'
        for name in names
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
    return f'{head}<pkg:package xmlns:pkg="{_PACKAGE}">{inner}</pkg:package>'.encode()


def as_mhtml(parts: list[Part]) -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSubject: Vacature\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="grens"\r\n\r\n--grens\r\nContent-Type: text/html; charset=utf-8\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head.encode() + quopri.encodestring(as_html(parts)) + b"\r\n--grens--\r\n"


def as_fragment(parts: list[Part]) -> bytes:
    """Return the page as an editor in a browser keeps it: no head, bold lines for headings."""
    body = re.search(r"<main>(.*)</main>", as_html(parts).decode(), re.DOTALL)
    assert body
    return re.sub(r"<(/?)h[12]>", lambda tag: f"<{tag[1]}strong>{'<br>' if tag[1] else ''}", body[1]).encode()


def as_accordion(parts: list[Part]) -> bytes:
    """Return a page whose parts open one by one, between the menus of a site."""
    pieces: list[str] = []
    for nth, (kind, group) in enumerate(groupby(parts, key=lambda part: part.kind)):
        items = list(group)
        if kind == "kop2":
            pieces += ["</div>" if pieces[-1:] else "", *(_opener(nth, part.text) for part in items)]
        else:
            inner = re.search(r"<main>(.*)</main>", as_html(items).decode(), re.DOTALL)
            assert inner
            pieces.append(inner[1])
    menu = (
        "<header class='site-header'><nav class='main-nav'><a href='/'>Home</a> <a href='/jobs'>Jobs</a></nav></header>"
    )
    cookies = "<div class='cookie-banner'>Koekjes?</div>"
    page = f"{menu}<div class='page no-sidebar'><div>{''.join(pieces)}</div></div>{cookies}"
    return f"<!DOCTYPE html><html><body class='single cookies-not-set'>{page}</body></html>".encode()


def _opener(nth: int, title: str) -> str:
    button = f"<h2><button aria-expanded='false' aria-controls='p{nth}'>{html.escape(title)}</button></h2>"
    return f"{button}<div id='p{nth}' class='collapse' hidden>"


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def _bare(xml: str) -> str:
    return re.sub(r"\A\s*<\?xml[^>]*>\s*", "", xml)


MORE: dict[str, tuple[str, Callable[[list[Part]], bytes]]] = {
    "fodt": ("x.fodt", as_flat_odt),
    "flat Word": ("x.xml", as_flat_word),
    "mhtml": ("x.mhtml", as_mhtml),
    "mail": ("x.eml", as_mhtml),
    "fragment": ("x.html", as_fragment),
    "accordion": ("x.htm", as_accordion),
}
