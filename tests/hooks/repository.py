"""A git repository with thirty vacancies, made for the tests of hooks and recipes, and the tool as a command in it."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# names with spaces, accents and quotes; each holds a job title
NAMES = (
    "kok.md", "mijn vacature.md", "vacature’s.md", "café 'Zandeke'.md", "ingenieur (m-v-x).md", "öffnung é.txt",
    *(f"teksten/vacature {nth}.md" for nth in range(1, 20)), "teksten/o'hara.txt", "oud/één.html",
    "oud/twee & drie.html", "oud/$prijs.md", "-streepje.md",
)  # fmt: skip
GOOD = "Stad Zandeke zoekt een kok.\n\nJe kookt elke dag soep en een warm gerecht voor de kinderen van de school.\n"
JARGON = "Je werkt aan een project teneinde inwoners te helpen.\n"
ERROR = "Je moedertaal is Nederlands.\n"
COMMAND = f"{shlex.quote(sys.executable)} -m vacaturelint"


def git(folder: Path, *args: str) -> None:
    who = ("-c", "user.name=An", "-c", "user.email=an@zandeke.example.be", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True)


def make_repository(folder: Path) -> Path:
    """Return the folder, now a repository with thirty clean vacancies, all committed."""
    git(folder, "init", "--quiet")
    for nth, name in enumerate(NAMES):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        title = f"Kok {nth}"
        page = f"<html lang='nl'><body><h1>{title}</h1><p>{GOOD}</p></body></html>"
        path.write_text(page if path.suffix == ".html" else f"# {title}\n\n{GOOD}", encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Dertig vacatures")
    return folder


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a command: this checkout, and caches that only this test uses."""
    own = {
        "PYTHONPATH": str(ROOT),
        "VACATURELINT_CACHE": str(folder / ".cache-van-test"),
        "PRE_COMMIT_HOME": str(folder / ".pre-commit-van-test"),
    }
    return {**os.environ, **own}


def call(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environment(folder), capture_output=True, text=True, encoding="utf-8", check=False
    )
