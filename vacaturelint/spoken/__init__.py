"""A vacancy to hear: the spoken version of a text, 60 to 90 seconds, made of what the text itself says."""
