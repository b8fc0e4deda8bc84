"""The vacancy as data in a web page: schema.org JobPosting in JSON-LD or in attributes (microdata)."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from vacaturelint.readers import posting_values as values

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PART = "JobPosting"
_DEEPEST = 8
_MOST_THINGS = 2000
_SHELL = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*(?:;\s*)?$")
# Heading, and the fields below it: people write these as text, often as HTML.
_SECTIONS = (
    ("Jouw taken", (("responsibilities", values.text),)),
    (
        "Jouw profiel",
        (
            ("qualifications", values.text),
            ("skills", values.text),
            ("educationRequirements", values.education),
            ("experienceInPlaceOfEducation", values.instead),
            ("experienceRequirements", values.experience),
            ("physicalRequirement", values.text),
            ("sensoryRequirement", values.text),
            ("eligibilityToWorkRequirement", values.text),
            ("securityClearanceRequirement", values.text),
        ),
    ),
    ("Ons aanbod", (("jobBenefits", values.text), ("incentiveCompensation", values.text), ("incentives", values.text))),
    ("Over ons", (("employerOverview", values.text), ("employmentUnit", values.text))),
)
_FACTS = (
    ("Werkgever", "hiringOrganization", values.name),
    ("Plaats", "jobLocation", values.address),
    ("Soort werk", "employmentType", values.employment),
    ("Uren", "workHours", values.text),
    ("Start", "jobStartDate", values.date),
    ("Solliciteren tot", "validThrough", values.date),
    ("Contact", "applicationContact", values.text),
)


@dataclass(frozen=True, slots=True)
class JobPosting:
    """A JobPosting: its title, its description as HTML, texts under a heading, and facts as label and value."""

    title: str
    description: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    facts: tuple[tuple[str, str], ...]


def find_posting(root: "HtmlElement") -> JobPosting | None:
    """Return the JobPosting of a page, None when there is no or more than one (a list of vacancies)."""
    found: list[dict[str, Any]] = []
    things: dict[str, Mapping[str, Any]] = {}
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            data = _parsed(script.text or "")
            found.extend(_postings(data, 0))
            things |= _things(data)
    found = found or list(_microdata(root))
    titles = {(values.text(data.get("title")), values.text(data.get("description"))) for data in found}
    return _posting(values.resolved(found[0], things)) if len(titles) == 1 else None


def _posting(data: Mapping[str, Any]) -> JobPosting:
    sections = tuple(
        (heading, texts)
        for heading, fields in _SECTIONS
        if (texts := tuple(found for name, read in fields for found in _each(data.get(name), read)))
    )
    pay = next((found for name in ("baseSalary", "estimatedSalary") if (found := _pay(data, name))), "")
    facts = [(label, read(data.get(name))) for label, name, read in _FACTS]
    if values.text(data.get("jobLocationType")).upper() == "TELECOMMUTE":
        facts.append(("Telewerk", "ja"))
    kept = tuple((label, value) for label, value in (*facts, ("Loon", pay)) if value)
    title = unescape(values.text(data.get("title")) or values.text(data.get("name")))
    return JobPosting(title, values.text(data.get("description")), sections, kept)


def _each(value: object, read: Any) -> list[str]:  # noqa: ANN401 - one of the readers of values
    """Return the texts of a field, one for each of several values."""
    found = [read(item) for item in value] if isinstance(value, list) else [read(value)]
    return [text for text in found if text]


def _pay(data: Mapping[str, Any], name: str) -> str:
    return values.salary(data.get(name), values.text(data.get("salaryCurrency")))


def _parsed(script: str) -> object:
    """Return the data in a script; a comment around it and line breaks in its texts are forgiven."""
    try:
        return json.loads(_SHELL.sub("", _SHELL.sub("", script)), strict=False)
    except (ValueError, RecursionError):
        return None


def _postings(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _postings(item, depth + 1)
    elif isinstance(data, dict):
        kind = data.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if any(str(each).rpartition("/")[2].rpartition(":")[2] == PART for each in kinds):
            yield data
        else:
            for item in data.values():
                yield from _postings(item, depth + 1)


def _things(data: object) -> dict[str, Mapping[str, Any]]:
    """Return what has an `@id`, by that name, so that a reference to it can be followed."""
    found: dict[str, Mapping[str, Any]] = {}
    todo = [data]
    while todo and len(found) < _MOST_THINGS:
        each = todo.pop()
        if isinstance(each, dict):
            if "@id" in each and len(each) > 1:
                found.setdefault(str(each["@id"]), each)
            todo.extend(each.values())
        elif isinstance(each, list):
            todo.extend(each)
    return found


def _microdata(root: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the postings that attributes in the page describe."""
    for node in root.iter():
        if isinstance(node.tag, str) and (node.get("itemtype") or "").rstrip("/").endswith(f"schema.org/{PART}"):
            yield _scope(node, 0)


def _scope(node: "HtmlElement", depth: int) -> dict[str, Any]:
    """Return the properties of one thing; those of a thing inside it stay with that thing."""
    found: dict[str, Any] = {}
    todo = list(reversed(node))
    while todo:
        inner = todo.pop()
        if not isinstance(inner.tag, str):
            continue
        inside = inner.get("itemscope") is not None
        for name in (inner.get("itemprop") or "").split():
            value = _scope(inner, depth + 1) if inside and depth < _DEEPEST else _property(inner)
            found[name] = (
                [*found[name], value]
                if isinstance(found.get(name), list)
                else ([found[name], value] if name in found else value)
            )
        if not inside:
            todo.extend(reversed(inner))
    return found


def _property(node: "HtmlElement") -> str:
    if node.get("content") is not None:
        return str(node.get("content"))
    if node.tag == "time" and node.get("datetime"):
        return str(node.get("datetime"))
    return " ".join(node.text_content().split())
