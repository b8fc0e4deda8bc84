"""The templates of our pages: `reporters/page`, filled in so that text of others is never markup."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def environment() -> "Environment":
    """Return what finds and fills in the templates."""
    from jinja2 import Environment, PackageLoader

    return Environment(loader=PackageLoader(__package__, "page"), autoescape=True, trim_blocks=True)
