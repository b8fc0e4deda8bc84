"""A real Chromium for the tests of pages: found once, started in one way, with time enough on a busy machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (apt-get install chromium)")
_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
_WAIT = 90_000
"""Milliseconds: a machine with other work once needed forty seconds for what takes one."""


@contextmanager
def launched() -> Iterator["Browser"]:
    """Yield a browser."""
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=_FLAGS, timeout=_WAIT)
        yield opened
        opened.close()


def patient(context: "BrowserContext") -> "BrowserContext":
    """Return the context, in which nothing is given up soon."""
    context.set_default_timeout(_WAIT)
    return context
