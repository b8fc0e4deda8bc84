"""An OpenDocument text as a package: its content is written anew, every other part stays byte for byte."""

import io
import zipfile
from typing import TYPE_CHECKING

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.archive import BROKEN, Archive, part_name
from vacaturelint.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAMAGED = "Dit ODT-bestand is beschadigd. Open het in LibreOffice en bewaar het opnieuw."
_STYLES = "styles.xml"
CONTENT = "content.xml"
"""The part with the text; in a flat document the whole of it goes by that name."""


class OdtPackage:
    """The content and styles of one file, zipped or flat. Errors: UnreadableError for what is damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.is_flat = not zipfile.is_zipfile(io.BytesIO(data))
        if self.is_flat:
            self.root = self.styles = parse_xml(data, _DAMAGED)
            return
        with Archive(data) as archive:
            self.root = parse_xml(archive.read(CONTENT) or b"", _DAMAGED)
            styles = archive.read(_STYLES)
        self.styles = parse_xml(styles, _DAMAGED) if styles else self.root

    @property
    def roots(self) -> "tuple[_Element, ...]":
        """Return the roots that hold styles, each once."""
        return (self.root,) if self.styles is self.root else (self.root, self.styles)

    def save(self) -> bytes:
        """Return the file with its content as it is now."""
        from lxml import etree

        made = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        if self.is_flat:
            return made
        out = io.BytesIO()
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
                for info in {info.filename: info for info in old.infolist()}.values():
                    new.writestr(info, made if part_name(info.filename) == CONTENT else old.read(info))
        except BROKEN as error:
            raise UnreadableError(_DAMAGED) from error
        return out.getvalue()
