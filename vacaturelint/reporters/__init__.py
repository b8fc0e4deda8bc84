"""Report → text for a person or a program, one module a format."""
