"""The language server: remarks while you write Markdown or plain text, in any editor that speaks the protocol."""
