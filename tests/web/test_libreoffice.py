"""LibreOffice itself, without a screen: its built-in LanguageTool client takes our findings at exact offsets."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import Server

ROOT = Path(__file__).parents[2]
SOFFICE = shutil.which("soffice")
PYTHON = "/usr/bin/python3"  # Debian's own, for which python3-uno is installed
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}
</oor:items>
"""
ITEM = (
    '<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)


def has_uno() -> bool:
    command = [PYTHON, "-c", "import uno"]
    return Path(PYTHON).is_file() and subprocess.run(command, check=False, capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(SOFFICE is None or not has_uno(), reason="needs LibreOffice with its Python")


def proofread(server: Server, folder: Path, texts: list[str]) -> list[list[list[Any]]]:
    """Return what LibreOffice's client makes of each text."""
    address = f"http://127.0.0.1:{server.port}/v2"
    items = (ITEM.format(name=name, value=value) for name, value in (("BaseURL", address), ("IsEnabled", "true")))
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(SETTINGS.format(items="\n".join(items)), encoding="utf-8")
    pipe = f"vacaturelint{server.port}"
    assert SOFFICE
    office = [SOFFICE, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={user.parent.as_uri()}"]
    with subprocess.Popen([*office, f"--accept=pipe,name={pipe};urp;"], stderr=subprocess.DEVNULL) as running:
        try:
            client = [PYTHON, "-m", "tests.web.libreoffice_client", pipe]
            done = subprocess.run(
                client, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, timeout=300, check=False
            )
            assert done.returncode == 0, done.stderr
            found: list[list[list[Any]]] = json.loads(done.stdout)
            return found
        finally:
            running.terminate()


def test_findings_stand_at_exact_offsets_also_after_an_emoji_and_an_ampersand(server: Server, tmp_path: Path) -> None:
    server.tool("Je helpt bezoekers.")  # LibreOffice waits ten seconds at most, also for a model that is still loading
    texts = [
        "Je komt in de werfreserve.",
        "Welkom 😀 in de werfreserve.",
        "R&D, 100%25 + werfreserve, een stakeholder.",
    ]
    answers = proofread(server, tmp_path, texts)
    for text, errors in zip(texts, answers, strict=True):
        data = text.encode("utf-16-le")
        struck = [data[2 * start : 2 * (start + length)].decode("utf-16-le") for start, length, *_ in errors]
        assert "werfreserve" in struck
    assert any(suggestions == ["belanghebbende"] for *_, suggestions in answers[2])
