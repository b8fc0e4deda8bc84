"""The settings of `config.cfg` as typed values, and the numbers that training and packing share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from configparser import ConfigParser
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).with_name("config.cfg")
IGNORED = -100
"""The number of an answer that is not known and does not count."""
IMPOSSIBLE = -1e4
"""A score that nothing beats; it fits in half precision, unlike that of `analysis/trees`."""


@dataclass(frozen=True)
class DataSettings:
    """Section ``[data]``."""

    longest: int
    official_weight: int
    vacancy_weight: int
    held_out: int
    least_words: int
    least_characters: int
    least_tags: int


@dataclass(frozen=True)
class VectorSettings:
    """Section ``[vectors]``."""

    size: int
    least: int
    epochs: int
    kept: int
    scale: float


@dataclass(frozen=True)
class NetworkSettings:
    """Section ``[network]``: sizes of the layers."""

    word: int
    character: int
    filters: int
    widths: tuple[int, ...]
    flag: int
    reader: str
    width: int
    layers: int
    arc: int
    label: int
    tag: int
    dropout: float


@dataclass(frozen=True)
class TrainingSettings:
    """Section ``[training]``."""

    seed: int
    epochs: int
    batch_words: int
    learning_rate: float
    warmup_steps: int
    last_rate: float
    beta2: float
    clip: float
    average: float
    word_dropout: float
    features_weight: float
    pos_weight: float
    xpos_weight: float
    start_weight: float


@dataclass(frozen=True)
class LessonSettings:
    """Section ``[lesson]``: what the network learns from its teacher."""

    epochs: int
    law_words: int
    batch_words: int
    learning_rate: float
    last_rate: float
    every: int
    weight: float


@dataclass(frozen=True)
class Settings:
    """All settings, of the network that ships or of its teacher."""

    data: DataSettings
    vectors: VectorSettings
    network: NetworkSettings
    training: TrainingSettings
    lesson: LessonSettings | None


def load(path: Path = CONFIG, teacher: bool = False) -> Settings:
    """Return the settings in the file *path*; `KeyError` for a missing one, `ValueError` for a wrong one.

    The *teacher* has what section ``[teacher]`` says instead of ``[network]`` and ``[training]``, and learns no lesson.
    """
    parser = ConfigParser()
    parser.read_string(path.read_text(encoding="utf-8"))
    other = dict(parser["teacher"]) if teacher else {}
    return Settings(
        data=DataSettings(**_values(DataSettings, parser["data"])),
        vectors=VectorSettings(**_values(VectorSettings, parser["vectors"])),
        network=NetworkSettings(**_values(NetworkSettings, {**parser["network"], **other})),
        training=TrainingSettings(**_values(TrainingSettings, {**parser["training"], **other})),
        lesson=None if teacher else LessonSettings(**_values(LessonSettings, parser["lesson"])),
    )


def _values(kind: type[Any], section: Mapping[str, str]) -> dict[str, Any]:
    convert: dict[str, Callable[[str], Any]] = {
        "int": int,
        "float": float,
        "str": str,
        "tuple[int, ...]": lambda text: tuple(map(int, text.split())),
    }
    return {field.name: convert[str(field.type)](section[field.name]) for field in fields(kind)}
