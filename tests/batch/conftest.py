"""A folder of own vacancies with hostile names and words, and the reports made of it."""

from pathlib import Path

import pytest

from vacaturelint.cli.main import run

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "teksten").glob("*"))
HOSTILE = (
    '<script>alert(1)</script> Medewerker onthaal\n\n=HYPERLINK("http://example.be") is een teamplayer. '
    "Je bent een </template></script><img src=x onerror=alert(2)> teamplayer met \u202e een missie."
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a dozen vacancies, one of them hostile, and one file that cannot be read."""
    made = tmp_path_factory.mktemp("vacatures")
    for text in TEXTS[:11]:
        (made / text.name).write_bytes(text.read_bytes())
    (made / "=1+1 & 'q'.txt").write_text(HOSTILE, encoding="utf-8")
    (made / "kapot.docx").write_bytes(b"PK\x03\x04 geen docx")
    return made


@pytest.fixture(scope="session")
def reports(folder: Path) -> Path:
    """The folder that holds `rapport.html`, `.xlsx`, `.csv` and `.json` of those vacancies."""
    out = folder.parent
    for kind in ("html", "xlsx", "csv", "json"):
        assert run(["rapport", str(folder), "-o", str(out / f"rapport.{kind}"), "-j", "1"]) == 2
    return out
