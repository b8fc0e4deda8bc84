"""What every kind of check receives and gives back."""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from vacaturelint.analysis.analysis import Analysis, Sentence, Token
from vacaturelint.analysis.syntax.tree import Tree
from vacaturelint.core.finding import EMPTY, Severity, Suggestion
from vacaturelint.core.kept import Keeper
from vacaturelint.core.located import Located
from vacaturelint.core.requirement import Requirement
from vacaturelint.core.rule import Rule
from vacaturelint.core.scores import Scores
from vacaturelint.core.text import DUTCH, BlockKind, Document, Span
from vacaturelint.data.fields import Fields
from vacaturelint.language.recognise import sentence_language
from vacaturelint.readability.selection import running_text

if TYPE_CHECKING:
    from vacaturelint.vacancy.posting import Posting

Reader = Callable[[Iterable[str]], Mapping[str, tuple[Token, ...]]]
"""What parses sentences that are not in the document."""


class Need(Enum):
    """What a check must have computed beforehand; no more than that is."""

    PARSE = auto()


@dataclass(frozen=True)
class Facts(Keeper):
    """All that is known of one document."""

    posting: "Posting"
    requirements: tuple[Requirement, ...]
    scores: Scores
    reader: Reader | None = None

    def read(self, sentences: Iterable[str]) -> Mapping[str, tuple[Token, ...]]:
        """Return the parse of sentences that are not in the document; nothing where no parse was asked for."""
        return self.reader(sentences) if self.reader else {}

    @property
    def document(self) -> Document:
        """Return the document."""
        return self.posting.document

    @property
    def analysis(self) -> Analysis:
        """Return words and, when a check needs it, the parse."""
        return self.posting.analysis

    @functools.cached_property
    def readable(self) -> str:
        """Return the readable text, one line for every block; table cells stay on one line, with tabs between them."""
        blocks = self.document.blocks
        pieces: list[str] = []
        for block, following, passage in zip(blocks, [*blocks[1:], None], self.document.passages, strict=True):
            in_row = following is not None and block.kind is following.kind is BlockKind.CELL
            pieces += [passage.text, "\t" if in_row else "\n"]
        return "".join(pieces[:-1])

    @functools.cached_property
    def readable_starts(self) -> tuple[int, ...]:
        """Return where each block begins in the readable text."""
        sizes = (len(one.text) + 1 for one in self.document.passages)
        return tuple(itertools.accumulate(sizes, initial=0))[:-1]

    @functools.cached_property
    def foreign(self) -> tuple[Span, ...]:
        """Return the sentences in another language that stand in a Dutch block."""
        text = self.document.text
        return tuple(
            sentence.span
            for sentence in self.analysis.sentences
            if sentence_language(text[sentence.span.start : sentence.span.end]) != DUTCH
        )

    @functools.cached_property
    def running(self) -> tuple[Sentence, ...]:
        """Return the full sentences of the running text: those that rules about style look at."""
        return self.analysis.kept(running_text)

    @functools.cached_property
    def trees(self) -> tuple[tuple[Sentence, Tree], ...]:
        """Return the sentences of the running text, each with its dependency tree (empty without a parse)."""
        return tuple((sentence, Tree(self.analysis.tokens_of(sentence))) for sentence in self.running)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a check strikes; `span` None means the whole document.

    `values` fill the placeholders of the rule's message. `reason` replaces the explanation of the rule, `severity`
    its severity (only to a lighter one). `requirement` is the demand the hit objects to, if any. Hits of one rule with
    the same `group` (a term that returns) are told once, at the first that counts.
    """

    span: Span | None
    values: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    suggestions: tuple[Suggestion, ...] = ()
    reason: str = ""
    severity: Severity | None = None
    data: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    requirement: Requirement | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A compiled rule: `run` yields hits, `needs` must be computed first, `placeholders` may stand in its message.

    Hits in a block that is not Dutch do not count, nor those about a whole document that is not, unless `any_language`.
    `ahead` yields sentences of which `run` will ask the parse: those of many documents are parsed faster together.
    `once` tells only the first hit that counts.
    """

    run: Callable[[Facts], Iterator[Hit]]
    placeholders: frozenset[str] = frozenset()
    needs: frozenset[Need] = frozenset()
    any_language: bool = False
    ahead: Callable[[Facts], Iterable[str]] | None = None
    once: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """What a rule file, or a team, may set in a kind of check: its key, and in Dutch what it does.

    `unsaid` is what counts when nobody sets it, as a rule file would write it; None when there is nothing then, or when
    the kind cannot do without.
    """

    key: str
    about: str
    unsaid: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check: the options it declares, and what makes a check of their values. Calling it with a rule does."""

    options: tuple[Option, ...]
    compile: Callable[[Fields], Check]

    def __call__(self, rule: Rule) -> Check:
        """Return the check; RuleFileError for an option that is unknown or wrong."""
        return self.compile(self.fields(rule))

    def fields(self, rule: Rule) -> Fields:
        """Return the options of a rule, with what counts where it says nothing."""
        own = Fields(rule.options, rule.path).only([option.key for option in self.options])
        line = rule.options.line
        unsaid = {one.key: Located(one.unsaid, line) for one in self.options if one.unsaid is not None}
        return Fields(Located({**unsaid, **own.entries()}, line), rule.path)

    def settings(self, rule: Rule) -> Iterator[tuple[Option, Located]]:
        """Yield what is set for a rule, or counts where it says nothing, in the order of the declaration."""
        values = self.fields(rule).entries()
        yield from ((option, values[option.key]) for option in self.options if option.key in values)


def declares(*options: Option) -> Callable[[Callable[[Fields], Check]], Kind]:
    """Return what makes a kind of check, with these options, of a function that compiles what a rule says for them."""
    return functools.partial(Kind, options)


def folded(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of an option as tokens are compared with them: in lower case."""
    return frozenset(text.lower() for text in texts)
