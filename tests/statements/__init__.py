"""What sentences say and do, read piece by piece."""
