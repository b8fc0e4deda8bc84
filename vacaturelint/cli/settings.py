"""`config`: the settings that hold, and where each comes from."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from vacaturelint.config.reader import Config, nearest_config
from vacaturelint.service.options import OPTIONS, Value
from vacaturelint.service.settings import USUAL, Settings
from vacaturelint.service.surroundings import folder_of

_HOUSE = "termen"


def show_settings(path: str | None, given: str | None, typed: Mapping[str, Value]) -> str:
    """Return the effective settings, one line each with its origin; for one document when `path` names it."""
    found = nearest_config(given, folder_of(path) if path else None)
    settings = Settings(typed, found)
    shown = settings.shown(path)
    rows = [(key, _written(setting.value), setting.origin) for key, setting in shown.items()]
    if found is not None:
        rows = [
            (key, value, origin.replace(found.path, Path(found.path).name))
            for key, value, origin in (*rows, *_only_in(found, settings))
        ]
    said = {key.partition(".")[0] for key, _, _ in rows}
    rows = sorted([*rows, *((key, option.unsaid, USUAL) for key, option in OPTIONS.items() if key not in said)])
    return "\n".join([_head(path, settings, found.path if found else None), "", *_lines(rows)])


def _lines(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return the rows with their cells below each other."""
    widths = [max(len(row[nth]) for row in rows) for nth in (0, 1)]
    return [f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for key, value, origin in rows]


def _only_in(config: Config, settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Yield what only a configuration can say: the words of the house, and the paths with settings of their own."""
    for key, node in config.terms():
        yield f"{_HOUSE}.{key}", _count(node.value), f"{config.path}:{node.line}"
    for pattern, origin in settings.patterns():
        yield "paden", pattern, origin


def _head(path: str | None, settings: Settings, config: str | None) -> str:
    source = f"Instellingen uit {config}" if config else "Er is geen vacaturelint.toml: dit is de gewone instelling"
    if path is None:
        return f"{source}."
    skipped = " Dit bestand wordt overgeslagen." if settings.leaves_out(path) else ""
    return f"{source}, voor {path}.{skipped}"


def _written(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value) or "niets"


def _count(value: object) -> str:
    return f"{len(value)} keer" if isinstance(value, tuple | dict) else str(value)
