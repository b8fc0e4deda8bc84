"""Kinds of check that look at words: terms, abbreviations, figures, and what can stand in their place."""
