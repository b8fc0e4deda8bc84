"""Kinds of check: each compiles a rule's options into a function from facts to hits."""
