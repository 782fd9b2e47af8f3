"""Words with a capital that no dictionary knows: a name, unless something better is known of them.

A model misses a name now and then, mostly one of few letters or far away from what it learned. English writes few words
with a capital, and nearly all that are none of the dictionary, of the sector or of a list are names.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.word_lists.descriptions import is_descriptive
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import Word

_SHORTEST: Final = 4
"""The dictionary has no shorter words; of three letters those count that are none of these."""
_OF_THREE: Final = frozenset(
    (
        "act add ado age ago aid ail aim air all and ant any ape apt arc are arm ask bad bag ban bar bat bay bed bee beg bet bid big bin bit"
        " bow box boy bug bun bus but buy cab can cap car cat cop cot cow cry cup cut dad dam day den dew did die dig dim din dip dog dot dry"
        " due dug dye ear eat ebb eel egg ego eid elf end era eve eye fab fan far fat fax fed fee few fig fin fit fix flu fly foe fog for fox"
        " fry fun fur gap gas gel get gin god got gum gun gut guy gym had ham has hat hay hen her hey hid him hip his hit hob hop hot how hub"
        " hug hut ice ill ink inn ion its jam jar jaw jet job jog joy jug key kid kin kit lab lad lag lap law lay led leg let lid lie lip lit"
        " log lot low mad man map mat may men met mix mob mop mud mug mum nap net new nil nip nod nor not now nut oak oar oat odd off oil old"
        " one opt our out owe own pad pal pan par pat paw pay pea pen per pet pie pig pin pip pit pod pop pot pre pro pub pup put ran rap rat"
        " raw ray red rib rid rig rip rob rod rot row rub rug run sad sat saw say sea see set sew sex she shy sin sip sir sit six ski sky sly"
        " sob son sow spa spy sub sue sum sun tab tag tan tap tar tax tea ten the tie tin tip toe ton too top toy try tub two use van vet via"
        " vow war was wax way web wed wet who why wig win wit won wry yes yet you zip zoo"
        " app aug apr dec feb fri jan jul jun mar mon nov oct sat sep sun thu tue wed amb cas dob dys est ext gen gov int inc ltd max med min"
        " nhs obs pat pto ref rep sec sen soc tel vol non nan gps hvs imr mrs org pru pcs eds lac cin cpp"
    ).split()
)
_VERBAL: Final = re.compile(r".{5,}(?:ating|ated|ising|ised|izing|ously|fully|ively|ically|ational)$")
_LONGEST: Final = 15
"""Longer ones are terms of another language."""
_ENDINGS: Final = re.compile(r"(?:s|es|d|ed|ing|er|ers|ly|ness)$")
_PREFIXES: Final = re.compile(r"^(?:un|re|non|pre|mis|over|under|inter|anti)")
_JOINT: Final = re.compile(r" |-")


def find_unknown_words(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans of capitalised words that stand in no dictionary, those beside each other as one.

    Args:
        text: folded plain text.
        words: its words.
    """
    start = end = -1
    for before, word in zip((None, *words), words, strict=False):
        if not _is_unknown(word) and not _is_short_name(text, before, word):
            continue
        if start >= 0 and _JOINT.fullmatch(text, end, word.start):
            end = word.end
            continue
        if start >= 0:
            yield start, end
        start, end = word.start, word.end
    if start >= 0:
        yield start, end


def _is_unknown(word: Word) -> bool:
    written = word.text
    return (
        _SHORTEST <= len(written) <= _LONGEST
        and written[0].isupper()
        and written[1:].islower()
        and written.isalpha()
        and not _is_known(word.key)
    )


def _is_short_name(text: str, before: Word | None, word: Word) -> bool:
    """``Nia`` in the middle of a sentence; at its beginning three letters are too few to tell."""
    written = word.text
    return (
        len(written) == _SHORTEST - 1
        and before is not None
        and before.text.islower()
        and text[before.end : word.start] == " "
        and written[0].isupper()
        and written[1:].islower()
        and written.isalpha()
        and word.key not in _OF_THREE | WORD_NAMES
    )


def _is_known(key: str) -> bool:
    """Whether the word is in the dictionary, or made of one that is: ``Instigating``, ``Unmet``."""
    if is_everyday(key) or key in WORD_NAMES or is_descriptive(key) or _VERBAL.match(key):
        return True
    ending, prefix = _ENDINGS.search(key), _PREFIXES.search(key)
    stems = [key[: ending.start()]] if ending else []
    if prefix and is_everyday(key[prefix.end() :]):
        return True
    return any(is_everyday(stem) or is_everyday(f"{stem}e") or is_everyday(stem[:-1]) for stem in stems)
