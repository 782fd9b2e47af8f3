"""Open doubts → questions with the answers that are allowed; answers → decisions and additions to the register."""
