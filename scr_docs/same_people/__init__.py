"""Registers of several cases → people who stand in more than one (17.50: pages must not link cases)."""
