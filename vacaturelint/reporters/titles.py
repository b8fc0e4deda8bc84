"""The title of a rule, which says to a person what its code does not."""

import functools

from vacaturelint.rulebook.internal import INTERNAL
from vacaturelint.rulebook.loader import load_rules


def title_of(code: str, name: str) -> str:
    """Return the title of a rule; of one that has no rule file what it is about, else its name in words."""
    return _titles().get(code) or INTERNAL.get(code, "").rstrip(".") or name.replace("-", " ").capitalize()


@functools.cache
def _titles() -> dict[str, str]:
    return {rule.code: rule.title for rule in load_rules()}
