"""Entry of `python -m vacaturelint`: the same as the console script."""

from vacaturelint.cli.main import main

if __name__ == "__main__":
    main()
