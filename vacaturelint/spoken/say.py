"""Written Dutch → what one says: abbreviations, amounts, hours, dates, scales, addresses and links in words."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from vacaturelint.core.pay import RANGE, STEP
from vacaturelint.data.wordlist import read_table
from vacaturelint.spoken.contact import LINK, MAIL, PHONE, without_open
from vacaturelint.spoken.dates import DATES, MONTHS
from vacaturelint.spoken.numbers import LARGEST, digits, in_words, ordinal

_NUMBER = r"\d{1,3}(?:[.\u00a0 ]\d{3}){1,4}(?:,\d{1,4})?|\d{1,15}(?:,\d{1,4})?"
_SCALE = re.compile(rf"(?<![\w.])(?:{RANGE}|{STEP})(?!\w|\.\d)")
_STEP = re.compile(r"([A-E]?)([VvXx]?)(\d)([a-ev]?)")
_LONGEST_CODE = 9
_FEW_CENTS = 10
_DAY, _LONGEST_WEEK = 24, 50  # hours: `30u24` is how long one works
_FULL_WEEK = ("36", "38")  # a test is marked out of forty, or of twenty
_SHORT_PATH = re.compile(r"[a-z]{2,15}")
_TAIL = re.compile(r"(?<![.,;:!?)])[.,;:!?)]+$")
_CODE = re.compile(
    r"(?:,?\s(?:met|onder)(?: de)? (?:vermelding van|ref\w*\.?)(?: (?:het|de))?(?: [a-z]*nummer| ref\w*\.?)?:?\s"
    r"|,\sref\w*\.?:?\s)?"
    r"(?P<code>(?<!\w)(?=[A-Z0-9/_-]{0,60}\d)(?=[A-Z0-9/_-]{0,60}[A-Z])[A-Z0-9]{1,30}(?:[/_-][A-Z0-9]{1,30}){1,10}"
    r"(?!\w)|\bBE\d{2}(?: ?\d{4}){3}\b)"
)
# A slash between names or short codes is no choice: `COBOL / Db2`, `z/OS`, `CI/CD`; between schools it is one.
_NAMES = re.compile(
    r"\b(?!(?:V?MBO|HAVO|VWO|HBO|WO|[ABTKH]SO)\b)(?P<before>[A-Za-z]{2,12}\d|[A-Z]{2,10}|[a-z](?=/))(?P<space>\s?)/\s?"
    r"(?=[A-Z]{2}|[A-Za-z]{2,12}\d|[a-z]/)"
)
# A reference is no stretch of numbers: `nummer 25-311`.
_REFERENCE = re.compile(
    r"\b((?:[a-z]{0,20}nummer|nr\.?|ref(?:erentie)?\.?|[a-z]{0,20}code)\s?:?\s?\d{1,6})-(?=\d)", re.I
)
_CLOCK = r"\b\d{1,2}(?:[u:]\d{2}|\.\d{2}(?=\s?(?:uur|u\b|[-–]))|\s?(?:uur|u)\b)(?:\s?uur)?"
_TIME = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:(?::|\s?[uh])(\d{2})(?!\d)(?:\s?(?:uur|hr?|u)\b(?:\.(?=\s?[,;)]|\s[a-zà-ÿ]))?)?"
    r"|\.(\d{2})(?:\s?(?:uur|hr?|u)\b(?:\.(?=\s?[,;)]|\s[a-zà-ÿ]))?|(?=\s?(?:tot|en|-|–)\s?\d{1,2}(?:\.\d{2})?\s?(?:uur|u)\b)))"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as one says it, and what stood in it that cannot be said."""

    text: str
    unspoken: tuple[str, ...] = ()


def say(text: str) -> Said:
    """Return `text` in words that can be read aloud. What no ear can take in (a long link, a code) is named apart."""
    unspoken: list[str] = []
    words = _addresses(without_open(text.replace("\u00ad", "").replace("\u00a0", " ")), unspoken)
    for pattern, spoken in _steps():
        words = pattern.sub(spoken, words)
    return Said(_tidy(words), tuple(unspoken))


def _addresses(text: str, unspoken: list[str]) -> str:
    """Return the text with links and mail addresses as they are said; the rest of a long link goes to `unspoken`."""

    def link(match: re.Match[str]) -> str:
        written = _TAIL.sub("", match[0])
        bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", written, flags=re.I).rstrip("/")
        host, _, path = bare.partition("/")
        said = _dotted(host)
        if _SHORT_PATH.fullmatch(path):
            said += f" schuine streep {path}"
        elif path:
            unspoken.append(written)
        return said + match[0][len(written) :]

    def code(match: re.Match[str]) -> str:
        bare = match["code"]
        if len(bare) < _LONGEST_CODE:  # scales and attests have short names: `C1-C3`, `G1/G2`
            return match[0]
        unspoken.append(bare)
        return ""

    text = MAIL.sub(lambda match: _dotted("".join(match[0].split()).rstrip(".")).replace("@", " apenstaartje "), text)
    return _CODE.sub(code, LINK.sub(link, text))


