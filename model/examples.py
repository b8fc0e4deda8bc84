"""From sentences to numbers: vocabularies, texts of one to four sentences, vacancy-like changes, batches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from model.conllu import Sentence
from model.prepare import source_number
from model.scheme import UNKNOWN_GENDER
from model.scripts import make_script
from model.settings import IGNORED, DataSettings
from vacaturelint.analysis.network_input import (
    AFTER_NEWLINE,
    BEGIN,
    END,
    FLAGS,
    GLUED,
    PAD,
    SPACED,
    UNKNOWN,
    characters_read,
)

TASKS = ("tag", "pos", "xpos", "script", "label", "head", "start")
"""What the network learns to tell of every word."""
SENTENCES_PER_TEXT = (1, 1, 1, 1, 2, 2, 3, 4)
BULLETS = "-•*–·"
FINAL = ".!?;"


@dataclass
class Vocabulary:
    """The rows of all tables. Words and characters leave room for the special rows; the others have none."""

    words: list[str]
    characters: list[str]
    known: list[str]
    tags: list[str]
    pos: list[str]
    xpos: list[str]
    scripts: list[str]
    labels: list[str]
    counts: Counter[str] = field(default_factory=Counter, repr=False)

    def sizes(self) -> dict[str, int]:
        """Return the number of rows of each table of the network."""
        sizes = {"tag": self.tags, "pos": self.pos, "xpos": self.xpos, "script": self.scripts, "label": self.labels}
        counted = {name: len(rows) for name, rows in sizes.items()}
        return counted | {"word": len(self.words) + 2, "character": len(self.characters) + 4}


def build_vocabulary(train: Sequence[Sentence], known: list[str], settings: DataSettings) -> Vocabulary:
    """Return the vocabulary of the training sentences; *known*: the words with a vector of their own."""
    words = Counter(form.lower() for sentence in train for form in sentence.forms)
    characters = Counter(letter for sentence in train for form in sentence.forms for letter in form)
    tags = Counter(tag for s in train for tag in tags_of(s) if UNKNOWN_GENDER not in tag)
    return Vocabulary(
        words=_frequent(words, settings.least_words),
        characters=_frequent(characters, settings.least_characters),
        known=known,
        tags=_frequent(tags, settings.least_tags),
        pos=_frequent(Counter(pos for s in train for pos in s.pos), settings.least_tags),
        xpos=_frequent(Counter(xpos for s in train for xpos in s.xpos if xpos != "_"), settings.least_tags),
        scripts=_frequent(Counter(script for s in train for script in scripts_of(s)), settings.least_tags),
        labels=_frequent(Counter(label for s in train for label in s.labels), settings.least_tags),
        counts=words,
    )


def _frequent(counts: Counter[str], least: int) -> list[str]:
    return sorted(item for item, count in counts.items() if count >= least)


def tags_of(sentence: Sentence) -> list[str]:
    """Return part of speech and features of every word as one label."""
    return [f"{pos}|{feat}" if feat else pos for pos, feat in zip(sentence.pos, sentence.features, strict=True)]


def scripts_of(sentence: Sentence) -> list[str]:
    """Return the lemma script of every word."""
    return [make_script(form, lemma) for form, lemma in zip(sentence.forms, sentence.lemmas, strict=True)]


@dataclass
class Text:
    """The numbers of a text of one or more sentences, one list entry per word: what is given, and each of the tasks."""

    forms: list[str] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    tasks: dict[str, list[int]] = field(default_factory=lambda: {task: [] for task in TASKS})


class Encoder:
    """Turns sentences into texts of numbers, at random where it trains."""

    def __init__(self, vocabulary: Vocabulary, random: Random, word_dropout: float) -> None:
        self._counts = vocabulary.counts
        self._random = random
        self._dropout = word_dropout
        self._words = {word: row for row, word in enumerate(vocabulary.words, start=2)}
        self._characters = {letter: row for row, letter in enumerate(vocabulary.characters, start=4)}
        self._known = {word: row for row, word in enumerate(vocabulary.known, start=1)}
        named = {"tag": vocabulary.tags, "pos": vocabulary.pos, "xpos": vocabulary.xpos}
        named |= {"script": vocabulary.scripts, "label": vocabulary.labels}
        self._rows = {name: {item: row for row, item in enumerate(items)} for name, items in named.items()}

    def epoch(self, train: Sequence[Sentence]) -> list[Text]:
        """Return all sentences once, shuffled, changed at random and put together to texts."""
        order = list(train)
        self._random.shuffle(order)
        texts = []
        while order:
            size = self._random.choice(SENTENCES_PER_TEXT)
            group, order = order[:size], order[size:]
            texts.append(self._text([vary(sentence, self._random) for sentence in group]))
        return texts

    def character_rows(self, form: str) -> list[int]:
        """Return the rows of the characters of *form*, with begin and end."""
        read = characters_read(form)
        return [BEGIN, *(self._characters.get(letter, UNKNOWN) for letter in read), END]

    def raw_text(self, lines: Sequence[tuple[list[str], list[int]]]) -> Text:
        """Return the *lines* (words and flags, of the official scheme) as one text of which no answer is known."""
        text = Text()
        for forms, flags in lines:
            first = AFTER_NEWLINE if text.forms else 0
            text.forms += forms
            text.words += [self._words.get(form.lower(), UNKNOWN) for form in forms]
            text.known += [self._known.get(form.lower(), 0) for form in forms]
            text.flags += [flags[0] + first, *flags[1:]]
        text.sentence = [0] * len(text.forms)
        text.tasks = {task: [IGNORED] * len(text.forms) for task in TASKS}
        return text

    def _text(self, sentences: Sequence[Sentence]) -> Text:
        text = Text()
        for number, sentence in enumerate(sentences):
            broken = number > 0 and self._is_broken(sentences[number - 1])
            offset = len(text.forms)
            text.forms += sentence.forms
            text.words += [self._word(form) for form in sentence.forms]
            text.known += [self._known.get(form.lower(), 0) for form in sentence.forms]
            text.flags += _flags(sentence, AFTER_NEWLINE if broken else 0)
            text.tasks["head"] += [head + offset if head else 0 for head in sentence.heads]
            text.tasks["start"] += [1] + [0] * (len(sentence) - 1)
            text.sentence += [number] * len(sentence)
            for name, items in self._columns(sentence):
                text.tasks[name].extend(self._rows[name].get(item, IGNORED) for item in items)
        return text

    def _columns(self, sentence: Sentence) -> Iterator[tuple[str, Iterable[str]]]:
        yield "tag", tags_of(sentence)
        yield "pos", sentence.pos
        yield "xpos", sentence.xpos
        yield "script", scripts_of(sentence)
        yield "label", sentence.labels

    def _is_broken(self, previous: Sentence) -> bool:
        """Whether a new line follows *previous*: nearly always where it has no final punctuation."""
        if previous.forms[-1][-1] in ".!?" and self._random.random() >= 0.15:
            return False
        return self._random.random() < 0.95

    def _word(self, form: str) -> int:
        lower = form.lower()
        drop = self._dropout / (self._dropout + self._counts[lower])
        return UNKNOWN if self._random.random() < drop else self._words.get(lower, UNKNOWN)


def _flags(sentence: Sentence, first: int) -> list[int]:
    base = FLAGS * source_number(sentence.source)
    flags = [base + flag for flag in space_flags(sentence.spaces)]
    flags[0] += first
    return flags


def space_flags(spaces: Sequence[bool]) -> list[int]:
    """Return what the network is told of the space around each word; *spaces* tells whether one follows it."""
    around = zip([True, *spaces[:-1]], spaces, strict=True)
    return [(SPACED if after else 0) + (0 if before else GLUED) for before, after in around]


def vary(sentence: Sentence, random: Random) -> Sentence:
    """Return *sentence*, half of the time with the surface of a list in a vacancy."""
    if random.random() < 0.5:
        return sentence
    changed = sentence.copy()
    _vary_case(changed, random)
    if random.random() < 0.4:
        _drop_final(changed)
    if random.random() < 0.2:
        _add_bullet(changed, random.choice(BULLETS))
    return changed


def _vary_case(sentence: Sentence, random: Random) -> None:
    first = sentence.forms[0]
    if random.random() < 0.35 and sentence.pos[0] != "PROPN" and first[0].isupper() and not first.isupper():
        sentence.forms[0] = first[0].lower() + first[1:]
    elif random.random() < 0.2:
        sentence.forms[0] = first[0].upper() + first[1:]


def _drop_final(sentence: Sentence) -> None:
    size = len(sentence)
    if size > 2 and sentence.forms[-1] in FINAL and sentence.labels[-1] == "punct" and size not in sentence.heads:
        for column in vars(sentence).values():
            if isinstance(column, list):
                column.pop()


def _add_bullet(sentence: Sentence, bullet: str) -> None:
    root = sentence.heads.index(0) + 2
    sentence.heads = [root, *(head + 1 if head else 0 for head in sentence.heads)]
    values = {"forms": bullet, "lemmas": bullet, "pos": "PUNCT", "xpos": "LET", "features": "", "labels": "punct"}
    for name, value in values.items():
        getattr(sentence, name).insert(0, value)
    sentence.spaces.insert(0, True)


def make_batches(texts: Sequence[Text], words: int, random: Random) -> list[list[Text]]:
    """Return the texts in batches of about *words* words, texts of like length together, the batches shuffled."""
    batches: list[list[Text]] = [[]]
    for text in sorted(texts, key=lambda text: len(text.forms) + 3 * random.random()):
        if batches[-1] and len(batches[-1]) * len(batches[-1][-1].forms) >= words:
            batches.append([])
        batches[-1].append(text)
    random.shuffle(batches)
    return batches


def padded(rows: Sequence[Sequence[int]], fill: int = PAD) -> list[list[int]]:
    """Return *rows* filled up to the length of the longest."""
    longest = max(map(len, rows))
    return [[*row, *[fill] * (longest - len(row))] for row in rows]
