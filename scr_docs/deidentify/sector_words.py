"""x."""
def is_sector_phrase(text: str) -> bool:
    """x."""
    return False
