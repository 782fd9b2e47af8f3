"""The likely role of a group, from the words beside its names: "her mother, X", "PC X", "X, a health visitor".

A vote: what is said before a name weighs most, then a form of address, then what is said behind it. "X's grandmother"
says only that X is a grandchild, and counts where nothing else does. It is a proposal for a person, never an entry.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from scr_docs.model.suggestion import Role, Sighting
from scr_docs.suggestions.group import Group

_BEFORE, _TITLE, _BEHIND, _OWNER = 30, 20, 10, 1
_CHILD: Final = Role("child", "Child", "child")
_GRANDPARENTS: Final = r"(?:grand(?:mother|father|ma|pa|ad|parents?)|nan(?:a|ny)?|gran(?:ny)?|school|class teacher)"
_OF_A_CHILD: Final = re.compile(rf"(?i)['’]s (?:maternal |paternal )?{_GRANDPARENTS}\b")


def role_of(group: Group) -> Role | None:
    """The role that most places speak for, or None where none does; for a place or organisation what its name says."""
    if group.kind != "person":
        return next((role for name in group.names if (role := _role_in_name(name, group.kind))), None)
    votes: Counter[Role] = Counter()
    for sighting in group.sightings:
        for role, weight in _votes(sighting):
            votes[role] += weight
    return max(votes, key=lambda role: votes[role]) if votes else None


def _votes(sighting: Sighting) -> Iterator[tuple[Role, int]]:
    if before := _before_pattern().search(sighting.before):
        yield _people()[_plain(before["role"])], _BEFORE
    if title := _group("titles").get(sighting.text.split()[0].strip(".").casefold()):
        yield title, _TITLE
    if behind := _behind_pattern().match(sighting.after):
        yield _people()[_plain(behind["role"])], _BEHIND
    if _OF_A_CHILD.match(sighting.after):
        yield _CHILD, _OWNER


def _role_in_name(name: str, kind: str) -> Role | None:
    known = _group("places" if kind == "place" else "organisations")
    words = re.findall(r"[\w'’-]+", name.casefold().replace("’", "'"))
    runs = (" ".join(words[start:end]) for end in range(len(words), 0, -1) for start in range(end))
    return next((known[run] for run in runs if run in known), None)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


@cache
def _before_pattern() -> re.Pattern[str]:
    """``her mother, `` or ``health visitor `` at the end of what stands before a name."""
    return re.compile(rf"(?i)(?<![\w-])(?P<role>{_either(_people())}),?(?: called| named)? [\"“‘']?$")


@cache
def _behind_pattern() -> re.Pattern[str]:
    """``, a family support worker``, `` (health visitor)``, `` was her aunt``; not ``, her mother's partner``."""
    article = r"(?:(?:a|an|the|her|his|their|its|our|my) )"
    start = rf"(?:, (?:who (?:is|was) )?{article}|,? \((?:{article})?| (?:is|was) {article})"
    return re.compile(rf"(?i){start}(?:[a-z-]+ ){{0,2}}?(?P<role>{_either(_people())})(?![\w'’-])")


def _either(roles: dict[str, Role]) -> str:
    longest_first = sorted(roles, key=len, reverse=True)
    return "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in longest_first)


@cache
def _people() -> dict[str, Role]:
    return _group("once") | _group("kin") | _group("professionals")


@cache
def _group(name: str) -> dict[str, Role]:
    """One group of ``roles.txt``, by the words as they stand beside a name."""
    text = files("scr_docs.suggestions").joinpath("roles.txt").read_text(encoding="utf-8")
    block = text.split(f"\n== {name}\n", 1)[1].split("\n\n", 1)[0]
    return {line.partition(":")[0]: _read(line, once=name == "once") for line in block.splitlines()}


def _read(line: str, *, once: bool) -> Role:
    words, _, pseudonym = line.partition(":")
    pseudonym = pseudonym.strip() or _in_capitals(words)
    shown = pseudonym if pseudonym.isupper() else pseudonym.lower()
    key = re.sub(r"[^a-z]+", "-", pseudonym.casefold())
    return Role(shown, pseudonym, key, once)


def _in_capitals(words: str) -> str:
    return re.sub(r"(?<!['\w])\w", lambda match: match[0].upper(), words)
