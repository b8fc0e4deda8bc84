"""How much one input may ask of the machine; every message names the limit."""

from vacaturelint.errors import UnreadableError

MAX_FILE_BYTES = 30_000_000  # pictures included
MAX_UNPACKED_BYTES = 100_000_000  # all that is read from one zip
MAX_CHARACTERS = 1_000_000
MAX_BLOCKS = 50_000
MAX_WORDS = 60_000
MAX_NODES = 400_000  # elements of XML or HTML
MAX_DEPTH = 200  # of nested elements: our recursion stays far from Python's own limit
MAX_PAGES = 300
MAX_PAGE_CHARACTERS = 20_000


def too_deep() -> UnreadableError:
    """Return the error for a document whose parts are nested too deeply."""
    return UnreadableError(f"Dit bestand is te diep genest: vacaturelint leest {MAX_DEPTH} lagen.")


def too_long() -> UnreadableError:
    """Return the error for a text with too many characters."""
    return UnreadableError(f"Deze tekst is te lang: vacaturelint leest tot {MAX_CHARACTERS} tekens. Deel hem op.")


def check_words(text: str) -> None:
    """Raise UnreadableError for a text with more words than any vacancy has."""
    if len(text.split()) > MAX_WORDS:
        raise UnreadableError(f"Deze tekst heeft meer dan {MAX_WORDS} woorden. Deel hem op.")


def check_nodes(markup: bytes) -> None:
    """Raise UnreadableError for XML or HTML with more elements than the limit, before any of them takes memory."""
    if markup.count(b"<") - markup.count(b"</") > MAX_NODES:
        raise UnreadableError(f"Dit bestand heeft meer dan {MAX_NODES} onderdelen. Plak de tekst in een nieuw bestand.")


def too_large() -> UnreadableError:
    """Return the error for a file with too many bytes."""
    return UnreadableError(f"Dit bestand is groter dan {MAX_FILE_BYTES // 1_000_000} MB: dat leest vacaturelint niet.")


def too_large_unpacked() -> UnreadableError:
    """Return the error for an archive that unpacks to too many bytes."""
    return UnreadableError(
        f"Uitgepakt is dit bestand groter dan {MAX_UNPACKED_BYTES // 1_000_000} MB: dat leest vacaturelint niet."
    )
