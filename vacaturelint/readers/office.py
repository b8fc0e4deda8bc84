"""`.doc` and `.rtf`: read through LibreOffice when it is installed; else the user is told what to do."""

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from vacaturelint.core.format import Format
from vacaturelint.core.text import Block, Document, Fragment
from vacaturelint.errors import UnreadableError
from vacaturelint.readers.docx import read_docx
from vacaturelint.readers.limits import MAX_FILE_BYTES, too_large
from vacaturelint.readers.source import Source

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 60
_SAVE_AS = "Open het in Word of LibreOffice en bewaar het als .docx."
_KINDS = {True: (Format.RTF, "een RTF-bestand"), False: (Format.DOC, "een oud Word-bestand (.doc)")}
_FAILED = "LibreOffice kan dit bestand niet openen. Open het zelf in Word of LibreOffice en bewaar het als .docx."


def read_through_office(source: Source) -> Document:
    """Return the document as LibreOffice converts it; UnreadableError, with a remedy, when that cannot be done."""
    kind, what = _KINDS[source.data.startswith(b"{\\rtf")]
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UnreadableError(f"Dit is {what}. {_SAVE_AS}")
    document = read_docx(Source(source.path, _converted(program, source.data, kind), source.extension))
    fragments = tuple(block._replace(fragments=tuple(_without_place(block))) for block in document.blocks)
    notice = f"Dit is {what}: het is gelezen via LibreOffice."
    return replace(document, format=kind, blocks=fragments, sha256=source.sha256, notices=(notice, *document.notices))


def _without_place(block: Block) -> list[Fragment]:
    """Return the fragments of a block without their place in the copy, which nobody has."""
    return [fragment._replace(part="", run=0, offset=0) for fragment in block.fragments]


def _converted(program: str, data: bytes, format: Format) -> bytes:
    """Return the file as .docx; LibreOffice runs with a profile of its own, in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"document{format.suffixes[0]}")
        given.write_bytes(data)
        profile = Path(folder, "profiel").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx"]
        _run([*command, "--outdir", folder, str(given)])
        try:
            made = Path(folder, "document.docx").read_bytes()
        except OSError as error:
            raise UnreadableError(_FAILED) from error
    if len(made) > MAX_FILE_BYTES:
        raise too_large()
    return made


def _run(command: list[str]) -> None:
    """Run LibreOffice; it starts a second program, so when it takes too long the whole group is stopped."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - found on the path of the user, and its arguments are ours
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise UnreadableError(_FAILED) from error
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(_FAILED) from error
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
