"""How names are written: words without case and accents, written forms of an entry, names that are also words."""
