"""Findings into a new document: comments, tracked changes, corrected text."""
