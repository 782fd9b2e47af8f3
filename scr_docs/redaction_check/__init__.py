"""Surfaces × registers × detectors → findings: the second, independent look at what would be published (17.50)."""
