"""How much the de-identification finds, and how often it asks for nothing (``make bench``)."""
