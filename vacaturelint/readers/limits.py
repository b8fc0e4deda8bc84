"""How much one input may ask of the machine; every message names the limit."""

MAX_FILE_BYTES = 30_000_000
MAX_UNPACKED_BYTES = 100_000_000
MAX_CHARACTERS = 1_000_000
MAX_BLOCKS = 50_000
MAX_DEPTH = 200
