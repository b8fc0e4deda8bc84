"""Kinds of check that look at what a vacancy asks, beside the function and beside itself."""
