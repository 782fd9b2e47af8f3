"""Documents of a case → proposals for its register, grouped by who seems to be meant, with a likely role (17.50)."""
