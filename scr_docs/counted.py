"""Numbers with what they count, for messages: "1 doubt", "2 entries"."""


def counted(number: int, one: str, many: str = "") -> str:
    """The number and the word in its form; ``many`` where it is not ``one`` with an s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
