"""The vacancy as data in a web page: schema.org JobPosting in JSON-LD."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vacaturelint.readers.assemble import Look
from vacaturelint.readers.builder import Piece
from vacaturelint.readers.html_walk import Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PART = "JobPosting"
_DEEPEST = 8
_FACTS = (
    ("Werkgever", ("hiringOrganization", "name")),
    ("Straat", ("jobLocation", "address", "streetAddress")),
    ("Plaats", ("jobLocation", "address", "addressLocality")),
    ("Soort werk", ("employmentType",)),
    ("Uren", ("workHours",)),
    ("Loon vanaf", ("baseSalary", "value", "minValue")),
    ("Loon tot", ("baseSalary", "value", "maxValue")),
    ("Loon", ("baseSalary", "value", "value")),
    ("Munt", ("baseSalary", "currency")),
    ("Solliciteren tot", ("validThrough",)),
)


@dataclass(frozen=True, slots=True)
class JobPosting:
    """A JobPosting: its title, its description as HTML, and the fields beside it as label and value."""

    title: str
    description: str
    fields: tuple[tuple[str, str], ...]

    def heads(self) -> Iterator[Found]:
        """Yield the title as the first heading."""
        if self.title:
            yield Found((Piece(self.title, _PART),), Look(heading=1))

    def facts(self) -> Iterator[Found]:
        """Yield the fields as cells."""
        for label, value in self.fields:
            if value not in self.description:
                yield Found((Piece(f"{label}: {value}", _PART),), Look(cell=True))


def find_posting(root: "HtmlElement") -> JobPosting | None:
    """Return the JobPosting of a page, None when there is no or more than one (a list of vacancies)."""
    found: list[dict[str, Any]] = []
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            found.extend(_postings(json.loads(script.text or "", strict=False), 0))
        except (ValueError, RecursionError):
            continue
    if len(found) != 1:
        return None
    data = found[0]
    fields = tuple((label, value) for label, path in _FACTS if (value := _value(data, path)))
    return JobPosting(_value(data, ("title",)), _value(data, ("description",)), fields)


def _postings(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _postings(item, depth + 1)
    elif isinstance(data, dict):
        kind = data.get("@type")
        if kind == _PART or (isinstance(kind, list) and _PART in kind):
            yield data
        else:
            for item in data.values():
                yield from _postings(item, depth + 1)


def _value(data: object, path: tuple[str, ...]) -> str:
    """Return the text at a path of keys, the first of several values; nothing when there is none."""
    for key in path:
        if isinstance(data, list):
            data = data[0] if data else None
        data = data.get(key) if isinstance(data, dict) else None
    if isinstance(data, list):
        data = ", ".join(str(item) for item in data if isinstance(item, str | int | float))
    return str(data).strip() if isinstance(data, str | int | float) else ""
