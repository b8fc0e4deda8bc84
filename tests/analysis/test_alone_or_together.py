"""The parse of a sentence and the report of a document do not depend on what is read before or beside them."""

import random
from collections.abc import Iterator

import pytest

from tests.corpus.source import TEXTS
from vacaturelint.analysis import network
from vacaturelint.analysis.model import SHIPPED, load_model
from vacaturelint.analysis.network_input import Text
from vacaturelint.analysis.pipeline import Parser
from vacaturelint.core.text import Document
from vacaturelint.readers.registry import read
from vacaturelint.readers.source import Source


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [read(Source(path.name, path.read_bytes())) for path in TEXTS]


@pytest.fixture(scope="module")
def sentences(documents: list[Document]) -> list[str]:
    found = (document.text[block.span.start : block.span.end] for document in documents for block in document.blocks)
    return random.Random(7).sample(sorted(set(found)), 100)


def parses(texts: list[str], batch: int) -> Iterator[object]:
    attributes = ["POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]
    return (doc.to_array(attributes).tolist() for doc in load_model(SHIPPED).pipe(texts, batch_size=batch))


def test_a_sentence_is_read_the_same_alone_and_in_any_batch(sentences: list[str]) -> None:
    alone = list(parses(sentences, 1))
    assert list(parses(sentences, len(sentences))) == alone
    shuffled = list(enumerate(sentences))
    random.Random(8).shuffle(shuffled)
    together = parses([text for _, text in shuffled], 40)
    assert all(parse == alone[nth] for (nth, _), parse in zip(shuffled, together, strict=True))


def test_a_narrow_choice_is_made_on_the_text_alone(sentences: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(parses(sentences[:40], 1))
    sizes: list[int] = []
    compute = network.Network._parse

    def counted(self: network.Network, texts: list[Text]) -> list[network.Parse]:
        sizes.append(len(texts))
        return compute(self, texts)

    monkeypatch.setattr(network.Network, "_parse", counted)
    monkeypatch.setattr(network, "NARROW", 1e6)
    assert list(parses(sentences[:40], 40)) == alone
    assert sizes == [40, *[1] * 40]


def test_a_document_is_read_the_same_after_others(documents: list[Document]) -> None:
    ahead = Parser()
    ahead.read_ahead(documents)
    assert [ahead.parse(document) for document in documents] == [Parser().parse(document) for document in documents]


def test_a_sentence_that_returns_is_parsed_once(documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    parser = Parser()
    first = parser.parse(documents[0])
    monkeypatch.setattr("vacaturelint.analysis.pipeline.load_model", pytest.fail)
    assert parser.parse(documents[0]) == first
