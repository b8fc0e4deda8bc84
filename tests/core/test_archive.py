"""An archive of our own says nothing of the moment that it was made."""

import io
import time
import zipfile
from typing import IO

import pytest

from vacaturelint.core.archive import timeless


def save(out: IO[bytes]) -> None:
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("tweede.xml", "<b/>")
        archive.writestr("eerste.xml", "<a/>" * 1000)


def test_the_same_parts_give_the_same_bytes_at_another_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    once = timeless(save)
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)
    plain = io.BytesIO()
    save(plain)
    assert timeless(save) == once != plain.getvalue()
    with zipfile.ZipFile(io.BytesIO(once)) as archive:
        assert archive.namelist() == ["tweede.xml", "eerste.xml"]
        assert archive.read("eerste.xml") == b"<a/>" * 1000
