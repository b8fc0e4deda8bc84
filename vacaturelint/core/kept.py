"""What is worked out of a value once, however many ask for it."""

from collections.abc import Callable
from typing import Self, TypeVar, cast

Told = TypeVar("Told")


class Keeper:
    """A value that never changes, with what was worked out of it: one that is not equal to it, nor shown."""

    def kept(self, work: Callable[[Self], Told]) -> Told:
        """Return what `work` makes of this, worked out once however many ask for it."""
        told: dict[object, object] = self.__dict__.setdefault("_told", {})
        if work not in told:
            told[work] = work(self)
        return cast("Told", told[work])
