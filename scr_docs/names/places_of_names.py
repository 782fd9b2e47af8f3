"""Where in a text a name may stand: which words belong together, and what the words beside it say about it."""

import re
from collections.abc import Iterator

from scr_docs.names.word_names import WORD_NAMES, is_time, may_be_time, next_word_settles
from scr_docs.names.words import Word
from scr_docs.names.written_forms import ABBREVIATED_TITLES, TITLES

_JOINT = re.compile(r"[\s\-'./\\]{0,2}|, | & ")
_STOP = re.compile(r"[.!?:][\"')\]]*\s+[\"'(\[]*$|^\s*[\"'(\[]*$|\s[\"']$")
_BEFORE_A_WORD = frozenset("a an any the his her their its no our my your".split())
"""After these a capital is rarely a name: "the Will of the family", "the Summer term"."""
_MOST_PARTS = 4


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words may belong to one name: nothing but a space, hyphen, apostrophe or abbreviating dot between."""
    between = text[left.end : right.start]
    if not _JOINT.fullmatch(between):
        return False
    return "." not in between or between == "." or len(left.text) <= 2


def readings(text: str, words: list[Word], at: int) -> Iterator[tuple[str, int]]:
    """Key and last word of what may be read as one word here: a part, its whole word, a word broken at a line's end."""
    yield words[at].key, at
    key = words[at].key
    last = at
    while last + 1 < len(words) and words[last].end == words[last + 1].start and last - at < _MOST_PARTS:
        last += 1
        key += words[last].key
        yield key, last
    if last + 1 < len(words) and text[words[last].end : words[last + 1].start] == "- ":
        yield key + words[last + 1].key, last + 1


def all_named(words: list[Word]) -> bool:
    """``the hill, Mark said`` is nobody's name the other way round."""
    return all(word.text[0].isupper() or word.key not in WORD_NAMES for word in words)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the span."""
    return not (text[start - 1 : start].isalnum() if start else False) and not text[end : end + 1].isalnum()


def with_title(text: str, words: list[Word], at: int) -> int:
    """Where the name at this word starts, with its title."""
    before = words[at - 1] if at else None
    joint = {" ", ". ", "."} if before and before.key in ABBREVIATED_TITLES else {" "}
    if before and before.key in TITLES and text[before.end : words[at].start] in joint:
        return before.start
    return words[at].start


def with_dot(text: str, end: int) -> int:
    """The last dot of ``K.T.`` belongs to the initials, unless a sentence ends there."""
    return end + 1 if re.match(r"\.(?: [a-z]|['\",;])", text[end:]) else end


def read_word_name(text: str, words: list[Word], at: int) -> str | None:
    """Whether ``Hope`` is a name here: "" it is, None it is not, else why that is a doubt."""
    word = words[at]
    before, after = (words[at - 1].key if at else ""), (words[at + 1].key if at + 1 < len(words) else "")
    if not word.text[0].isupper() or is_time(word.key, before):
        return None
    if may_be_time(word.key, before) or before in _BEFORE_A_WORD:
        return "a word that is also a name"
    starts_sentence = bool(_STOP.search(text[max(0, word.start - 40) : word.start])) or (
        word.text.isupper() and len(word.text) > 1
    )
    if not starts_sentence or text[word.end : word.end + 2] == "'s" or next_word_settles(after):
        return ""
    return "a word that is also a name"
