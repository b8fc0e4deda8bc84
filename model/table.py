"""The command line of what makes a table that we ship: the paths it reads, and where the table goes."""

import argparse
from collections.abc import Callable
from pathlib import Path


def make_table(doc: str | None, compiled: Callable[..., bytes], *sources: str) -> None:
    """Write what `compiled` returns for the paths typed for `sources` to the path behind them, and tell its size."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in (*sources, "table"):
        parser.add_argument(name, type=Path)
    typed = vars(parser.parse_args())
    data = compiled(*(typed[name] for name in sources))
    typed["table"].write_bytes(data)
    print(f"{typed['table']}: {len(data) / 1e6:.1f} MB")
