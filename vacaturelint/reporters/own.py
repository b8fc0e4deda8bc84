"""What vacaturelint wrote itself: it is not read from a folder, and may be written again there."""

from pathlib import Path

from vacaturelint.core.format import Format

MARK = '<meta name="generator" content="vacaturelint">'
_STEMS = (".opmerkingen", ".verbeterd")
_HEAD = 1024


def is_own(path: str) -> bool:
    """Return whether the file at `path` is a copy or a page that vacaturelint made."""
    place = Path(path)
    if place.stem.endswith(_STEMS):
        return True
    if place.suffix.lower() not in Format.HTML.suffixes or not place.is_file():
        return False
    try:
        with place.open("rb") as page:
            return MARK.encode() in page.read(_HEAD)
    except OSError:
        return False
