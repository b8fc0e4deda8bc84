"""Paths for other programs: forward slashes, relative where that can be, and URIs that give the path back."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

import pytest

from vacaturelint.reporters.paths import shown_path, uri_of

POSIX, WINDOWS = PurePosixPath, PureWindowsPath


@pytest.mark.parametrize(
    ("path", "root", "flavour", "shown", "uri"),
    [
        ("a.md", "", POSIX, "a.md", "a.md"),
        ("./map/a b.md", "", POSIX, "map/a b.md", "map/a%20b.md"),
        ("../é#1.md", "", POSIX, "../é#1.md", "../%C3%A9%231.md"),
        ("50%.md", "", POSIX, "50%.md", "50%25.md"),
        ("a:b?c.md", "", POSIX, "a:b?c.md", "a%3Ab%3Fc.md"),
        ("a\\b.md", "", POSIX, "a\\b.md", "a%5Cb.md"),
        ("/werk/a b.md", "", POSIX, "/werk/a b.md", "file:///werk/a%20b.md"),
        ("/werk/jobs/a.md", "/werk", POSIX, "jobs/a.md", "jobs/a.md"),
        ("/werkend/a.md", "/werk", POSIX, "/werkend/a.md", "file:///werkend/a.md"),
        ("kapot\udcff.md", "", POSIX, r"kapot\xff.md", "kapot%FF.md"),
        ("map\\a b.md", "C:\\werk", WINDOWS, "map/a b.md", "map/a%20b.md"),
        ("C:\\Werk\\é.docx", "", WINDOWS, "C:/Werk/é.docx", "file:///C:/Werk/%C3%A9.docx"),
        ("C:\\Werk\\jobs\\a.md", "c:\\werk", WINDOWS, "jobs/a.md", "jobs/a.md"),
        ("D:\\a.md", "C:\\werk", WINDOWS, "D:/a.md", "file:///D:/a.md"),
        ("\\\\server\\deel\\a b.md", "C:\\werk", WINDOWS, "//server/deel/a b.md", "file://server/deel/a%20b.md"),
    ],
)
def test_path_and_uri(path: str, root: str, flavour: type[PurePath], shown: str, uri: str) -> None:
    assert shown_path(path, root, flavour=flavour) == shown
    assert uri_of(path, root, flavour=flavour) == uri


@pytest.mark.parametrize("name", ['"quote" é.md', "::error::.md", "100%0A.md", "😀 [x](1).md", "a,b;c=d&e+f.md"])
def test_a_uri_gives_the_path_back(name: str) -> None:
    parts = urlsplit(uri_of(f"map/{name}"))
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == f"map/{name}"
