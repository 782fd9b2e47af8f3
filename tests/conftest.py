"""Property tests are never timed: machines are noisy, and speed is measured in benchmarks/."""

from hypothesis import settings

settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")
