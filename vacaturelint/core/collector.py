"""How often Python looks for garbage that refers to itself, in a process that is ours alone."""

import gc

_FRESH, _YOUNG, _OLD = 50_000, 20, 20


def collect_less() -> None:
    """Look for it seldom: a check makes many values and hardly a ring of them, and looking took a tenth of its time.

    What needs no such look, nearly all there is, goes as it did. Not for a process that is somebody else's: it is a
    setting of the whole interpreter.
    """
    gc.set_threshold(_FRESH, _YOUNG, _OLD)
