"""Data sets: files with one text a row. CSV, JSON Lines and Parquet → rows, read in bounded memory."""
