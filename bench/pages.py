"""How much of a vacancy, and of the site around it, is read in sixty pages made like those of job sites.

    pip install trafilatura && python -m bench.pages

Six kinds of site (blog with a sidebar, portal with a large menu, tabs, accordion, page filled in by a program with a
JobPosting, layout in tables), ten vacancies of `tests/corpus` in each. `found` is the share of the words of the vacancy
that is read, `site` how many words of menus, cookies and footers came along, a page.

Measured on 29 November 2026:

    site       found: ours  trafilatura   site: ours  trafilatura
    blog             100.0%       100.0%          0.0          0.0
    portal           100.0%       100.0%          0.0          0.0
    tabs             100.0%        92.8%          0.0          0.0
    accordion        100.0%        90.7%          0.0          0.0
    filled_in        100.0%         1.1%          0.0         22.3
    tables           100.0%       100.0%          0.0          0.0

trafilatura loses the words on buttons, and cannot say where in the file a word stands, which every finding needs: so
ours stays.
The pages are ours too: for real sites, run `bench.recovered` over saved pages.
"""

import argparse
import html
import json
import re
from collections.abc import Callable, Iterator
from itertools import groupby

from bench.recovered import words_of
from tests.corpus.build import as_html
from tests.corpus.source import TEXTS, Part, parts_of
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source

_MENU = "".join(f"<li><a href='/m{nth}'>Menuknop {nth}</a></li>" for nth in range(12))
_TOP = f"<header class='site-header'><nav class='main-nav'><ul>{_MENU}</ul></nav></header>"
_COOKIES = "<div id='cookie-consent' class='cookie-banner'><p>Koekjesmelding: wij bewaren koekjes.</p></div>"
_OTHERS = (
    "<aside class='sidebar'><h3>Sitevacatures</h3><ul>"
    + "".join(f"<li><a href='/v{nth}'>Sitevacature nummer {nth}</a></li>" for nth in range(5))
    + "</ul></aside>"
)
_FOOT = "<footer class='site-footer'><p>Voettekst van de site. Privacyverklaring.</p></footer>"
_SITE = words_of(re.sub(r"<[^>]*>", " ", _TOP + _COOKIES + _OTHERS + _FOOT))


def _inner(parts: list[Part]) -> str:
    found = re.search(r"<main>(.*)</main>", as_html(parts).decode(), re.DOTALL)
    return found[1] if found else ""


def _page(body: str, head: str = "", names: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body class='{names}'>{body}</body></html>"


def _groups(parts: list[Part]) -> Iterator[tuple[str, str]]:
    """Yield the heading and the HTML of each part of a vacancy; nothing is the heading of what comes first."""
    title, held = "", list[Part]()
    for part in parts:
        if part.kind == "kop2":
            yield title, _inner(held)
            title, held = part.text, []
        else:
            held.append(part)
    yield title, _inner(held)


def blog(parts: list[Part]) -> str:
    """Return a post with a sidebar, tags in its class and a share bar."""
    post = f"<article class='post tag-social-media has-sidebar'>{_inner(parts)}</article>"
    return _page(f"{_TOP}<div id='content' class='no-menu'>{post}{_OTHERS}</div>{_FOOT}{_COOKIES}", names="single")


def portal(parts: list[Part]) -> str:
    """Return a page with divisions only, and a large menu before it."""
    menu = f"<div class='menu'><ul>{_MENU}</ul></div>"
    return _page(f"{_COOKIES}{menu}<div class='vac'>{_inner(parts)}</div>{_OTHERS}{_FOOT}")


def tabs(parts: list[Part]) -> str:
    """Return a page with tabs, of which one shows."""
    groups = list(_groups(parts))
    buttons = panels = ""
    for nth, (title, inner) in enumerate(groups):
        buttons += f"<button role='tab' aria-controls='t{nth}'>{html.escape(title)}</button>"
        panels += f"<div role='tabpanel' id='t{nth}' {'hidden' if nth else ''}>{inner}</div>"
    return _page(f"{_TOP}<main><div role='tablist'>{buttons}</div>{panels}</main>{_OTHERS}{_FOOT}{_COOKIES}")


def accordion(parts: list[Part]) -> str:
    """Return a page whose parts fold open."""
    pieces = [
        f"<details><summary>{html.escape(title)}</summary>{inner}</details>" if title else inner
        for title, inner in _groups(parts)
    ]
    return _page(f"{_TOP}<div class='wrap'>{''.join(pieces)}</div>{_OTHERS}{_FOOT}{_COOKIES}")


def filled_in(parts: list[Part]) -> str:
    """Return a page that a program fills in, with the vacancy in its data."""
    data = {"@type": "JobPosting", "title": parts[0].text, "description": _inner(parts)}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    return _page(f"{_TOP}<div id='root'></div>{_FOOT}{_COOKIES}", head)


def tables(parts: list[Part]) -> str:
    """Return a page with its layout in tables, as a mail has."""
    pieces = [_inner(list(group)) for _, group in groupby(parts, key=lambda part: part.kind)]
    inner = "<table>" + "".join(f"<tr><td>{piece}</td></tr>" for piece in pieces) + "</table>"
    rows = "".join(f"<tr><td>{each}</td></tr>" for each in (_TOP, inner, _FOOT))
    return _page(f"<table>{rows}</table>")


def ours(page: str) -> str:
    """Return what we read."""
    try:
        return "\n".join(passage.text for passage in read(Source("x.html", page.encode())).passages)
    except UnreadableError:
        return ""


def theirs(page: str) -> str:
    """Return what trafilatura reads, set to miss as little as it can."""
    import trafilatura

    return trafilatura.extract(page, favor_recall=True, include_tables=True) or ""


def main() -> None:
    """Read all pages with both and print a row for each kind of site."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    kinds: tuple[Callable[[list[Part]], str], ...] = (blog, portal, tabs, accordion, filled_in, tables)
    print(f"{'site':10} {'found: ours':>12} {'trafilatura':>12} {'site: ours':>12} {'trafilatura':>12}")
    for kind in kinds:
        shares, noise = [0.0, 0.0], [0, 0]
        for path in TEXTS[:10]:
            parts = parts_of(path)
            expected = words_of("\n".join(cell for part in parts for cell in part.cells))
            for nth, reader in enumerate((ours, theirs)):
                found = words_of(reader(kind(parts)))
                shares[nth] += 1 - (expected - found).total() / expected.total()
                noise[nth] += ((found - expected) & _SITE).total()
        columns = [f"{share / 10:12.1%}" for share in shares] + [f"{words / 10:12.1f}" for words in noise]
        print(f"{kind.__name__:10} {' '.join(columns)}", flush=True)


if __name__ == "__main__":
    main()
