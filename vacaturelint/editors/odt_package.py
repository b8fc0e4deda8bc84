"""An OpenDocument text as a package: its content is written anew, every other part stays byte for byte."""

import io
import zipfile
from typing import TYPE_CHECKING

from vacaturelint.readers.archive import Archive, repacked
from vacaturelint.readers.odt import CONTENT, DAMAGED, STYLES
from vacaturelint.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element


class OdtPackage:
    """The content and styles of one file, zipped or flat. Errors: UnreadableError for what is damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.is_flat = not zipfile.is_zipfile(io.BytesIO(data))
        if self.is_flat:
            self.root = self.styles = parse_xml(data, DAMAGED)
            return
        with Archive(data) as archive:
            self.root = parse_xml(archive.read(CONTENT) or b"", DAMAGED)
            styles = archive.read(STYLES)
        self.styles = parse_xml(styles, DAMAGED) if styles else self.root

    @property
    def roots(self) -> "tuple[_Element, ...]":
        """Return the roots that hold styles, each once."""
        return (self.root,) if self.styles is self.root else (self.root, self.styles)

    def save(self) -> bytes:
        """Return the file with its content as it is now."""
        from lxml import etree

        made = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        return made if self.is_flat else repacked(self._data, {CONTENT: made}, DAMAGED)
