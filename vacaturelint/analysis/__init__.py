"""Document → Analysis: words, sentences and the parse. Nothing outside this package knows spaCy."""
