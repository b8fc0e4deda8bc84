"""A value from a data file together with the line it stands on, so that each error can name it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Located:
    """Text, a list or a mapping read from a file; scalars are always text. `line` counts from 1."""

    value: "str | tuple[Located, ...] | Mapping[str, Located]"
    line: int

    def with_changes(self, changed: "Located") -> "Located":
        """Return this value with what `changed` says: mappings entry by entry, anything else as a whole."""
        if not (isinstance(self.value, Mapping) and isinstance(changed.value, Mapping)):
            return changed
        both = {
            key: self.value[key].with_changes(new) if key in self.value else new for key, new in changed.value.items()
        }
        return Located({**self.value, **both}, self.line)
