"""The values that every part of vacaturelint speaks: frozen, without input or output."""
