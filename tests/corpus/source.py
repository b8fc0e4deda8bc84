"""The vacancies of the corpus in one simple form: headings, paragraphs, list items and rows of a table."""

from dataclasses import dataclass
from pathlib import Path

TEXTS = sorted((Path(__file__).parent / "teksten").glob("*.md"))


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a vacancy: `kind` is `kop1`, `kop2`, `tekst`, `punt` or `rij`; a row has two cells, others one."""

    kind: str
    cells: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the text of the first cell."""
        return self.cells[0]


def parts_of(path: Path) -> list[Part]:
    """Return the parts of a text: `# `, `## `, `- `, `a | b`, and lines of text."""
    found: list[Part] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            found.append(Part("kop1", (line[2:],)))
        elif line.startswith("## "):
            found.append(Part("kop2", (line[3:],)))
        elif line.startswith("- "):
            found.append(Part("punt", (line[2:],)))
        elif " | " in line:
            found.append(Part("rij", tuple(line.split(" | ", 1))))
        elif line.strip():
            found.append(Part("tekst", (line,)))
    return found
