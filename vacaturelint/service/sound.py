"""The spoken version as a sound file, by espeak-ng where it is installed."""

import io
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path

from vacaturelint.errors import UsageError
from vacaturelint.service.budget import VOICE_SECONDS
from vacaturelint.spoken.script import Script
from vacaturelint.spoken.ssml import ssml

VOICE = "espeak-ng"
_WORDS_A_MINUTE = 150
"""The speed at which espeak-ng reads Dutch as fast as `spoken.pace` counts (over eight vacancies: 1 % apart)."""
_SLOWEST, _FASTEST = 120, 190
_NEAR = 0.02
"""How far, as a part, the sound may last longer or shorter than was told."""
_ABSENT = "Voor een geluidsbestand is espeak-ng nodig. Installeer het (Debian: apt install espeak-ng), of kies .txt."


def can_sound() -> bool:
    """Return whether a sound file can be made here."""
    return shutil.which(VOICE) is not None


def sound(script: Script) -> bytes:
    """Return the spoken version as a WAV file that lasts as long as was told; UsageError without espeak-ng."""
    program = shutil.which(VOICE)
    if program is None:
        raise UsageError(_ABSENT)
    data = _spoken(program, script, _WORDS_A_MINUTE)
    pauses = script.pauses
    lasts, wanted = seconds_in(data) - pauses, script.seconds - pauses
    if lasts > 0 and abs(lasts - wanted) > _NEAR * wanted:
        speed = min(max(round(_WORDS_A_MINUTE * lasts / wanted), _SLOWEST), _FASTEST)
        data = _spoken(program, script, speed)
    return data


def _spoken(program: str, script: Script, speed: int) -> bytes:
    with tempfile.TemporaryDirectory(prefix="vacaturelint-") as folder:
        target = Path(folder, "spreektekst.wav")
        command = [program, "-m", "-v", "nl", "-s", str(speed), "-w", str(target), "--stdin"]
        try:
            subprocess.run(command, input=ssml(script).encode(), check=True, timeout=VOICE_SECONDS, capture_output=True)  # noqa: S603 - the program that the user installed, its input on stdin
            return target.read_bytes()
        except subprocess.TimeoutExpired as error:
            raise UsageError("espeak-ng deed er te lang over. Kies .txt of .ssml.") from error
        except (OSError, subprocess.SubprocessError) as error:
            raise UsageError("espeak-ng maakte geen geluid. Kies .txt of .ssml.") from error


def seconds_in(data: bytes) -> float:
    """Return how long a WAV file lasts."""
    with wave.open(io.BytesIO(data)) as file:
        frames, rate = file.getnframes(), file.getframerate()
    return float(frames) / float(rate)
