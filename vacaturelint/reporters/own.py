"""What vacaturelint wrote itself: it is not read from a folder, and may be written again there."""

from pathlib import Path

from vacaturelint.core.format import Format

MARK = '<meta name="generator" content="vacaturelint">'
MEMO = "verslag van vacaturelint"
_STEMS = (".opmerkingen", ".verbeterd")
_PROPERTIES = "docProps/core.xml"
_HEAD = 4096


def is_own(path: str) -> bool:
    """Return whether the file at `path` is a copy, a page or a memo that vacaturelint made."""
    place = Path(path)
    if place.stem.endswith(_STEMS):
        return True
    suffix = place.suffix.lower()
    if not place.is_file():
        return False
    try:
        if suffix in Format.HTML.suffixes:
            with place.open("rb") as page:
                return MARK.encode() in page.read(_HEAD)
        return suffix == ".docx" and MEMO.encode() in _properties(place)
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError):
        return False  # the reader says what is wrong with it


def _properties(place: Path) -> bytes:
    """Return the first of what a Word file says of itself; ValueError when it is no archive."""
    import zipfile

    try:
        with zipfile.ZipFile(place) as archive, archive.open(_PROPERTIES) as part:
            return part.read(_HEAD)
    except zipfile.BadZipFile as error:
        raise ValueError from error
