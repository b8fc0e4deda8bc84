"""Importing this loads all that a check needs, the rules from their own files."""

from vacaturelint.service.nursery import load

load(cached=False)
