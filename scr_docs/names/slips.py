"""Slips of the pen in a name, counted; and what is left of a word without them, to look it up by.

Every name is indexed by what is left of it when a letter or two are dropped, and a word of a text is looked up by what
is left of it (Garbe's symmetric deletion): the cost is the text's, whatever the number of names.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

_SHORTEST_OF_ONE = 5
_SHORTEST_OF_TWO = 8
MOST_SLIPS = 2


def rests(key: str) -> Iterator[str]:
    """What is left of a word without up to one letter, of a long one without up to two."""
    yield key
    for dropped in range(1, 3 if len(key) >= _SHORTEST_OF_TWO - 1 else 2):
        for kept in combinations(key, len(key) - dropped):
            yield "".join(kept)


def may_be_slips(word: str, name: str) -> bool:
    """Whether a word is a name but for so many slips as its length allows.

    Two in a long name that begins alike; in one of four letters only two that changed places.
    """
    shorter = min(len(word), len(name))
    if shorter >= _SHORTEST_OF_TWO and word[0] == name[0]:
        return slips(word, name) <= MOST_SLIPS
    return slips(word, name) <= int(shorter >= _SHORTEST_OF_ONE or sorted(word) == sorted(name))


def slips(left: str, right: str) -> int:
    """Letters dropped, added, changed or swapped with their neighbour between two words (optimal string alignment)."""
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(right) + 1)
    for i, a in enumerate(left, 1):
        above, row_before, current = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(row_before[j] + 1, current[j - 1] + 1, row_before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            current.append(cost)
        before, row = row_before, current
    return row[-1]
