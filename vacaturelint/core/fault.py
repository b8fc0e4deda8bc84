"""Where vacaturelint itself broke: what a user can pass on to us, with no word of their text in it."""

from pathlib import Path

from vacaturelint.errors import BugError

_OURS = Path(__file__).parents[1]


def place_of(error: BaseException) -> str:
    """Return the class of an error and the last line of ours on its way; not its message, which may quote a text."""
    if isinstance(error, BugError):
        return str(error)
    trace, place = error.__traceback__, ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(_OURS):
            place = f" in {file.relative_to(_OURS).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place
