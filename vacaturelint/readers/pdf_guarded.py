"""pdfminer within the allowance of one PDF: its parsers, document, interpreter and device, counted where they unfold.

Every class stands in the place that pdfminer leaves for one of another; nothing of pdfminer itself is changed.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdfdocument import PDFDocument, PDFNoPageLabels, PDFXRefStream
from pdfminer.pdfinterp import PDFContentParser, PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, int_value, stream_value
from pdfminer.psparser import PSEOF, PSKeyword, PSStackParser, keyword_name
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from vacaturelint.errors import UnreadableError
from vacaturelint.readers.limits import MAX_PAGE_CHARACTERS, too_deep
from vacaturelint.readers.pdf_allowance import Allowance, Cost, allowance_for, too_heavy
from vacaturelint.readers.pdf_counted import Counted
from vacaturelint.readers.pdf_filters import unpacked
from vacaturelint.readers.pdf_fonts import Fonts
from vacaturelint.readers.pdf_locks import locks_within
from vacaturelint.readers.pdf_marks import Marks
from vacaturelint.readers.pdf_names import forget_names

_PARSED = ("ObjStm", "XRef")  # streams that are parsed as objects, not as a page
_DEEPEST_STATE = 500
_LONGEST_RING = 32
_MOST_TABLES = 200
_MOST_OBJECTS = 1_000_000
_WIDEST_ROW = 1_000_000
_TAIL = 1_000_000


class _Stream(PDFStream):
    """A stream that unpacks within the allowance."""

    allowance: Allowance
    rawdata: Any
    data: Any

    def decode(self) -> None:
        """Unpack; what is a picture becomes nothing."""
        data = self.rawdata
        if self.decipher:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        filters = self.get_filters()
        names = [str(getattr(name, "name", name)) for name, _ in filters]
        data = unpacked(names, data, self.allowance)
        for _, given in filters:
            data = self._predicted(data, given)
        if getattr(self.attrs.get("Type"), "name", "") in _PARSED:
            self.allowance.take_words(data)
        self.data, self.rawdata = data, None

    def _predicted(self, data: bytes, given: Any) -> bytes:  # noqa: ANN401  # pdfminer has no types
        predictor = int_value(given["Predictor"]) if isinstance(given, dict) and "Predictor" in given else 1
        if predictor == 1:
            return data
        colors, columns, bits = (
            int_value(given.get(key, usual)) for key, usual in (("Colors", 1), ("Columns", 1), ("BitsPerComponent", 8))
        )
        if not (0 < colors <= _WIDEST_ROW and 0 < columns <= _WIDEST_ROW and colors * columns <= _WIDEST_ROW):
            raise too_heavy()
        self.allowance.take(Cost.SLOW, len(data) + columns)
        if predictor == 2:
            return bytes(apply_tiff_predictor(colors, columns, bits, data))
        return bytes(apply_png_predictor(predictor, colors, columns, bits, data))


class _Parser(Counted, PDFParser):
    """The parser of the file itself; the streams that it finds unpack within the allowance."""

    def __init__(self, file: io.BytesIO, allowance: Allowance) -> None:
        self.allowance = allowance
        PDFParser.__init__(self, file)

    def do_keyword(self, pos: int, token: Any) -> None:  # noqa: ANN401
        """Take in a reference, an object or a stream."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack and type(self.curstack[-1][1]) is PDFStream:
            at, plain = self.pop(1)[0]
            stream = _Stream(plain.attrs, plain.rawdata, plain.decipher)
            stream.allowance = self.allowance
            self.allowance.take(Cost.SCANNED, len(plain.rawdata))
            self.push((at, stream))

    def revreadlines(self) -> Iterator[bytes]:
        """Yield the last lines from the end; further up no table of contents begins."""
        self.fp.seek(0, io.SEEK_END)
        self.fp.seek(max(self.fp.tell() - _TAIL, 0))
        yield from reversed(re.split(rb"[\r\n]+", self.fp.read()))


class _Content(Counted, PDFContentParser):
    """The parser of what stands on a page; its streams are read as one."""

    BUFSIZ = 262_144

    def __init__(self, streams: list[Any], allowance: Allowance) -> None:
        data = bytearray()
        for stream in streams:
            piece = stream.get_data()
            allowance.take(Cost.SCANNED, len(piece) + 1)
            data += piece + b"\n"
        self._all = bytes(data)
        whole = PDFStream({}, self._all)
        self.allowance = allowance
        PDFContentParser.__init__(self, [whole])

    def get_inline_data(self, pos: int, target: bytes = b"EI") -> tuple[int, bytes]:
        """Return the bytes of a picture in the text, up to its end."""
        end = re.compile(re.escape(target) + rb"\s").search(self._all, pos)
        if end is None:
            raise PSEOF("Unexpected EOF")
        PSStackParser.seek(self, end.end())
        return pos, self._all[pos : end.start()].removesuffix(b"\n").removesuffix(b"\r")


