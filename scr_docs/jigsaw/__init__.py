"""Jigsaw identification: anonymised text + register → what it discloses of whom, and which combinations identify."""
