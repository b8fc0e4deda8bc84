"""What a reader met and did not read: one notice that names each thing and its place."""

_MOST_PLACES = 5


class Unread:
    """Gathers what was not read."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def meet(self, what: str, where: str) -> None:
        """Keep one thing that was not read, in Dutch with its article, and where it stands (`alinea 3`)."""
        places = self._places.setdefault(what, [])
        if where not in places:
            places.append(where)

    def notices(self) -> tuple[str, ...]:
        """Return the notice, nothing when all was read."""
        if not self._places:
            return ()
        return (f"Niet gelezen: {'; '.join(_told(what, places) for what, places in self._places.items())}.",)


def _told(what: str, places: list[str]) -> str:
    named = [place for place in places if place]
    shown = ", ".join(named[:_MOST_PLACES]) + (" …" if len(named) > _MOST_PLACES else "")
    return f"{what} ({shown})" if shown else what
