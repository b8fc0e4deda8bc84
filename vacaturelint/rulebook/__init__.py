"""Rule files and word lists → values, with errors that name file, line and remedy."""
