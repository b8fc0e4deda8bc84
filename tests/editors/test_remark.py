"""What a remark quotes of a document may hold anything; what goes into XML may not."""

import pytest

from tests.findings import finding_at
from vacaturelint.core.text import Span
from vacaturelint.editors.remark import remark_lines
from vacaturelint.readers.source import Source
from vacaturelint.readers.text import read_text


@pytest.mark.parametrize("sign", ["\x01", "\ud800", "\uffff"])
def test_what_xml_cannot_hold_shows_that_something_stood_there(sign: str) -> None:
    finding = finding_at(read_text(Source("a.txt", b"Je helpt.")), Span(0, 9))
    lines = remark_lines(finding._replace(text=f"Je{sign}helpt", message=f"Schrijf{sign}iets."), quote=True)
    assert lines[:2] == ["Bij 'Je\ufffdhelpt':", "Waarschuwing: Schrijf\ufffdiets."]
