"""The only door to Presidio and spaCy: what they find in plain text becomes detections. Import it lazily; it is slow."""
