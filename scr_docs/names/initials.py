"""Initials of a full name ("KT", "K.T."), and the abbreviations that are nobody's.

In capitals only: in lower case two letters are a word or a part of one.
"""

from collections.abc import Iterator

from scr_docs.names.words import word_key
from scr_docs.names.written_forms import PARTICLES, ROLES, TITLES, is_initials

ABBREVIATIONS = frozenset(
    # Titles, degrees, times, places, units, numerals and things that every reader knows by two or three letters.
    "mr ms dr mx st jp qc kc ba ma bsc msc phd md mp am pm ad bc ce uk us usa eu un ni gb nw ne sw se nhs gp "
    "id ie eg nb ps pp no vs tv pc it ai cd dvd ok hq hr pr po pa pe re rs rc cv ok la ec wc sms "
    "kg mg ml km cm mm hz ii iii iv vi vii viii ix xi xii xv xx cc cf ed al op ph ta tb gm dj ac dc hm ra rn "
    "mot atm faq gcse bbc itv dna rna hiv std sti iud adhd asd ptsd ocd iq eeg ecg mri ct xr iv icu nicu "
    "scbu ae er".split()
)


def derived_initials(names: tuple[str, ...]) -> Iterator[str]:
    """Keys of the initials of every full name of a person, two to four letters: first and last, and all together."""
    for name in names:
        words = [word for word in name.split() if word.strip(".").casefold() not in TITLES | ROLES]
        if is_initials(name) or len(words) < 2:
            continue
        parts = [part for word in words if word_key(word) not in PARTICLES for part in word.split("-")]
        letters = [key[0] for part in parts if (key := word_key(part)) and key[0].isalpha()]
        if len(letters) > 1:
            first_of_surname = word_key(words[-1])[:1]
            yield from {letters[0] + first_of_surname, letters[0] + letters[-1], "".join(letters[:4])}
