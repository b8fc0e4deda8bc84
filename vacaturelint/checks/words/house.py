"""The house list: terms that a team adds to the rules or silences, from its configuration and its own tables."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vacaturelint.checks.words.abbreviations import reported
from vacaturelint.checks.words.terms import terms_of
from vacaturelint.config.reader import Config
from vacaturelint.core.files import text_of
from vacaturelint.core.located import Located
from vacaturelint.core.rule import Rule, RulePack
from vacaturelint.data.fields import Fields, as_text
from vacaturelint.data.wordlist import Row, parse_table
from vacaturelint.errors import RuleFileError, UnreadableError

HOUSE_RULE = "VL207"
_KINDS = ("termen", "afkorting")
_COLUMNS = ("term", "beter", "uitleg")


@dataclass(frozen=True, slots=True)
class TermOrigin:
    """A term that a rule reports, and the file and line it comes from."""

    text: str
    code: str
    origin: str


def term_origins(pack: RulePack) -> Iterator[TermOrigin]:
    """Yield every term and abbreviation that the rules report, rule by rule."""
    for rule in pack:
        if rule.kind == "termen":
            yield from (TermOrigin(term.text, rule.code, term.origin) for term in terms_of(rule))
        elif rule.kind == "afkorting":
            yield from (TermOrigin(row["afkorting"], rule.code, f"{row.path}:{row.line}") for row in reported(rule))


def with_house(pack: RulePack, config: Config | None) -> RulePack:
    """Return the rules with the house terms in rule VL207 and the silenced terms in every rule about terms.

    Errors: RuleFileError, with file and line, for what cannot be used.
    """
    if config is None:
        return pack
    section = Fields(config.root, config.path).mapping("termen")
    if section is None:
        return pack
    section.only(("stil", "bestanden", "eigen"))
    silent = section.items("stil")
    for item in silent:
        as_text(item, config.path)
    terms = dict(_terms(section, config))
    return RulePack(tuple(_changed(rule, terms, silent) for rule in pack))


def _changed(rule: Rule, terms: dict[str, Located], silent: tuple[Located, ...]) -> Rule:
    if rule.kind not in _KINDS or not isinstance(rule.options.value, dict):
        return rule
    options = dict(rule.options.value)
    if silent:
        options["stil"] = Located(silent, silent[0].line)
    if rule.code == HOUSE_RULE and terms:
        options["termen"] = Located(terms, rule.options.line)
    return replace(rule, options=Located(options, rule.options.line))


def _terms(section: Fields, config: Config) -> Iterator[tuple[str, Located]]:
    own = section.mapping("eigen")
    for text, node in (own.entries() if own else {}).items():
        yield text, _entry(node, config)
    for item in section.items("bestanden"):
        for row in _table(as_text(item, config.path), item.line, config):
            yield row["term"], _from_row(row)


def _entry(node: Located, config: Config) -> Located:
    """Return the entry as a mapping that says where it comes from."""
    origin = Located(f"{config.path}:{node.line}", node.line)
    if isinstance(node.value, str):
        return Located({"beter": Located(as_text(node, config.path), node.line), "bron": origin}, node.line)
    fields = Fields(node, config.path).only(("beter", "uitleg", "lidwoord", "lidwoord_beter"))
    return Located({**fields.entries(), "bron": origin}, node.line)


def _table(name: str, line: int, config: Config) -> tuple[Row, ...]:
    path = config.folder / name
    try:
        text = text_of(path)
    except UnreadableError as error:
        raise RuleFileError(config.path, line, f"'{name}': {error}") from error
    return parse_table(text, str(path), _COLUMNS)


def _from_row(row: Row) -> Located:
    if not row["term"] or not (row["beter"] or row["uitleg"]):
        raise row.fail("hier hoort een term met 'beter' of 'uitleg': vul die in")
    cells = {key: Located(text, row.line) for key, text in row.values.items() if key != "term" and text}
    return Located({**cells, "bron": Located(f"{row.path}:{row.line}", row.line)}, row.line)
