"""Reports and action plan → which recommendation is carried out by which action (17.46, 17.51)."""
