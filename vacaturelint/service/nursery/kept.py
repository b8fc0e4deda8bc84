"""Importing this loads all that a check needs, the rules as an earlier run kept them."""

from vacaturelint.service.nursery import load

load(cached=True)
