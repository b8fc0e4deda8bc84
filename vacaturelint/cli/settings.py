"""`config`: the settings that hold, and where each comes from."""

from collections.abc import Mapping
from pathlib import Path

from vacaturelint.config.reader import nearest_config
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
        rows += [(f"{_HOUSE}.{key}", _count(node.value), f"{found.path}:{node.line}") for key, node in found.terms()]
        rows += [("paden", pattern, origin) for pattern, origin in settings.patterns()]
        rows = [(key, value, origin.replace(found.path, Path(found.path).name)) for key, value, origin in rows]
    said = {key.partition(".")[0] for key, _, _ in rows}
    rows = sorted([*rows, *((key, option.unsaid, USUAL) for key, option in OPTIONS.items() if key not in said)])
    widths = [max(len(row[nth]) for row in rows) for nth in (0, 1)]
    lines = [f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for key, value, origin in rows]
    return "\n".join([_head(path, settings, found.path if found else None), "", *lines])


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
