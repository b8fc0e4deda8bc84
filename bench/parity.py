"""The page beside the command line, document by document: both must find the same.

`python -m bench.parity [FOLDER]` checks a folder with both (without one: the texts of the corpus as Markdown, text and
Word). A text must give the same JSON, byte for byte; any other file, which the page turns into Markdown, the same
findings at the same words. Prints the counts and what differs; ends with 1 when something does.
"""

import argparse
import http.client
import json
import re
import subprocess
import sys
import tempfile
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TEXTS = (".md", ".txt")
Json = dict[str, Any]


def main() -> None:
    """Compare, and print the counts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", help="the documents")
    given = options.parse_args().folder
    with tempfile.TemporaryDirectory() as made:
        if given is None:
            write_corpus(Path(made))
        folder = Path(given or made)
        with serving(folder) as address:
            seen = list(compared(address, folder, by_command(folder)))
    for what, wanted in (("texts with the same JSON", True), ("other files with the same findings", False)):
        own = [same for path, same in seen if (path.suffix in TEXTS) is wanted]
        sys.stdout.write(f"{sum(own)} of {len(own)} {what}\n")
    differ = [path for path, same in seen if not same]
    sys.stdout.writelines(f"differs: {path}\n" for path in differ)
    raise SystemExit(bool(differ))


def write_corpus(folder: Path, keys: tuple[str, ...] = ("md", "txt", "docx")) -> None:
    """Write every text of the corpus in these formats."""
    from tests.corpus.build import FORMATS
    from tests.corpus.source import TEXTS as SOURCES
    from tests.corpus.source import parts_of

    for source in SOURCES:
        for key in keys:
            (folder / f"{source.stem}.{key}").write_bytes(FORMATS[key](parts_of(source)))


def by_command(folder: Path) -> dict[str, Json]:
    """Return what the command line says of each document of a folder, by path."""
    command = [sys.executable, "-m", "vacaturelint", str(folder), "-f", "json", "--faal-bij", "nooit", "--geen-cache"]
    done = subprocess.run(command, capture_output=True, check=True)
    return {one["path"]: one for one in json.loads(done.stdout)["documents"]}


def compared(address: str, folder: Path, expected: dict[str, Json]) -> Iterator[tuple[Path, bool]]:
    """Yield each document, and whether the page at `address`, opened with the folder, says the same of it."""
    for path, wanted in expected.items():
        name = Path(path).relative_to(folder).as_posix()
        read = asked(address, f"read?name={urllib.parse.quote(name)}", Path(path).read_bytes())
        text = {"text": read["text"], "name": read["name"], "path": name}
        found = asked(address, "check", json.dumps(text).encode())["document"]
        is_text = Path(path).suffix in TEXTS
        yield Path(path), json.dumps(found) == json.dumps(wanted) if is_text else told(found) == told(wanted)


def told(document: Json) -> list[tuple[str, str, str, str]]:
    """Return what the findings say and of which words, wherever those stand."""
    rows = document["findings"]
    return [(row["code"], row["fingerprint"], " ".join(row["text"].split()), row["message"]) for row in rows]


def asked(address: str, what: str, body: bytes) -> Json:
    """Return the answer of the page's server."""
    place = urllib.parse.urlsplit(address)
    line = http.client.HTTPConnection("127.0.0.1", place.port or 0, timeout=120)
    try:
        line.request("POST", f"{place.path}api/{what}", body)
        reply = line.getresponse()
        answer = reply.read()
        if reply.status != 200:
            raise OSError(answer.decode())
        found: Json = json.loads(answer)
        return found
    finally:
        line.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yield the address of the page, opened with a folder."""
    command = [sys.executable, "-m", "vacaturelint", "web", "--geen-browser", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            found = re.search(r"http://\S+/", process.stderr.readline())
            assert found
            yield found[0]
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
