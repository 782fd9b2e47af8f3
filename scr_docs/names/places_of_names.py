"""Where in a text a name may stand: which words belong together, and what the words beside it say about it."""

import itertools
import re
from collections.abc import Iterator

from scr_docs.names.look_alikes import as_latin
from scr_docs.names.word_names import WORD_NAMES, is_part_of_date, is_time, may_be_time, names_a_time, next_word_settles
from scr_docs.names.words import Word
from scr_docs.names.written_forms import ABBREVIATED_TITLES, TITLES

_JOINT = re.compile(r"[\s\-\u2013'./\\_]{0,2}|, | & ")
_STOP = re.compile(r"[.!?:][\"')\]]*\s+[\"'(\[]*$|^\s*[\"'(\[]*$|\s[\"']$")
_BEFORE_A_WORD = frozenset("a an any the his her their its no our my your".split())
"""After these a capital is rarely a name: "the Will of the family", "the Summer term"."""
_JOINS_WORDS = frozenset("-'_./")
_BREAKS = frozenset({"", "-", "- ", "_", ".", "/"})
"""What may break a name in two, beside an apostrophe: Kay-leigh, kay.leigh; in addresses a space too, for kay_leigh."""
_BETWEEN_LETTERS = frozenset(" -./_*")
_SMALL_WORDS = frozenset("aios")
"""Letters that stand alone in prose: "Dawn a nurse", "they will s 47"."""
_BEFORE_A_PART, _BEHIND_A_PART = "/#?&=:", "/#?&=:."
_ENDING = re.compile(r"[^\W_]{1,2}(?![^\W_])")
"""What an apostrophe joins to a name: ``Kayleigh's``, ``she'll``; what is longer goes on with it (Siano'Brien)."""
_FEWEST_LETTERS, _MOST_LETTERS = 4, 40


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words may belong to one name: nothing but a space, hyphen, apostrophe or abbreviating dot between."""
    between = text[left.end : right.start]
    if not _JOINT.fullmatch(between):
        return False
    return "." not in between or between == "." or len(left.text) <= 2


def readings(text: str, words: list[Word], at: int, *, prose: bool = True) -> Iterator[tuple[str, int]]:
    """Key and last word of what may be read as one word here.

    A part ("Dawn" of DawnWhitlock), its whole word, a word broken at a hyphen or at a line's end, a word that is spaced
    out (K-a-y), and each of them as it looks in Latin letters.
    """
    run = _run(text, words, at, _BREAKS if prose else _BREAKS | {" "})
    yield from _readings([word.key for word in run], at)
    if any(not word.text.isascii() for word in run) and any(as_latin(word.text) for word in run):
        yield from _readings([as_latin(word.text) or word.key for word in run], at)
    if len(words[at].text) == 1:
        yield from _spaced_out(text, words, at)


def reads_one_way(text: str, word: Word) -> bool:
    """Whether `readings` has no other reading of a word than itself; the quick answer for most words of a text."""
    after = text[word.end : word.end + 1]
    return len(word.text) > 1 and word.text.isascii() and after not in _JOINS_WORDS and not after.isalnum()


def _run(text: str, words: list[Word], at: int, breaks: frozenset[str]) -> list[Word]:
    """The words from here on that may be one: they touch, or a hyphen, a line's end or the like parts them."""
    run, letters = [words[at]], len(words[at].text)
    for left, right in itertools.pairwise(words[at : at + _MOST_LETTERS]):
        letters += len(right.text)
        if letters > _MOST_LETTERS or not _may_be_one(text, left.end, right.start, breaks):
            break
        run.append(right)
    return run


def _may_be_one(text: str, end: int, start: int, breaks: frozenset[str]) -> bool:
    between = text[end:start]
    return between in breaks or (between == "'" and not _ENDING.match(text, start))


def _readings(keys: list[str], at: int) -> Iterator[tuple[str, int]]:
    for number, key in enumerate(itertools.accumulate(keys)):
        yield key, at + number


def _spaced_out(text: str, words: list[Word], at: int) -> Iterator[tuple[str, int]]:
    key, last = words[at].key, at
    between = text[words[at].end : words[at].end + 1]
    while last + 1 < len(words) and len(words[last + 1].text) == 1 and between in _BETWEEN_LETTERS:
        if text[words[last].end : words[last + 1].start] != between:
            return
        last += 1
        key += words[last].key
        if len(key) >= _FEWEST_LETTERS:
            yield key, last
        if len(key) > _MOST_LETTERS:
            return


def all_named(words: list[Word]) -> bool:
    """``the hill, Mark said`` is nobody's name the other way round."""
    return all(word.text[0].isupper() or word.key not in WORD_NAMES for word in words)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the span."""
    return not (text[start - 1 : start].isalnum() if start else False) and not text[end : end + 1].isalnum()


def is_part_of_address(text: str, start: int, end: int) -> bool:
    """Whether the span is a part of an address or file name by itself: ``/kt/``, ``kt.pdf``, ``#kt``; no ending."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before in _BEFORE_A_PART and (not after or after in _BEHIND_A_PART)


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


def initial_fits(text: str, words: list[Word], *, prose: bool) -> bool:
    """Whether the single letters of a form are initials here: ``Dawn S`` and ``dawn_s``, but not Dawn's or "will s"."""
    if len(words) > 1 and len(words[-1].text) == 1 and text[words[-1].start - 1] == "'":
        return False
    single = [word for word in words if len(word.text) == 1]
    if not prose or len(single) >= _FEWEST_LETTERS or " " not in text[words[0].start : words[-1].end]:
        return True
    return not any(word.text in _SMALL_WORDS for word in single) or all(word.text[0].isupper() for word in words)


def read_word_name(text: str, words: list[Word], at: int) -> str | None:
    """Whether ``Hope`` is a name here: "" it is, None it is not, else why that is a doubt."""
    word = words[at]
    before, after = (words[at - 1].key if at else ""), (words[at + 1].key if at + 1 < len(words) else "")
    if not word.text[0].isupper() or is_time(word.key, before) or is_part_of_date(text, word):
        return None
    if may_be_time(word.key, before) or before in _BEFORE_A_WORD:
        return "a word that is also a name"
    if not starts_sentence(text, words, at) or text[word.end : word.end + 2] == "'s" or next_word_settles(after):
        return ""
    return "" if _goes_with_a_name(text, words, at) else "a word that is also a name"


def starts_sentence(text: str, words: list[Word], at: int) -> bool:
    """Whether the capital may be that of a sentence or of a shouted word; the dot of ``Dr. Will`` ends no sentence."""
    word = words[at]
    if with_title(text, words, at) < word.start:
        return False
    return bool(_STOP.search(text[max(0, word.start - 40) : word.start])) or (
        word.text.isupper() and len(word.text) > 1
    )


def _goes_with_a_name(text: str, words: list[Word], at: int) -> bool:
    """``May and Will were seen``: two capitals with "and" between are two of a kind, unless both are times."""
    if at + 2 >= len(words) or words[at + 1].key != "and":
        return False
    other = words[at + 2]
    return (
        text[words[at].end : other.start] == " and "
        and other.text[0].isupper()
        and not other.text.isupper()
        and not names_a_time(other.key)
    )
