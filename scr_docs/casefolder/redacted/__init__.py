"""``build/redacted/``: an anonymised text with its record."""
