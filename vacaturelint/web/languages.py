"""The languages of the LanguageTool protocol that we answer for: Dutch, by each of its names."""

NAMES = {"nl": "Dutch", "nl-BE": "Dutch (Belgium)", "nl-NL": "Dutch (Netherlands)"}
LANGUAGES = tuple(NAMES)