def _dotted(address: str) -> str:
    return address.replace(".", " punt ").replace("-", " streepje ").replace("_", " laag streepje ").strip()


Spoken = Callable[[re.Match[str]], str]


_Steps = tuple[tuple[re.Pattern[str], Spoken | str], ...]


@functools.cache
def _steps() -> _Steps:
    """Return the patterns in the order in which they apply, each with what is said for it."""
    return (*_people_and_times(), *_money(), *_words_and_marks())


def _people_and_times() -> _Steps:
    return (
        (re.compile(r"^\s*(?:§\s?\d{0,2}\s?[.)]?|\d{1,2}[.)])\s+(?=[A-ZÀ-Þ])"), ""),  # the number of a paragraph
        (re.compile(r"(?:(?<=\bte )|(?<=\d, )(?:B-)?)[1-9]\d{3} (?=[A-Z][a-z])"), ""),  # a postcode before its town
        (re.compile(r"(?<=\S) / (?=\S(?:.* / |.*$))"), _between_items),
        (re.compile(r"(?<!\s)\s*\(?\b[mvxhfwd](?:\s?[/|,]\s?[mvxhfwd]){1,3}\b\)?", re.I), ""),
        (re.compile(r"(?<=\w)\((?:e|in|ster|se)\)(?!\w)"), ""),  # "student(e)" read out would be a woman only
        (re.compile(r"\b(\d\d)\.(\d{3})(?=\s?(?:€|euro|EUR)?\s?(?:bruto)?\s?(?:/|per)?\s?u(?:ur)?\b)", re.I),
         r"\1,\2"),  # a wage per hour with three decimals
        (re.compile(r"\b(\d{1,2})\s?-?\s?talig", re.I), lambda match: f"{in_words(int(match[1]))}talig"),
        (re.compile(r"(?<![\w.,])(\d{1,2})(?:e|ste|de)\b(?!\s(?:" + MONTHS + "))", re.I), _ordinal),
        (re.compile(r"\b\d{1,2}\s?[°º]\s?(?!C\b)"), ""),  # the number of an item: `3° medisch geschikt zijn`
        (re.compile(r"(?<![\w.,])(\d{1,2})\+(?=\s)"), r"\1 of meer"),
        (re.compile(r"<\s?(?=\d)"), "minder dan "),
        (re.compile(r">\s?(?=\d)"), "meer dan "),
        (re.compile(r"\btussen(?P<van>(?:\s[^\s;:]+){1,4}?)\s(?:tot|[-–])(?=\s(?:en met\s)?[€\d])", re.I),
         r"tussen\g<van> en"),
        (PHONE, _phone),
        *DATES,
        (re.compile(rf"({_CLOCK})\s?[-–]\s?(?={_CLOCK})"), r"\1 tot "),
        (re.compile(rf"({_CLOCK})\s?/\s?(?={_CLOCK})"), r"\1 of "),
        (_TIME, _time),
        (re.compile(r"(\d)\s?[uh]\.?\s?/\s?(?:week|w)\b", re.I), r"\1 uur per week"),
        (re.compile(r"(?<![\d,])(?<!schaal )(\d+(?:,\d)?)/(\d+)(?=\s?(?:uur|u\b|ste|de\b)|[ .,;)?]|$)"), _share),
        (re.compile(r"(\d)\s?u(?:ren)?\b\.?"), r"\1 uur"),
        (re.compile(r"(?<![\d.,])1\s?min\b\.?"), "1 minuut"),
        (re.compile(r"(\d)\s?min\b\.?"), r"\1 minuten"),
        (re.compile(r"(\d)\s?j\b\.?(?!\w)"), r"\1 jaar"),
        (re.compile(r"(?<![\w,.])(\d{1,3})\s?x\b(?!\s?\d)", re.I), r"\1 keer"),
        (re.compile(r"(\d)\s?m[2²](?!\w)"), r"\1 vierkante meter"),
        (re.compile(r"(\d)\s?m\b\.?(?=\s[a-z]|[,;).]|$)"), r"\1 meter"),
    )  # fmt: skip


