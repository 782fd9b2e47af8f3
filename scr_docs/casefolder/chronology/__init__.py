"""An agency's chronology, CSV or Excel → entries (17.28, 17.36)."""
