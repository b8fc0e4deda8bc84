"""The shipped rules as an earlier run read them: no YAML to read, no pattern to check or to take apart again.

An entry of the cache like any other: its key holds every rule file (`program_stamp`), it carries the hash of what it
holds, and one that is damaged or absent only means that the rules are read from their files. It is written after
documents were checked: by then is known which words the patterns need.
"""

import contextlib
import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vacaturelint.analysis.needs import Needs, known_needs, learn_needs
from vacaturelint.checks.expressions import checked_patterns, trust
from vacaturelint.core.rule import RulePack
from vacaturelint.rulebook.loader import load_rules, provide
from vacaturelint.rulebook.profile import RuleProfile, provide_profiles, read_profiles
from vacaturelint.service.cache import Cache
from vacaturelint.service.entries import Entry, make_folder
from vacaturelint.service.stamp import program_stamp

if TYPE_CHECKING:
    from msgspec.msgpack import Decoder, Encoder

_KIND = "rules/1"
_MOST_BYTES = 32 * 1024 * 1024
_TAKEN: dict[Path, tuple[int, ...]] = {}


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept: the rules and profiles, the patterns that are right, and what patterns need, by flags."""

    rules: RulePack
    profiles: Mapping[str, RuleProfile]
    patterns: frozenset[str]
    needs: Mapping[int, Mapping[str, Needs]]


def take(cache: Cache) -> None:
    """Provide the rules as they were kept, if they were."""
    known = _learned(cache)
    if known is not None:
        provide(known.rules)
        provide_profiles(known.profiles)


def put(cache: Cache) -> None:
    """Keep the rules and what is known of their patterns by now, where that is more than was kept."""
    _learned(cache)  # of a run beside this one, or of the process that the others are forked of
    needs: dict[int, dict[str, Needs]] = {}
    for (flags, pattern), needed in known_needs().items():
        needs.setdefault(flags, {})[pattern] = needed
    known = Known(load_rules(), read_profiles(), checked_patterns(), needs)
    if _TAKEN.get(cache.folder) == _size(known):
        return
    _TAKEN[cache.folder] = _size(known)
    data = _encoder().encode(known)
    with contextlib.suppress(OSError):
        make_folder(cache.folder)
        cache.rules.mkdir(mode=0o700, exist_ok=True)
        _entry(cache).pack(data)


def _learned(cache: Cache) -> Known | None:
    """Return what is kept, the patterns and what they need known from now on; None when there is nothing."""
    known = _read(_entry(cache))
    if known is not None:
        trust(known.patterns)
        learn_needs({(flags, pattern): needs for flags, some in known.needs.items() for pattern, needs in some.items()})
        _TAKEN[cache.folder] = _size(known)
    return known


def _size(known: Known) -> tuple[int, ...]:
    return len(known.profiles), len(known.patterns), sum(map(len, known.needs.values()))


def _entry(cache: Cache) -> Entry:
    return Entry(cache.rules, hashlib.sha256(f"{_KIND}\0{program_stamp()}".encode()).hexdigest())


def _read(entry: Entry) -> Known | None:
    """Return what an entry holds; None when it is absent, damaged or no rules of ours."""
    try:
        return _decoder().decode(entry.unpacked(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return None


@functools.cache
def _encoder() -> "Encoder":
    from msgspec.msgpack import Encoder

    return Encoder()


@functools.cache
def _decoder() -> "Decoder[Known]":
    from msgspec.msgpack import Decoder

    return Decoder(Known)