def _money() -> _Steps:
    return (
        (re.compile(rf"((?:€|\beuro|\bEUR)\s?(?:{_NUMBER})(?:,-+)?|(?:{_NUMBER})(?:,-+)?\s?(?:€|euro\b|EUR\b))"
                    r"\s?[-–]\s?(?=(?:€|euro|EUR)?\s?\d)", re.I), r"\1 tot "),
        (re.compile(r"\s?/\s?u\b"), " per uur"),
        (re.compile(r"\s?/\s?(\d)\s?w(?:eken)?\b"), r" per \1 weken"),
        (re.compile(r"\s?/\s?(?=(?:week|maand|jaar)\b)", re.I), " per "),
        (re.compile(r"(?<=dag)\s?[-–]\s?(?=[a-z]{2,6}dag\b)", re.I), " tot "),
        (re.compile(r"(?:(?<=[\d€xu])|(?<=euro)|(?<=EUR)|(?<=uur)|(?<=uren)|(?<=dagen)|(?<=keer)|(?<=bruto)|(?<=netto))"
                    r"\s?/\s?(?=(?:dag|uur|kilometer|km|persoon|nacht|shift)\b)", re.I), " per "),
        (re.compile(r"\ben\s?/\s?of\b", re.I), "of"),
        (re.compile(rf"(\d,\d\d)(?=\s(?:en|tot)\s(?:met\s|maximaal\s)?(?:{_NUMBER})\s?(?:€|euro))", re.I), r"\1 euro"),
        (re.compile(rf"(?:€|\beuro|\bEUR)\s?({_NUMBER})(?:,-+)?", re.I), _amount),
        (re.compile(rf"({_NUMBER})(?:,-+)?\s?(?:€|euro\b|EUR\b)", re.I), _amount),
        (re.compile(r"\bB0-(?=\d\b)"), "B nul streepje "),  # of firemen: one scale, and no range
        (_SCALE, _scale),
        (re.compile(r"\bC#"), "C sharp"),
    )  # fmt: skip


def _words_and_marks() -> _Steps:
    return (
        (re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ]{3})"), " "),  # `metContactpersoon`: a site lost the space
        (re.compile(r"\s?%"), " procent"),
        (_REFERENCE, r"\1 streepje "),
        (re.compile(rf"(?<![\w.,])({_NUMBER})\s?[-–]\s?(?={_NUMBER})"), r"\1 tot "),
        *((re.compile(rf"(?<![\w.]){re.escape(short)}(?![\w])", 0 if short.isupper() else re.I), full)
          for short, full in _abbreviations()),
        (re.compile(r"(?<=[A-Za-z])\+(?!\w)"), ""),
        (re.compile(r"(?<=[a-zà-ÿ])/-(?=[a-zà-ÿ])", re.I), " of "),
        (_NAMES, _named),
        (re.compile(r"\b([A-Za-zÀ-ÿ]+)\s?/\s?(?=[A-Za-zÀ-ÿ]{2})"), r"\1 of "),
        (re.compile(r"\b([A-Z]{1,3}\d{1,2})\s?/\s?(?=[A-Z]{1,3}\d)"), r"\1 of "),
        (re.compile(r"(?<=\w)\s?/\s?(?=\w)"), " "),
        (re.compile(r"\s?&\s?"), " en "),
        (re.compile(r"(?<=\w)\s*\|\s*(?=\w)"), ", "),
        (re.compile(r"^\s*\+\s*"), ""),
        (re.compile(r"\s?\+\s?(?=\d)"), " plus "),
        (re.compile(r"(?<=[\w)])\s+\+\s+(?=\w{0,30}(?:premie|vergoeding|cheques|toeslag|bonus|geld)\b)"), " plus "),
        (re.compile(r"(?<=[\w)])\s+\+\s+(?=\w)"), " en "),
        (re.compile(r"(?<=[\w)])\s*=\s*(?=\w)"), " is "),
        (re.compile(r"(?<=\d)\.(?=\d)(?!\d{3}(?!\d))"), " punt "),
        (re.compile(rf"(?<![\w])({_NUMBER})([A-Za-z]?)(?!\w)"), _plain),
        (re.compile(r"(?<=\buur)\s?[-–]\s?(?=[a-zéë]+ uur\b)"), " tot "),
        (re.compile(r"\(([a-zà-ÿ]+)\)(?= (?!(?:en|of|in|op|met|voor|van|bij|dat|die|is|zijn|dan|als)\b)[a-zà-ÿ])"),
         r"\1"),
        (re.compile(r"\(([^()\s]+)\)(?=\w)|(?<=\w)\(([^()\s]+)\)"), r"\1\2"),
        (re.compile(r"(?<!\s)\s*\(([^()]*)\)"), r", \1,"),
        (re.compile(r"(?<!\s)\s+[-–—]\s+"), ", "),
        (re.compile(r"[\"“”„«»*_#\[\]()<>|@€=+]|[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"), ""),
        (re.compile(r"^\s*[·•–-]\s*|(?<!\s)\s+[·•](?=\s)"), ""),
    )  # fmt: skip


