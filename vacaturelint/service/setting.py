"""One effective setting: its value, where it comes from, and what holds when another comes over it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from vacaturelint.service.options import Merge, Value

if TYPE_CHECKING:
    from vacaturelint.core.located import Located


class Setting(NamedTuple):
    """One effective value and where it comes from: `opdrachtregel`, `gewoon`, or file and line."""

    value: Value
    origin: str
    node: "Located | None" = None

    def added_to(self, known: "Setting | None", merge: Merge = Merge.LAST) -> "Setting":
        """Return what holds when this comes over `known`; tables add up entry by entry."""
        if known is None:
            return self
        origin = f"{known.origin}, {self.origin}"
        if merge is Merge.ADDS:
            return Setting(tuple(dict.fromkeys((*known.value, *self.value))), origin)
        if known.node is not None and self.node is not None and isinstance(self.node.value, Mapping):
            node = known.node.with_changes(self.node)
            return Setting(plain(node), origin, node)
        return self


def plain(node: "Located") -> str:
    """Return a value on one line, for people."""
    if isinstance(node.value, Mapping):
        return ", ".join(f"{key} = {plain(item)}" for key, item in node.value.items())
    return node.value if isinstance(node.value, str) else ", ".join(plain(item) for item in node.value)
