"""YAML that people write: read with its places, typed, and amended without losing a comment."""
