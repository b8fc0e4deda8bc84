"""Whether a text was said before, whatever its marks, line breaks and order of parts."""

import re

_WORD = re.compile(r"\w+")
_RUN = 5  # words that stand together
_ALIKE = 0.7  # of the runs of a text: so many are met before
_CUT = re.compile(r"(?:…|\.\.\.|\[\.\.\.\])\s*\Z")


class Said:
    """The words of the texts so far."""

    def __init__(self, text: str) -> None:
        self._runs: set[tuple[str, ...]] = set()
        self._text = " "
        self.add(text)

    def add(self, text: str) -> None:
        """Keep what one more text says."""
        words = _words(text)
        self._text += " ".join(words) + " \n "
        self._runs.update(tuple(words[nth : nth + _RUN]) for nth in range(len(words) - _RUN + 1))

    def holds(self, text: str) -> bool:
        """Return whether the texts so far say this; one that breaks off with dots counts without its last word."""
        words = _words(text)
        if _CUT.search(text) and len(words) > 1:
            words = words[:-1]
        if not words:
            return True
        if len(words) < 2 * _RUN:
            return f" {' '.join(words)} " in self._text
        runs = [tuple(words[nth : nth + _RUN]) for nth in range(len(words) - _RUN + 1)]
        return sum(run in self._runs for run in runs) >= _ALIKE * len(runs)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
