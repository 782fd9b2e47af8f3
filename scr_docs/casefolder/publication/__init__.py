"""``publication/``: the ledger, what is released, and every text that the public can read (17.50)."""
