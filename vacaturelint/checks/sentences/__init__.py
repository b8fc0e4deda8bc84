"""Kinds of check that look at sentences: how long, how built, and whom they speak to."""
