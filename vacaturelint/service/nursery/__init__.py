"""What a process of the pool has loaded before it gets its first text.

Where the system can fork, one process loads all this, once, and those that work are forked of it: they start at once
and share its memory. It imports `afresh`, or `kept` for a run with a cache.
"""

import gc

from vacaturelint.core.collector import collect_less
from vacaturelint.readers.source import Source
from vacaturelint.service.cache import user_cache
from vacaturelint.service.rulepack import put
from vacaturelint.service.run import checker_for
from vacaturelint.service.setup import Setup

_TEXT = b"# Medewerker\n\n- Je helpt bezoekers aan het loket.\n- Je hebt een rijbewijs B.\n"


def load(*, cached: bool) -> None:
    """Load model, rules and tables by checking a text. What goes wrong here is told at the first text that is asked."""
    collect_less()
    try:
        list(checker_for(Setup(), cached=cached).outcomes([Source("vacature.md", _TEXT)]))
    except Exception:
        return
    if cached:
        put(user_cache())
    gc.freeze()  # nobody looks through it again, so that its memory stays shared
