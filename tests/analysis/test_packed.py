"""The guard of the shipped pipeline: its file, its loader, and a fixed parse of twenty sentences of our own."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from vacaturelint.analysis.packed import load_pack

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "model" / "nl_vacature"
PACK = FOLDER / "nl_vacature.msgpack"
GOLD = Path(__file__).with_name("parses.json")
LARGEST_PACK = 8_000_000


@pytest.fixture(scope="module")
def nlp() -> "Language":
    return load_pack(PACK)


@pytest.fixture(scope="module")
def meta() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    return loaded


def parse(nlp: "Language", text: str) -> list[str]:
    """Return a line per word: form, part of speech, lemma, label and the form of the head."""
    return [f"{word.text} {word.pos_} {word.lemma_} {word.dep_} {word.head.text}" for word in nlp(text)]


@pytest.mark.parametrize("case", json.loads(GOLD.read_text(encoding="utf-8")), ids=lambda case: case["text"][:30])
def test_parse_is_what_it_was(nlp: "Language", case: dict[str, Any]) -> None:
    assert parse(nlp, case["text"]) == case["parse"]


def test_hash_of_the_pack_is_that_of_meta_and_card(meta: dict[str, Any]) -> None:
    digest = hashlib.sha256(PACK.read_bytes()).hexdigest()
    assert meta["sha256"] == digest
    assert digest in (ROOT / "model" / "README.md").read_text(encoding="utf-8")


def test_pack_is_small(meta: dict[str, Any]) -> None:
    assert PACK.stat().st_size == meta["bytes"] <= LARGEST_PACK


def test_batches_and_single_documents_agree(nlp: "Language") -> None:
    texts = [case["text"] for case in json.loads(GOLD.read_text(encoding="utf-8"))]
    together = [[word.head.i for word in doc] for doc in nlp.pipe(texts)]
    assert together == [[word.head.i for word in nlp(text)] for text in texts]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "  Bel nu.\n\n", "x" * 200, "🙂 ✓ 3²"])
def test_odd_texts_are_parsed(nlp: "Language", text: str) -> None:
    assert nlp(text).text == text


def test_a_new_line_begins_a_sentence(nlp: "Language") -> None:
    assert [sentence.text.strip() for sentence in nlp("Ons aanbod\nEen vast contract").sents] == [
        "Ons aanbod",
        "Een vast contract",
    ]


def test_curly_apostrophe_does_not_split_a_word(nlp: "Language") -> None:
    assert [word.text for word in nlp("Foto’s van collega’s")] == ["Foto’s", "van", "collega’s"]


def test_tokenizer_splits_as_the_stock_one(nlp: "Language") -> None:
    from spacy.lang.nl import Dutch

    stock = Dutch().tokenizer
    for case in json.loads(GOLD.read_text(encoding="utf-8")):
        assert [word.text for word in nlp.make_doc(case["text"])] == [word.text for word in stock(case["text"])]


@pytest.mark.parametrize("content", [b"", b"\x80", b"{}", b"not a pack at all"])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.msgpack"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="not a pack"):
        load_pack(path)


def test_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"x\.msgpack"):
        load_pack(tmp_path / "x.msgpack")


AFTERWARDS = (
    "load_pack(p); assert not {'spacy.cli', 'typer', 'requests'} & set(sys.modules); "
    "import spacy; import spacy.cli; assert spacy.cli.__file__ and spacy.cli.download; "
    "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
    "import spacy; import spacy.cli as c; load_pack(p); assert spacy.cli is c and c.__file__",
)


@pytest.mark.parametrize("script", AFTERWARDS)
def test_loader_leaves_no_trace(script: str) -> None:
    start = "import sys; from pathlib import Path; from vacaturelint.analysis.packed import load_pack"
    code = f"{start}; p = Path({str(PACK)!r}); {script}"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
