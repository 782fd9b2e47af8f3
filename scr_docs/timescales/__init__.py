"""The clock of a review: at which stage it is, what is due when, what is late (17.21, 17.22, 17.41, 17.43)."""
