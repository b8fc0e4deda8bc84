"""`vacaturelint.toml`: finding it, and reading it into values that know their line."""
