"""The names that pdfminer keeps for ever: those of a file with very many go, or a server would grow with each."""

from itertools import islice

import pdfminer.high_level  # noqa: F401 - all of pdfminer: from here on only documents bring names
from pdfminer.psparser import PSKeywordTable, PSLiteralTable

_MOST = 20_000
"""Names that may stay: those of thousands of ordinary files, which share nearly all."""
_OWN = (len(PSLiteralTable.dict), len(PSKeywordTable.dict))


def forget_names() -> None:
    """Drop the names that documents brought, once there are many.

    Those of pdfminer itself stay, as it compares them by identity. A document that another thread is reading gets new
    ones, and compares them by what they say.
    """
    for own, names in zip(_OWN, (PSLiteralTable.dict, PSKeywordTable.dict), strict=True):
        if len(names) > _MOST:
            for name in list(islice(list(names), own, None)):
                names.pop(name, None)
