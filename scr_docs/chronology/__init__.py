"""Chronologies of all agencies → one merged chronology and what does not agree in it (17.39, 17.40)."""
