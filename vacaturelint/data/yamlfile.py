"""YAML text → `Located` tree: every scalar stays text, every value knows its line, known traps are errors."""

import yaml

from vacaturelint.core.located import Located
from vacaturelint.errors import RuleFileError

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, path: str) -> Located:
    """Return the mapping a YAML text holds.

    Errors: RuleFileError for bad syntax, a duplicate key, an alias, a text cut off at ` #`, or no mapping at all.
    """
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleFileError(
            path,
            line,
            f"dit is geen geldige YAML ({error.problem}): kijk naar inspringing en aanhalingstekens",
        ) from error
    except yaml.YAMLError as error:
        raise RuleFileError(path, 1, "dit is geen geldige YAML: bewaar het bestand als UTF-8-tekst") from error
    if not isinstance(node, yaml.MappingNode):
        raise RuleFileError(path, 1, "hier horen sleutels te staan: begin met 'code: VL…'")
    return _Converter(text.splitlines(), path).convert(node)


class _Converter:
    """Walks the node tree of one file."""

    def __init__(self, lines: list[str], path: str) -> None:
        self._lines = lines
        self._path = path
        self._seen: set[int] = set()

    def convert(self, node: yaml.Node) -> Located:
        line = node.start_mark.line + 1
        if id(node) in self._seen:
            raise RuleFileError(self._path, line, "verwijzingen (& en *) mogen hier niet: schrijf de waarde voluit")
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            self._guard_cut(node)
            return Located(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return Located(tuple(self.convert(item) for item in node.value), line)
        return Located(self._entries(node), line)

    def _entries(self, node: yaml.Node) -> dict[str, Located]:
        found: dict[str, Located] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise RuleFileError(self._path, line, "een sleutel is één woord: zet 'sleutel: waarde'")
            if key.value in found:
                raise RuleFileError(self._path, line, f"'{key.value}' staat hier twee keer: schrap er een")
            found[key.value] = self.convert(value)
        return found

    def _guard_cut(self, node: yaml.ScalarNode) -> None:
        """Refuse an unquoted text that YAML ends at ` #`: the writer meant all of it."""
        line = node.start_mark.line
        if node.style or line >= len(self._lines):
            return
        written = self._lines[line][node.start_mark.column :]
        if written.startswith(node.value) and written[len(node.value) :].lstrip().startswith("#"):
            raise RuleFileError(
                self._path,
                line + 1,
                "de tekst stopt bij ' #': zet hem tussen aanhalingstekens, of zet de opmerking op een eigen regel",
            )
