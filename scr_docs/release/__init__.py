"""public document + two readers + gates → released bytes, manifest, ledger line (17.50)."""
