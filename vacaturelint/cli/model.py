"""`voorbeeld`: a vacancy in which everything is in order, to start from."""

from vacaturelint.resources import data_root


def model_vacancy() -> str:
    """Return the model vacancy as Markdown."""
    return (data_root() / "voorbeelden" / "modelvacature.md").read_text(encoding="utf-8")
