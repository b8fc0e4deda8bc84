"""Entry of the console script and of `python -m vacaturelint`."""

from vacaturelint.core.collector import collect_less


def main() -> None:
    """Run the command line, and end the process with its status."""
    collect_less()  # first: what is loaded next makes many values, and no garbage
    from vacaturelint.cli.main import main as run_and_exit

    run_and_exit()


if __name__ == "__main__":
    main()