@functools.cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    """Return abbreviations with what is said for them, the longest first."""
    rows = read_table("spreektaal.tsv", ("geschreven", "gesproken"))
    return tuple(sorted(((r["geschreven"], r["gesproken"]) for r in rows), key=lambda pair: -len(pair[0])))


def _between_items(match: re.Match[str]) -> str:
    """Return a comma for a slash in a row of three things or more: those are no choice."""
    return ", " if match.string.count(" / ") > 1 else match[0]


def _named(match: re.Match[str]) -> str:
    return f"{match['before']}{',' if match['space'] else ''} "


def _value(written: str) -> str:
    """Return a written number in words; as it stands when it is too large for an ear."""
    whole, _, part = re.sub(r"[.\u00a0 ]", "", written).partition(",")
    if int(whole) > LARGEST or (len(whole) > 1 and whole.startswith("0")):
        return digits(whole)
    if not int(part or 0):
        return in_words(int(whole))
    return f"{in_words(int(whole))} komma {digits(part) if part.startswith('0') else in_words(int(part))}"


def _plain(match: re.Match[str]) -> str:
    return f"{_value(match[1])} {match[2].upper()}".strip()


def _amount(match: re.Match[str]) -> str:
    whole, _, cents = match[1].partition(",")
    if len(cents) > 2:  # a wage per hour may have more decimals
        return f"{_value(whole)} komma {digits(cents)} euro"
    few = int(cents.ljust(2, "0")) if cents else 0
    tail = f" en {in_words(few)} cent" if 0 < few < _FEW_CENTS else f" {in_words(few)}" if few else ""
    return f"{_value(whole)} euro{tail}"


def _phone(match: re.Match[str]) -> str:
    number = match[0].replace("(0)", "")
    groups = [group for group in re.split(r"[ ./()-]+", number.removeprefix("+")) if group]
    if len(groups) == 1:
        groups = [groups[0][:4], *re.findall(r"\d{1,2}", groups[0][4:])]
    return ("plus " if number.startswith("+") else "") + ", ".join(digits(group) for group in groups)


def _ordinal(match: re.Match[str]) -> str:
    return ordinal(int(match[1]))


def _time(match: re.Match[str]) -> str:
    hour, minutes = int(match[1]), int(match[2] or match[3])
    if hour > (_LONGEST_WEEK if match[2] and ":" not in match[0] else _DAY) or minutes > 59:
        return match[0]
    return f"{in_words(hour)} uur{' ' + in_words(minutes) if minutes else ''}"


def _share(match: re.Match[str]) -> str:
    """Return working hours as Flemish texts write them: 19/38 is nineteen of thirty-eight hours, 4/5 four fifths."""
    if match[2] == "5" and match[1] in ("2", "3", "4"):
        return f"{_value(match[1])} {ordinal(5)}"
    part, whole = _value(match[1]), _value(match[2])
    unit = (
        " uur"
        if match[2] in _FULL_WEEK and not match.string[match.end() :].lstrip().startswith(("u", "ste", "de"))
        else ""
    )
    return f"{part}{unit}" if part == whole and unit else f"{part} op {whole}{unit}"


def _scale(match: re.Match[str]) -> str:
    """Return a scale or level as one says it: `BV1-BV3` is B V één tot B V drie."""
    return " tot ".join(_grade(*step.groups()) for step in _STEP.finditer(match[0]))


def _grade(letter: str, branch: str, digit: str, small: str) -> str:
    return " ".join(filter(None, (letter, branch.upper(), in_words(int(digit)), small.upper())))


def _tidy(text: str) -> str:
    text = re.sub(r"\s/(?=\s*[.,]?$)", "", text)
    text = re.sub(r"\s+", " ", re.sub(r"\beuro\s*,-+", "euro", text)).strip(" ,;:-–•")
    text = re.sub(r",? ?(?<!\.)(?:…|\.{3,}+)(?=\.?[,;]?(?:\s|$))", "", text)
    text = re.sub(r"(?<!\s)\s+(?:[-–—]\s*)?([.,;:!?])(?![A-Z])", r"\1", text)  # `.NET` begins with its full stop
    text = re.sub(r"[,;:](?=[.,;:!?])|(?<![!?])[!?]{1,5}(?=[,;])", "", text)
    return text
