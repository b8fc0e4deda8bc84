"""The page on your own computer, and the LanguageTool protocol for word processors and editors."""
