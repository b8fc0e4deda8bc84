"""Shared by all tests: one parser, so that the model loads once a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vacaturelint.analysis.pipeline import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the results of test runs out of the cache of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VACATURELINT_CACHE", str(folder))
        yield folder
