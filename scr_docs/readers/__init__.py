"""Any file → its surfaces: everything in it that somebody could read or find, each with its place."""
