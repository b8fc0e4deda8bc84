"""What is left out of a report on purpose: remarks in the document itself, and a baseline of known findings."""
