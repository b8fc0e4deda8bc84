"""Attacks on vacaturelint, made by small generators: each must end in time, in memory, and in words."""
