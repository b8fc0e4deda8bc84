"""Whoever adds something and forgets the line that makes it count is told: nothing is written and then never used."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import vacaturelint.checks
import vacaturelint.readers
import vacaturelint.reporters
from vacaturelint.checks.base import Kind
from vacaturelint.checks.kinds import KINDS
from vacaturelint.core.format import Format
from vacaturelint.reporters.registry import FORMATS
from vacaturelint.reporters.writer import Writer
from vacaturelint.service.options import OPTIONS
from vacaturelint.service.setup import Setup
from vacaturelint.vacancy.requirements.frames import FILES

ROOT = Path(__file__).parent.parent
READER = re.compile(r"^def (read_\w+)\(source: Source\) -> Document:", re.MULTILINE)
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "vacaturelint").rglob("*.py"))
RULES = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "rules").rglob("*.yaml"))


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def test_every_kind_of_check_has_a_name_for_rule_files() -> None:
    made = {id(one): f"{m.__name__}.{name}" for m in modules(vacaturelint.checks) for name, one in kinds_in(m)}
    assert len(made) > 30
    assert [where for key, where in made.items() if key not in set(map(id, KINDS.values()))] == []


def kinds_in(module: ModuleType) -> Iterator[tuple[str, Kind]]:
    return ((name, one) for name, one in vars(module).items() if isinstance(one, Kind))


def test_every_kind_of_check_is_used_by_a_rule() -> None:
    assert [name for name in KINDS if not re.search(rf"^soort: {name}$", RULES, re.MULTILINE)] == []


def test_every_writer_is_a_format_of_the_report() -> None:
    writers = {
        one
        for module in modules(vacaturelint.reporters)
        for one in vars(module).values()
        if isinstance(one, type) and Writer in one.__mro__[1:]
    }
    assert len(writers) > 10
    assert writers == {made.load() for made in FORMATS.values()}


def test_every_reader_of_a_source_is_the_reader_of_a_format() -> None:
    written = {
        name for path in (ROOT / "vacaturelint" / "readers").glob("*.py") for name in READER.findall(path.read_text())
    }
    assert len(written) > 8
    assert written == {one.reader.rpartition(".")[2] for one in Format}


def test_every_setting_of_what_is_found_is_a_field_of_the_setup() -> None:
    own = {option.field for option in OPTIONS.values() if option.per_path and option.field}
    assert own <= set(Setup._fields)


def test_every_list_of_words_is_read() -> None:
    lists = {path.relative_to(ROOT / "wordlists") for path in (ROOT / "wordlists").rglob("*.tsv")}
    demands = {path.stem for path in lists if str(path.parent) == "eisen" and f'"{path.as_posix()}"' not in CODE}
    assert demands == set(FILES), "a file of frames is named in frames.FILES"
    others = [path.name for path in lists if str(path.parent) == "." and path.name not in CODE + RULES]
    assert others == []
