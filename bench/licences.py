"""Lists what an installed vacaturelint brings, with the licence that each package states.

    python -m bench.licences

Follows the dependencies of the wheel, without the extras, as they are installed here.
"""

import re
from importlib.metadata import PackageNotFoundError, distribution

_NAME = re.compile(r"[\w.-]+")


def main() -> None:
    """Print a row a package: name, version, licence."""
    for name, (version, licence) in sorted(brought().items()):
        print(f"{name:24} {version:12} {licence}")


def brought() -> dict[str, tuple[str, str]]:
    """Return the version and the licence of every package that comes with the wheel."""
    seen: dict[str, tuple[str, str]] = {}
    waiting = ["vacaturelint"]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        try:
            found = distribution(name)
        except PackageNotFoundError:  # of another system
            continue
        seen[name] = found.version, licence_of(name)
        for line in found.requires or ():
            requirement, _, marker = line.partition(";")
            match = _NAME.match(requirement)
            if match and "extra" not in marker:
                waiting.append(re.sub(r"[-_.]+", "-", match[0]).lower())
    return seen


def licence_of(name: str) -> str:
    """Return the licence that a package states: its expression, its classifiers, or the first line of its text."""
    about = distribution(name).metadata
    for stated in about.get_all("License-Expression") or ():
        return str(stated)
    classified = [line.rpartition(":: ")[2] for line in about.get_all("Classifier") or () if line.startswith("License")]
    own = str(next(iter(about.get_all("License") or ()), "niet vermeld")).strip()
    return ", ".join(classified) or own.split("\n")[0]


if __name__ == "__main__":
    main()
