"""What the terminal of the user can do."""

from collections.abc import Mapping

_FIRST_VTE = 5000  # GNOME Terminal and its kin draw links from here on


def shows_links(environment: Mapping[str, str]) -> bool:
    """Return whether the terminal is one that is known to make a link of a code (OSC 8); others may show rubbish."""
    known = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"}
    version = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in known
        or any(environment.get(name) for name in ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION"))
        or environment.get("TERM") in {"xterm-kitty", "alacritty", "foot", "xterm-ghostty"}
        or (version.isdecimal() and int(version) >= _FIRST_VTE)
    )
