"""Languages by name: `wordlists/talen.tsv`."""

from vacaturelint.data.wordlist import read_table

ROWS = read_table("talen.tsv", ("code", "naam", "woorden", "letters"))
LANGUAGES = {word: row["code"] for row in ROWS for word in row.parts("woorden")}
"""The code of each language by the words that name it."""
NAMES = {row["code"]: row["naam"] for row in ROWS}