class _Interpreter(PDFPageInterpreter):
    """Runs what stands on a page; forms that call forms take from the same allowance."""

    def execute(self, streams: list[Any]) -> None:
        """Run the operators of these streams, but of none that runs already."""
        self.stream_ids.clear()
        valid = []
        for each in streams:
            self.rsrcmgr.allowance.take(Cost.TOKENS)
            stream = stream_value(each)
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                valid.append(stream)
                self.stream_ids.add(stream.objid)
        parser = _Content(valid, self.rsrcmgr.allowance)
        while True:
            try:
                _, found = parser.nextobject()
            except PSEOF:
                return
            if isinstance(found, PSKeyword):
                self._do(keyword_name(found))
            else:
                self.push(found)

    def _do(self, name: str) -> None:
        work = getattr(self, "do_" + name.replace("*", "_a").replace('"', "_w").replace("'", "_q"), None)
        if work is None:
            return
        count = work.__code__.co_argcount - 1
        given = self.pop(count)
        if len(given) == count:
            work(*given)

    def pop(self, count: int) -> list[Any]:
        """Take the last values; pdfminer copies all that stay."""
        if not count:
            return []
        found: list[Any] = self.argstack[-count:]
        del self.argstack[-count:]
        return found

    def init_resources(self, resources: Any) -> None:  # noqa: ANN401
        """Make the fonts and forms of a page or a form ready; each takes as much as it holds."""
        for held in dict_value(resources).values():
            self.rsrcmgr.allowance.take(Cost.TOKENS, 1 + len(dict_value(held)))
        super().init_resources(resources)

    def do_q(self) -> None:
        """Keep how things are drawn; nobody does that hundreds of times without going back."""
        if len(self.gstack) >= _DEEPEST_STATE:
            raise too_deep()
        super().do_q()


class _Device(PDFPageAggregator):
    """Gathers the letters, pictures and small dots of a page; other lines and areas tell nothing about its text."""

    _letters = 0
    unshown = 0  # bytes of text on the page that give no letters

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ANN401
        self._letters = self.unshown = 0
        self.marks = Marks()
        super().begin_page(page, ctm)

    def paint_path(self, _state: object, _stroke: object, fill: object, _evenodd: object, path: Any) -> None:  # noqa: ANN401
        """Draw nothing, but keep what may be the bullet of a list."""
        if fill:
            self.marks.add(path, self.ctm)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:  # noqa: ANN401
        """Place a stretch of text, and count what of it cannot be read."""
        before = self._letters
        super().render_string(textstate, seq, ncs, graphicstate)
        if self._letters == before:
            self.unshown += sum(len(each) for each in seq if isinstance(each, bytes))

    def render_char(self, *given: Any) -> float:  # noqa: ANN401
        """Place a letter; more than a page can hold are refused at once."""
        self._letters += 1
        self.rsrcmgr.allowance.take(Cost.LETTERS)
        if self._letters > MAX_PAGE_CHARACTERS:
            raise too_full()
        return float(super().render_char(*given))


class _Document(PDFDocument):
    """The objects of one PDF."""

    def __init__(self, parser: _Parser, allowance: Allowance) -> None:
        self.allowance = allowance
        self._read_from: set[int] = set()
        self.security_handler_registry = locks_within(allowance)
        super().__init__(parser)

    def getobj(self, objid: int) -> object:
        """Return an object; one that is only a reference to another gives that other."""
        found = super().getobj(objid)
        for _ in range(_LONGEST_RING):
            self.allowance.take(Cost.TOKENS)
            if not isinstance(found, PDFObjRef):
                return found
            found = super().getobj(found.objid)
        raise too_deep()

    def _getobj_parse(self, pos: int, objid: int) -> object:
        try:
            return super()._getobj_parse(pos, objid)
        finally:
            self.allowance.take(Cost.SCANNED, max(self._parser.bufpos + self._parser.charpos - pos, 0))

    def read_xref_from(self, parser: _Parser, start: int, xrefs: list[Any]) -> None:
        """Read a table of contents and those before it, each once."""
        if start in self._read_from:
            return
        self._read_from.add(start)
        if len(self._read_from) > _MOST_TABLES:
            raise too_heavy()
        super().read_xref_from(parser, start, xrefs)
        for table in xrefs:
            if isinstance(table, PDFXRefStream) and sum(int(count) for _, count in table.ranges) > _MOST_OBJECTS:
                raise too_heavy()

    def get_page_labels(self) -> Iterator[str]:
        """Raise that there are none: nobody asks for them, and they can go round for ever."""
        raise PDFNoPageLabels


@dataclass(frozen=True, slots=True)
class Printed:
    """A page as pdfminer knows it, with its letters not yet put in lines, and how many bytes of text gave no letter."""

    page: Any
    layout: Any
    unshown: int
    marks: Marks


def layouts(data: bytes) -> Iterator[Printed]:
    """Yield every page.

    Errors: UnreadableError for what asks more than the allowance, and whatever pdfminer trips over.
    """
    allowance = allowance_for(len(data))
    fonts = Fonts(allowance)
    device = _Device(fonts, laparams=None)
    interpreter = _Interpreter(fonts, device)
    parser = _Parser(io.BytesIO(data), allowance)
    try:
        for page in PDFPage.create_pages(_Document(parser, allowance)):
            page.mediabox, page.cropbox = _straight(page.mediabox), _straight(page.cropbox)
            interpreter.process_page(page)
            yield Printed(page, device.get_result(), device.unshown, device.marks)
    finally:
        _let_go(parser)


def _straight(box: Any) -> Any:  # noqa: ANN401
    """Return a box with its lower left corner first: a file may name any two that lie across."""
    return (*map(min, box[:2], box[2:]), *map(max, box[:2], box[2:])) if box else box


def _let_go(parser: _Parser) -> None:
    """Free the file and what was read of it: these hold each other, and a server would keep them for a long time."""
    for one in (parser, parser.doc):
        (one or parser).__dict__.clear()
    forget_names()


def too_full() -> UnreadableError:
    """Return the error for a page with more letters than any text has."""
    return UnreadableError(f"Een bladzijde van deze pdf heeft meer dan {MAX_PAGE_CHARACTERS} tekens.")
