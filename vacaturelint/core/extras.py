"""Optional packages: what to type to get them, here, on this machine.

`pip install 'vacaturelint[web]'` asks a package index for vacaturelint itself, which may not be there and is here
already. So the packages of the extra are named, and the Python that needs them.
"""

import importlib.metadata
import importlib.util
import sys
from collections.abc import Iterator

_NAME = "vacaturelint"


def how_to_get(extra: str, purpose: str) -> str:
    """Return one sentence that says what an extra is for, and the command that installs it for this very Python."""
    packages = " ".join(f'"{one}"' for one in packages_of(extra))
    if not packages:  # run from its files, without being installed
        return f'{purpose} is nog iets nodig. Ga in de map van vacaturelint staan en geef: pip install ".[{extra}]"'
    has_pip = importlib.util.find_spec("pip") is not None
    command = f'"{sys.executable}" -m pip install' if has_pip else f'uv pip install --python "{sys.executable}"'
    return f"{purpose} is nog iets nodig. Installeer het met: {command} {packages}"


def packages_of(extra: str) -> Iterator[str]:
    """Yield the packages of an extra with their versions, as pip takes them; nothing when we are not installed."""
    from packaging.requirements import Requirement

    try:
        listed = importlib.metadata.requires(_NAME) or ()
    except importlib.metadata.PackageNotFoundError:
        return
    for line in listed:
        one = Requirement(line)
        if one.marker and not one.marker.evaluate({"extra": ""}) and one.marker.evaluate({"extra": extra}):
            one.marker = None
            yield str(one)
