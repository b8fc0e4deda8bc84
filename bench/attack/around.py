"""Attacks that lie around a document: targets, names, settings, baselines, data sets, streams."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bench.attack.case import Case, packed, vacancy

_TEXT = b"# Kok\n\nJe helpt teneinde inwoners te helpen.\n"
SETTINGS = {
    "deep": b"x = " + b"[" * 5000 + b"]" * 5000,
    "digits": b"processen = " + b"9" * 5000,
    "mark": b'uitsluiten = ["!"]',
    "range": b'uitsluiten = ["[z-a]"]',
    "stars": b'uitsluiten = ["' + b"*a" * 30 + b'b"]',
    "deep stars": b'uitsluiten = ["' + b"**/a/" * 25 + b'b"]',
    "nul": b'referentie = "a\\u0000b"',
    "long name": b'referentie = "' + b"a" * 5000 + b'"',
    "zero": b'[termen]\nbestanden = ["/dev/zero"]',
    "pipe": b'[termen]\nbestanden = ["pijp"]',
    "terms": b"[termen.eigen]\n" + b"".join(b'"term%d" = "woord"\n' % nth for nth in range(60_000)),
    "escapes": b'[termen.eigen]\n"teneinde" = "\\u001b[2J\\n::error::x"\n',
}
_RESULTS = {
    "deep": b'{"schema":' + b"[" * 100_000,
    "number": b"9" * 100_000,
    "nul": b"\0",
    "other": b'{"schema": "vacaturelint-referentie/1", "findings": [1]}',
}
_PARTS = {
    "comments": ("word/comments.xml", b"<comments/>"),
    "broken comments": ("word/comments.xml", b"<a"),
    "types": ("[Content_Types].xml", b"<Types/>"),
    "relations": ("word/_rels/document.xml.rels", b"<Relationships/>"),
}
_NAMES = (b"caf\xe9.md", b"a\n::error::b.md", b"\x1b]0;x\x07.md", "\u202egnp.md".encode(), b"##[error]c.md", b"-x.md")


def cases() -> Iterator[Case]:
    """Yield every attack that is not in the document itself."""
    yield from _targets()
    for name, data in SETTINGS.items():
        words = ("map/a.md", "--config", "vacaturelint.toml", "--geen-cache")
        files = {"vacaturelint.toml": data, "map/a.md": _TEXT}
        yield Case(f"settings, {name}", words, files, _pipe, quick=name in ("deep", "digits", "range"))
    yield Case("shared settings", ("config",), {"pyproject.toml": b"tool = 1\n[tool.vacaturelint]\n"})
    for name, data in _RESULTS.items():
        files = {"a.md": _TEXT, "r.json": data}
        yield Case(f"baseline, {name}", ("a.md", "--referentie", "r.json"), files, statuses=(2,))
        yield Case(f"result, {name}", ("vergelijk", "r.json", "r.json"), files, statuses=(2,), quick=name == "deep")
    for command in ("annoteer", "verbeter"):
        for name, (part, data) in _PARTS.items():
            word = packed({part: data}, vacancy())
            yield Case(f"{command}, {name}", (command, "a.docx"), {"a.docx": word}, keeps=("a.docx",), quick=False)
    for typed in ("namen", "namen -f json", "namen -f github", "rapport namen -o r.csv"):
        yield Case(f"names, {typed}", (*typed.split(), "--geen-cache"), {}, _odd_names)
    for number, rows in {"wide": b"a," * 200_000 + b"tekst\n", "long": b"tekst\n" + b"a" * 20_000_000}.items():
        yield Case(f"data, {number}", ("rapport", "d.csv", "-o", "r.json"), {"d.csv": rows}, quick=False)
    rows = b'{"tekst": ' + b"[" * 100_000 + b"\n"
    yield Case("data, deep", ("rapport", "d.jsonl", "-o", "r.json"), {"d.jsonl": rows}, quick=False)


def _targets() -> Iterator[Case]:
    files = {"a.md": _TEXT, "d.csv": b"tekst\nJe helpt mensen.\n", "s.docx": vacancy()}
    for words in (
        ("a.md", "-o", "a.md"), ("s.docx", "-o", "s.docx"), ("rapport", "d.csv", "-o", "d.csv"),
        ("a.md", "-o", "link.md"), ("annoteer", "s.docx", "-o", "s.docx", "--overschrijf"),
    ):  # fmt: skip
        yield Case(f"target, {' '.join(words)}", words, files, _link, keeps=tuple(files), statuses=(2,))
    yield Case("target, device", ("a.md", "-o", "null"), files, _device, keeps=tuple(files))
    yield Case("target, pipe", ("a.md", "-o", "pijp"), files, _pipe, keeps=tuple(files), statuses=(2,), quick=False)
    yield Case("target, folder", ("a.md", "-o", "map"), {**files, "map/b": b""}, statuses=(2,))
    yield Case("cache", ("cache", "--wis"), {"cache/ab/van-mij": b"x"}, keeps=("cache/ab/van-mij",), statuses=(0,))


def _link(folder: Path) -> None:
    (folder / "link.md").symlink_to("a.md")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "pijp")


def _device(folder: Path) -> None:
    try:
        os.mknod(folder / "null", stat.S_IFCHR | 0o666, os.makedev(1, 3))
    except OSError:
        (folder / "null").symlink_to("/dev/null")


def _odd_names(folder: Path) -> None:
    (folder / "namen").mkdir()
    for name in _NAMES:
        Path(os.fsdecode(os.fsencode(folder / "namen") + b"/" + name)).write_bytes(_TEXT)
