"""What sentences and fragments say: statements with who they are about, whether they hold, and what they do."""
