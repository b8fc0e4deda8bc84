"""Shared by all tests: the order of their files, one parser so that the model loads once, and a cache of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples import PARSER
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.collector import collect_less

collect_less()  # as our own processes do: of nine thousand tests there is a lot to look through, again and again

_LONG = ("tests/dask/", "tests/web/test_page.py", "tests/corpus/", "tests/batch/", "tests/cli/")
"""What takes longest goes first, so that of two processes neither is left alone with it at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order the test files; within a file the order stays."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


@pytest.fixture(scope="session")
def parser() -> Parser:
    return PARSER


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the results of test runs out of the cache of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VACATURELINT_CACHE", str(folder))
        yield folder
