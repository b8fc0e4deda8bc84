"""Shared by all tests: one parser, so that the model loads once a run."""

import pytest

from vacaturelint.analysis.pipeline import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()
