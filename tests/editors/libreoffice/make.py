"""Makes the Word files in this folder in LibreOffice itself: run it with a Python that has UNO.

    soffice --headless --norestore --accept='pipe,name=hard;urp' & /usr/bin/python3 -m tests.editors.libreoffice.make
    cd tests/editors/libreoffice && soffice --headless --convert-to docx wijzigingen.fodt

The second command is for comments, which end LibreOffice when it is driven by the first. LibreOffice 7.4 wrote what is
committed. Every file holds 'teneinde … te' and 't.b.v.', which `verbeter` corrects.
"""

# ruff: noqa: ANN401 everything LibreOffice hands out has its own interface

import base64
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.style.BreakType import PAGE_BEFORE
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK, SOFT_HYPHEN
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER, AT_PARAGRAPH

from tests.office import connected

FOLDER = Path(__file__).parent
BOLD, ITALIC = {"CharWeight": 150.0}, {"CharPosture": uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")}
RED = {"CharColor": 0xC00000}
SPLIT: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Je werkt tene", {}),
    ("in", BOLD),
    ("de", ITALIC),
    (" inwoners te helpen. ", RED),
)
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC"


class Page:
    """A new Writer document and its cursor at the end."""

    def __init__(self, desktop: Any) -> None:
        hidden = PropertyValue("Hidden", 0, True, 0)
        self.document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
        self.text = self.document.Text
        self.add("Administratief medewerker", style="Heading 1")

    def make(self, service: str, **properties: Any) -> Any:
        made = self.document.createInstance(f"com.sun.star.{service}")
        for name, value in properties.items():
            setattr(made, name, value)
        return made

    def add(self, *words: "str | tuple[str, dict[str, Any]]", style: str = "Standard", text: Any = None) -> None:
        """Add a paragraph of pieces, each with its look."""
        text = text or self.text
        cursor = text.createTextCursor()
        cursor.gotoEnd(False)
        if text.String:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.ParaStyleName = style
        cursor.setAllPropertiesToDefault()
        cursor.ParaStyleName = style
        for word in words:
            piece, look = word if isinstance(word, tuple) else (word, {})
            at = text.createTextCursor()
            at.gotoEnd(False)
            at.setAllPropertiesToDefault()
            text.insertString(at, piece, False)
            at.goLeft(len(piece), True)
            for name, value in look.items():
                at.setPropertyValue(name, value)

    def end(self, text: Any = None) -> Any:
        cursor = (text or self.text).createTextCursor()
        cursor.gotoEnd(False)
        return cursor

    def put(self, content: Any, text: Any = None) -> Any:
        (text or self.text).insertTextContent(self.end(text), content, False)
        return content

    def find(self, words: str) -> Any:
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        found = self.document.findFirst(search)
        assert found is not None, words
        return found


def tables(page: Page) -> None:
    """A table in a table, merged cells, mixed looks and a list inside cells, a table header."""
    page.add("De taken staan in een tabel.")
    outer = page.make("text.TextTable")
    outer.initialize(3, 3)
    outer.setPropertyValue("RepeatHeadline", True)
    page.put(outer)
    for name, words in (("A1", "Taak"), ("B1", "Waarom"), ("C1", "Wanneer")):
        outer.getCellByName(name).String = words
    page.add(*SPLIT, text=outer.getCellByName("A2"))
    page.add("Stuur een mail t.b.v. de dienst.", style="List 1", text=outer.getCellByName("A2"))
    inner = page.make("text.TextTable")
    inner.initialize(2, 2)
    page.put(inner, outer.getCellByName("B2"))
    inner.getCellByName("A1").String = "Je maakt een planning t.b.v. het team."
    inner.getCellByName("B2").String = "Je belt teneinde een afspraak te maken."
    deepest = page.make("text.TextTable")
    deepest.initialize(1, 2)
    page.put(deepest, inner.getCellByName("A2"))
    deepest.getCellByName("B1").String = "Je schrijft verslagen t.b.v. de raad."
    cursor = outer.createCursorByCellName("A3")
    cursor.goRight(2, True)
    cursor.mergeRange()
    outer.getCellByName("A3").String = "Je helpt mee teneinde het feest te doen slagen."
    page.add("Na de tabel werk je t.b.v. de school.")


def frames(page: Page) -> None:
    """Frames and shapes with text, an image, foot- and endnotes, headers and footers, a field with the page."""
    styles = page.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    for name in ("HeaderIsOn", "FooterIsOn"):
        styles.setPropertyValue(name, True)
    styles.setPropertyValue("HeaderIsShared", False)
    styles.HeaderTextLeft.String = "Dienst Personeel, t.b.v. de kandidaat"
    styles.HeaderTextRight.String = "Dienst Personeel, t.b.v. de kandidaat"
    styles.FooterText.String = "Bladzijde "
    number = page.make("text.TextField.PageNumber", NumberingType=4)
    styles.FooterText.insertTextContent(styles.FooterText.getEnd(), number, False)
    page.add("Je werkt teneinde inwoners te helpen.")
    for service in ("Footnote", "Endnote"):
        page.put(page.make(f"text.{service}")).String = f"Een noot t.b.v. de lezer ({service})."
    page.add("Voor het kader.")
    frame = page.make("text.TextFrame", AnchorType=AT_PARAGRAPH, Width=6000, Height=2000)
    page.put(frame)
    frame.Text.String = "In het kader: een mail t.b.v. de dienst."
    page.add("Bij de vorm.")
    shape = page.make("drawing.CustomShape", AnchorType=AT_PARAGRAPH)
    shape.setSize(uno.createUnoStruct("com.sun.star.awt.Size", 6000, 2500))
    page.put(shape)
    shape.CustomShapeGeometry = (PropertyValue("Type", 0, "round-rectangle", 0),)
    shape.setString("In de vorm: je belt teneinde te helpen.")
    page.add("Een beeld ")
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(base64.b64decode(DOT))
        file.flush()
        image = page.make("text.TextGraphicObject", AnchorType=AS_CHARACTER, Width=800, Height=800)
        image.Graphic = graphic(file.name)
    page.put(image)
    page.text.insertString(page.end(), " midden in een zin t.b.v. de school.", False)


