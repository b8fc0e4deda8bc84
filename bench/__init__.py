"""Measurements of speed and quality, one command each; they print figures of one run."""
