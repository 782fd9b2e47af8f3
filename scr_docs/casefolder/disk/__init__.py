"""Bytes of a folder and how they are written: whole or not at all, by one process at a time, for the right eyes."""
