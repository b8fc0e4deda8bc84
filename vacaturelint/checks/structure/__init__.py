"""Kinds of check that look at the page: what it shows, and what is missing."""
