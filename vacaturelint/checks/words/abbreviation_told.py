"""What a document tells of its abbreviations: which it explains, and which are the name of an employer.

It is read in one pass, when a first abbreviation asks for it; a name is then looked up.
"""

import functools
import re
from collections.abc import Iterator

from vacaturelint.checks.words.abbreviation_list import PLURAL

_ABOUT_EMPLOYER = "welkom|werken|werk|collega['’]?s|team|gezicht|missie|over|cultuur|aan de slag|medewerkers?"
_DOES = "zoekt|werft|gelooft|telt|groeit|investeert|biedt|wil|staat voor|is (?:de|het|een|jouw|dé|hét)"
_OF_A_KIND = "vzw|nv|bv|bvba|groep|group"
_LONGEST = 40
_LEAST_SPELLED = 3
_SMALL = r"(?:voor|vanaf|naar|over|door|onder|tegen|tijdens|deze|onze|jouw|maar|word(?:t|en)|waar\w*|vele?|meer)\b"
"""Words that no abbreviation is made of, so that three that happen to stand in a row tell nothing."""
_WELCOME = re.compile(rf"\b(?:{_ABOUT_EMPLOYER})(?: (bij|van|voor))? (?=(\S{{1,{_LONGEST}}}))", re.IGNORECASE)
_KIND = re.compile(rf" (?:{_OF_A_KIND})\b", re.IGNORECASE)
_ACTS = re.compile(rf"(?:^|[.!?]\s+|\b(?:Bij|bij) )(?=(\S{{1,{_LONGEST}}}) (?:{_DOES})\b)", re.MULTILINE)
_MEANING = re.compile(r"[(\[](?=[^()\[\]]*\b[a-z]{2,} [a-z])[^()\[\]\d]{6,90}[)\]]")
_WANTED = (
    r"(?:een )?(?:geen|gewenst|ja|meegenomen|must|nee|niet|nodig|plus|pluspunt|troef|vereist|verplicht|voordeel|zie)\b"
)
"""What says whether one needs it, and not what it is: `VCA = plus`."""
_EXPLAINED = re.compile(
    r"(?<![a-z])[a-z][\w'’-]{1,60}\s*[(\[](?P<short>[A-Z][\w&.]{1,9})[)\]]"
    rf"|(?P<first>\b[A-Z][A-Za-z&]{{1,8}})\s*(?:[(\[][^()\[\]]{{6,80}}[)\]]|[:=]\s*(?=[a-z])(?!{_WANTED}))"
    r"|(?P<staat>\b[A-Z][A-Za-z&]{1,8})\s+(?:staat voor|betekent|wil zeggen)\b"
)
_INITIAL = re.compile(r"\b\w")
_TAIL = re.compile(r"-\w+\Z")
_STARTS, _EDGES = re.compile(r"\b(?=\w)"), re.compile(r"\b")


class Told:
    """What one document tells of its abbreviations."""

    def __init__(self, text: str) -> None:
        self._text = text

    @functools.cached_property
    def _explained(self) -> frozenset[str]:
        return frozenset(_explained(self._text))

    @functools.cached_property
    def _initials(self) -> str:
        """Return the first letters of all words in a row: where those of an abbreviation are not, nothing spells it."""
        return "".join(_INITIAL.findall(self._text)).casefold()

    @functools.cached_property
    def _behind(self) -> frozenset[str]:
        return frozenset(_explained_behind(self._text))

    @functools.cached_property
    def _welcome(self) -> frozenset[str]:
        return frozenset(_welcomed(self._text))

    @functools.cached_property
    def _acts(self) -> frozenset[str]:
        return frozenset(match[1] for match in _ACTS.finditer(self._text))

    def explains(self, short: str) -> bool:
        """Return whether the document says what an abbreviation is: `voltijdsequivalent (VTE)`, `PV's (verslag …)`."""
        bare = PLURAL.sub("", short)
        return bare.rstrip("-") in self._explained or bare in self._behind or self._spells(bare.rstrip("-"))

    def _spells(self, short: str) -> bool:
        """Return whether words in a row begin with its letters: `klein gevaarlijk afval` says what KGA is."""
        if not (len(short) >= _LEAST_SPELLED and short.isalpha() and short.isupper()):
            return False
        if short.casefold() not in self._initials:
            return False
        words = r"[\s-]+".join(rf"(?!{_SMALL}){letter}\w{{3,30}}" for letter in short)
        return re.search(rf"\b{words}\b", self._text, re.IGNORECASE) is not None

    def is_employer(self, short: str) -> bool:
        """Return whether it speaks of capitals as of an employer: `welkom bij X`, `X zoekt`, `X vzw`."""
        return short.casefold() in self._welcome or short in self._acts


def _explained(text: str) -> Iterator[str]:
    for match in _EXPLAINED.finditer(text):
        yield PLURAL.sub("", match["short"] or match["first"] or match["staat"])


def _explained_behind(text: str) -> Iterator[str]:
    """Yield what stands right before brackets with plain words, without a plural `s` or the end of a compound."""
    for match in _MEANING.finditer(text):
        run = _run_before(text, match.start() - text[match.start() - 1 : match.start()].isspace())
        for whole in {run, _TAIL.sub("", run)}:
            for core in {whole, whole.removesuffix("s"), whole.removesuffix("'s"), whole.removesuffix("’s")}:
                yield from _suffixes(core)


def _welcomed(text: str) -> Iterator[str]:
    """Yield in small letters what a document welcomes to, works for or calls a company."""
    for match in _WELCOME.finditer(text):
        name = match[2].casefold()
        yield from (name[: edge.start()] for edge in _EDGES.finditer(name))
        yield (match[1] or "").casefold()
    for match in _KIND.finditer(text):
        yield from _suffixes(_run_before(text, match.start()).casefold())


def _run_before(text: str, end: int) -> str:
    """Return what stands before a place, back to white space."""
    near = text[max(0, end - _LONGEST) : max(end, 0)]
    return "" if near[-1:].isspace() else (near.split() or [""])[-1]


def _suffixes(run: str) -> Iterator[str]:
    yield from (run[start.start() :] for start in _STARTS.finditer(run))
