"""What people edit (YAML, TOML, TSV), read with the line of each value, and the typed getters that name it."""
