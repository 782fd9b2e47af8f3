"""Document + register + decisions → public document, redactions, doubts (17.50)."""
