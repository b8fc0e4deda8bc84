"""Parses XML from strangers: no entities, no network, no endless nesting."""

import functools
from typing import TYPE_CHECKING

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_DEPTH, check_nodes, too_deep

_NAMES = 2048  # more than a format has; a hostile file has no more of our memory than these
_DIGITS = 2  # of a level or a depth; more is no number that a person chose

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, damaged: str) -> "_Element":
    """Return the root of an XML text; UnreadableError with the message `damaged` when it is none."""
    from lxml import etree

    check_nodes(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise too_deep() from error
        raise UnreadableError(damaged) from error
    except (ValueError, LookupError) as error:
        raise UnreadableError(damaged) from error


def local_name(element: "_Element") -> str:
    """Return the tag without its namespace; nothing for a comment or an entity."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@functools.lru_cache(maxsize=_NAMES)
def _bare(name: str) -> str:
    """Return a name without its namespace; a document asks for the same ones thousands of times."""
    return name.rpartition("}")[2]


def attribute(element: "_Element", name: str) -> str | None:
    """Return the attribute `name` in whatever namespace it has, or None."""
    for key, value in element.attrib.items():
        if _bare(str(key)) == name:
            return str(value)
    return None


def child(element: "_Element", *names: str) -> "_Element | None":
    """Return the element reached by following the first child of each name, or None."""
    found: _Element | None = element
    for name in names:
        if found is None:
            return None
        for node in found:
            if local_name(node) == name:
                found = node
                break
        else:
            return None
    return found


def small_number(text: str | None, otherwise: int, digits: int = _DIGITS) -> int:
    """Return the number of at most some digits that an attribute holds, `otherwise` for what is none."""
    return int(text) if text is not None and text.isdecimal() and len(text) <= digits else otherwise


def check_depth(depth: int) -> None:
    """Raise UnreadableError when `depth` is more than the limit."""
    if depth > MAX_DEPTH:
        raise too_deep()
