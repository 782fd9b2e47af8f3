"""The only door to Presidio and spaCy: what they find in plain text becomes detections. Slow: import it lazily."""
