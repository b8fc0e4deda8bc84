"""What the word before a name of a job makes of it: `chef magazijniers` leads them, `stagiair jurist` is no lawyer."""

import re
from enum import Enum

_LEADS = (
    "teamleider|teamleidster|teamverantwoordelijke|teammanager|teamcoach|ploegleider|ploegverantwoordelijke|"
    "leidinggevende|chef|hoofd|coördinator|verantwoordelijke|manager|supervisor|voorman"
)
_ASSISTS = "assistente?|hulp|helper|stagiaire?|leerling|aspirant|trainee"
_ABOUT = "consulent|coach|recruiter|begeleider|opleider|trainer|bemiddelaar"
_FILLED = r"(?:\s{1,3}(?:van|voor|bij|de|het|onze|team|dienst|afdeling)){0,3}\s{1,3}$"
_FAR = 60
"""Characters before a name that can hold such a word."""


class Rank(Enum):
    """How a job stands to the one that is named: it leads, assists, or is about those who do it."""

    LEADS = re.compile(rf"\b(?:{_LEADS})(?:-$|{_FILLED})", re.IGNORECASE)
    ASSISTS = re.compile(rf"\b(?:{_ASSISTS})(?:-$|{_FILLED})", re.IGNORECASE)
    ABOUT = re.compile(rf"\b(?:{_ABOUT}){_FILLED}", re.IGNORECASE)  # `begeleider-opvoeder` is both


def rank_before(title: str, start: int) -> Rank | None:
    """Return what the words before `start` in `title` make of the name that stands there."""
    before = title[max(start - _FAR, 0) : start]
    return next((rank for rank in Rank if rank.value.search(before)), None)
