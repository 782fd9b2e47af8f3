"""Markdown as text with places: outline and plain view. The only code that parses Markdown."""
