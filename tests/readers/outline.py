"""How tests look at a document: one line a block."""

from vacaturelint.core.text import Document

SHORT = {"heading": "H", "paragraph": "P", "list_item": "L", "cell": "C", "margin": "M"}


def outline(document: Document) -> list[str]:
    """Return the blocks as `H text`, `L text` …"""
    return [f"{SHORT[block.kind]} {document.passage(block).text}" for block in document.blocks]
