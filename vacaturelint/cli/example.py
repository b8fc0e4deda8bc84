"""`voorbeeld`: a vacancy in which everything is in order, to start from."""

from vacaturelint.cli.output import say
from vacaturelint.errors import UsageError
from vacaturelint.resources import data_root

_NAME = "modelvacature.md"


def model_vacancy() -> str:
    """Return the model vacancy as Markdown."""
    return (data_root() / "voorbeelden" / _NAME).read_text(encoding="utf-8")


def write_model(target: str, *, overwrite: bool) -> None:
    """Write the model vacancy as Markdown or as a Word document, by the end of the name.

    Errors: UsageError for another name, OutputError when the file cannot be written or is there already.
    """
    from vacaturelint.service.target import write_file

    if not target.lower().endswith((".md", ".docx")):
        raise UsageError(f"-o {target}: kies een naam op .docx of .md.")
    data = model_vacancy().encode()
    write_file(_as_word(data) if target.lower().endswith(".docx") else data, target, overwrite=overwrite)
    say(f"Geschreven: {target}. Vul je eigen vacature in, en kijk ze na met: vacaturelint {target}")


def _as_word(data: bytes) -> bytes:
    from vacaturelint.editors.docx_copy import word_file
    from vacaturelint.readers.registry import read
    from vacaturelint.readers.source import Source

    return word_file(read(Source(_NAME, data)), title="Modelvacature")
