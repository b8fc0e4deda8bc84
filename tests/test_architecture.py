"""The house rules that a machine can keep: layers, sizes, docstrings."""

import ast
import functools
import re
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "vacaturelint").rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
MOST_CHOICES = 10
MOST_WITH_MORE = 0.03
MOST_WORDS = 12
MOST_WORD_LISTS = 19
"""Patterns with more words than that, of before they went in tables: this number only goes down."""
CHOICES = (
    ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.comprehension, ast.ExceptHandler, ast.match_case,
)  # fmt: skip
Function = ast.FunctionDef | ast.AsyncFunctionDef


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@functools.cache
def _functions(path: Path) -> list[Function]:
    return [node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_layers_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_a_module_fits_in_one_head_and_so_does_a_function() -> None:
    assert [path for path in MODULES if path.read_text(encoding="utf-8").count("\n") > LONGEST_MODULE] == []
    functions = [(path, node) for path in MODULES for node in _functions(path)]
    assert [f"{path.stem}.{node.name}" for path, node in functions if _length(node) > LONGEST_FUNCTION] == []


def test_most_modules_and_functions_are_small() -> None:
    assert median(path.read_text(encoding="utf-8").count("\n") for path in MODULES) <= 120
    assert median(_length(node) for path in MODULES for node in _functions(path)) <= 12


def _choices(node: ast.AST) -> int:
    """Return the places in a function where it may go two ways: those that McCabe counts, and every `and` and `or`."""
    inside = [child for child in ast.iter_child_nodes(node) if not isinstance(child, Function)]
    operators = len(node.values) - 1 if isinstance(node, ast.BoolOp) else 0
    return isinstance(node, CHOICES) + operators + sum(map(_choices, inside))


def test_few_functions_hold_more_choices_than_a_reader_can_keep() -> None:
    assert _choices(ast.parse("def f(a, b):\n    return [c for c in a if c or b and a] if a else b").body[0]) == 4
    functions = [(path, node) for path in MODULES for node in _functions(path)]
    many = [f"{path.stem}.{node.name}" for path, node in functions if _choices(node) + 1 > MOST_CHOICES]
    assert len(many) <= MOST_WITH_MORE * len(functions), many


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not [path.name for path in MODULES if path.stem in ("utils", "util", "helpers", "misc", "common")]


def _texts(tree: ast.AST) -> list[str]:
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _is_elsewhere(text: str) -> bool:
    """Return whether a text is a path on somebody's own machine, or leads out of the folder it is read in."""
    return re.match(r"(?:\.\./|~/|/(?:home|work|root|mnt|srv|tmp|usr)/)\w", text) is not None


def test_the_product_names_no_place_outside_itself() -> None:
    assert list(map(_is_elsewhere, ("../shared/gold", "/home/an/a.tsv", "/dev/fd", "~/.cache", "/v2/"))) == [
        True, True, False, False, False
    ]  # fmt: skip
    found = [(path.name, one) for path in MODULES for one in _texts(_tree(path))]
    assert [(name, text) for name, text in found if _is_elsewhere(text)] == []


def test_a_label_of_the_parse_that_rooms_share_is_written_once() -> None:
    home = ROOT / "vacaturelint" / "analysis" / "labels.py"
    shared = ("nsubj", '"expl"', '"aux', "VerbForm=")
    code = {path: path.read_text(encoding="utf-8").partition('"""\n\n')[2] for path in MODULES if path != home}
    assert all(label in home.read_text(encoding="utf-8") for label in shared)
    assert not [path.stem for path, text in code.items() if any(label in text for label in shared)]


def test_how_a_scale_of_pay_is_written_stands_in_one_place() -> None:
    step = re.compile(r"\[A-[E-Z]\][^\n]{0,20}\\d\??\[a-|\[VvXx\]\??\\d")
    found = [path.stem for path in MODULES if step.search(path.read_text(encoding="utf-8"))]
    assert found == ["pay"]


def test_one_room_reads_the_word_lists_so_that_a_wrong_row_is_told_with_its_place() -> None:
    own = [path.stem for path in MODULES if '/ "wordlists"' in path.read_text(encoding="utf-8")]
    assert own == ["wordlist", "resources"]


def test_one_module_knows_what_the_page_of_a_job_site_looks_like() -> None:
    page = re.compile(
        r"online sinds|voor een job in|(?:professionele|persoonlijke|persoonsgebonden) vaardigheden", re.I
    )
    assert [path.stem for path in MODULES if page.search(path.read_text(encoding="utf-8"))] == ["job_site"]


def _is_word_list(node: ast.AST) -> bool:
    """Return whether a node is a pattern with more words to choose from than one reads past."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func) not in ("re.compile", "Wording"):
        return False
    text = re.sub(r"\\[A-Za-z]", " ", " ".join(_texts(node)))
    return "|" in text and len(re.findall(r"[a-zà-ÿ]{4,}", text)) > MOST_WORDS


def test_words_go_in_tables_and_not_in_patterns() -> None:
    many = "|".join(f"woord{letter}" for letter in "abcdefghijklm")
    lists = [
        f"re.compile(r'\\b(?:{many})\\b', re.I)",
        f"Wording('{many}')",
        f"re.compile('{many[:60]}')",
        f"f('{many}')",
    ]
    assert [_is_word_list(ast.parse(text).body[0].value) for text in lists] == [True, True, False, False]  # type: ignore[attr-defined]
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and _is_word_list(node)
    ]
    assert [place for place in found if "/requirements/" in place] == []
    assert len(found) <= MOST_WORD_LISTS, found
