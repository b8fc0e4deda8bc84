"""Rule files → rules, with errors that name file, line and remedy."""