def fields(page: Page) -> None:
    """A table of contents, bookmarks, a reference, links, merge fields, controls, columns, breaks, odd characters."""
    page.add("HIER")
    page.add("Taken t.b.v. het team", style="Heading 2")
    page.add("Je werkt teneinde inwoners te helpen.")
    mark = page.make("text.Bookmark")
    mark.setName("doel")
    found = page.find("inde inwoners")
    found.Text.insertTextContent(found, mark, True)
    page.add("Zie ")
    page.put(page.make("text.TextField.GetReference", SourceName="doel", ReferenceFieldSource=2, ReferenceFieldPart=2))
    page.add("Op de site staat een folder t.b.v. de kandidaat.")
    page.find("folder t.b.v. de").HyperLinkURL = "https://zandeke.example.be/folder"
    page.add("Beste ")
    master = page.make("text.FieldMaster.Database", DataBaseName="lijst", DataTableName="mensen", DataColumnName="naam")
    field = page.make("text.TextField.Database", Content="t.b.v. wie")
    field.attachTextFieldMaster(master)
    page.put(field)
    page.add("Keuze: je helpt t.b.v. de buurt.")
    found = page.find("t.b.v. de buurt")
    found.Text.insertTextContent(found, page.make("text.ContentControl"), True)
    page.add("Afbreken: t.b.v. de men", style="List 1")
    page.text.insertControlCharacter(page.end(), SOFT_HYPHEN, False)
    page.text.insertString(page.end(), "sen\u00a0hier,\ttab en\u2011streep", False)
    page.text.insertControlCharacter(page.end(), LINE_BREAK, False)
    page.text.insertString(page.end(), "op een nieuwe regel.", False)
    page.add("Op een nieuw blad stuur je een mail t.b.v. de dienst.")
    page.find("Op een nieuw blad").BreakType = PAGE_BEFORE
    section = page.make("text.TextSection")
    columns = page.make("text.TextColumns")
    columns.ColumnCount = 2
    section.TextColumns = columns
    found = page.find("Op de site")
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoEndOfParagraph(True)
    page.text.insertTextContent(cursor, section, True)
    contents = page.make("text.ContentIndex", CreateFromOutline=True, Title="Inhoud")
    found = page.find("HIER")
    found.Text.insertTextContent(found, contents, True)
    contents.update()


def looks(page: Page) -> None:
    """Words in several looks, a drop cap, lists in levels, another language, super- and subscript, hidden text."""
    page.add(*SPLIT, ("Stuur een mail ", {}), ("t.", BOLD), ("b.", RED), ("v.", ITALIC), (" de dienst.", {}))
    for style, words in (("List 1", "Je belt t.b.v. de klant."), ("Numbering 1", "Je schrijft teneinde te helpen.")):
        page.add(words, style=style)
    page.add(("Je werkt ", {}), ("t.b.v.", {"CharEscapement": 33, "CharEscapementHeight": 58}), (" de wijk.", {}))
    page.add(("Je leest ", {}), ("t.b.v. wie", {"CharHidden": True}), (" veel.", {}))
    page.add(("Je helpt ", {}), ("teneinde", {"CharUnderline": 1, "CharBackColor": 0xFFFF00}), (" te leren.", {}))
    page.add(("Een woord in KLEIN: ", {}), ("t.b.v. de raad", {"CharCaseMap": 4}), (".", {}))
    found = page.find("Je leest")
    drop = uno.createUnoStruct("com.sun.star.style.DropCapFormat", 2, 1, 100)
    found.DropCapFormat = drop


def graphic(path: str) -> Any:
    provider = CONTEXT.ServiceManager.createInstance("com.sun.star.graphic.GraphicProvider")
    return provider.queryGraphic((PropertyValue("URL", 0, uno.systemPathToFileUrl(path), 0),))


FILES: dict[str, Callable[[Page], None]] = {
    "tabellen": tables,
    "kaders": frames,
    "velden": fields,
    "opmaak": looks,
}


if __name__ == "__main__":
    CONTEXT = connected("hard")
    desktop = CONTEXT.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    for name, fill in FILES.items():
        page = Page(desktop)
        fill(page)
        url = uno.systemPathToFileUrl(str(FOLDER / f"{name}.docx"))
        page.document.storeToURL(url, (PropertyValue("FilterName", 0, "MS Word 2007 XML", 0),))
        page.document.close(False)
        print(name)
