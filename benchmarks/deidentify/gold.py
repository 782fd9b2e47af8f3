"""Our notation for texts that say themselves what is to be found in them, and its reading.

A file begins with YAML between two lines of ``---``: the ``document`` kind, who is named (``people``, each id with the
origin of the name) and what else (``named``, each id with its kind). The text follows. ``{{mother:Mrs O'Neil}}`` is a
mention of the declared ``mother``; ``{{date:4 May 2021}}`` is a mention of nothing declared, with its kind said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

import yaml

from scr_docs.model.mention import Kind

Identifier = Literal["direct", "quasi"]

IDENTIFIER_OF_KIND: Final[dict[Kind, Identifier]] = {
    "person": "direct",
    "address": "direct",
    "code": "direct",
    "contact": "direct",
    "date": "quasi",
    "age": "quasi",
    "place": "quasi",
    "organisation": "quasi",
    "demographic": "quasi",
}
"""A direct identifier tells by itself who is meant; a quasi-identifier does so together with others."""

_MENTION = re.compile(r"\{\{([a-z][a-z0-9-]*):(.+?)\}\}", re.DOTALL)
_FILE = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A place that must be found: ``start`` to ``end`` in code points. ``origin`` of people's names only."""

    start: int
    end: int
    text: str
    entity: str
    kind: Kind
    origin: str = ""

    @property
    def identifier(self) -> Identifier:
        """Whether it tells by itself who is meant."""
        return IDENTIFIER_OF_KIND[self.kind]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text with every mention that must be found in it, in order and without overlaps."""

    name: str
    document: str
    text: str
    mentions: tuple[GoldMention, ...]
    declared: frozenset[str] = field(default=frozenset())
    """Ids of the people, places and organisations that a board would have in its register."""
    lines_above: int = 0
    """How many lines of the file stand above the text."""


@dataclass(frozen=True, slots=True)
class _Declared:
    kind: Kind
    origin: str = ""


def read_gold(name: str, source: str) -> GoldDocument:
    """Take the notation out of a text and keep what it said.

    Raises:
        ValueError: the file does not follow the notation; the message says where.
    """
    parts = _FILE.fullmatch(source)
    if parts is None:
        raise ValueError(f"{name}: no header between two lines of ---")
    header = yaml.safe_load(parts[1])
    declared = dict(_declarations(name, header))
    text, mentions = _read_text(name, parts[2], declared)
    unused = declared.keys() - {mention.entity for mention in mentions}
    if unused or "{{" in text or "}}" in text:
        raise ValueError(f"{name}: declared and never mentioned: {sorted(unused)}, or a brace left over")
    return GoldDocument(
        name, header["document"], text, mentions, frozenset(declared), source[: parts.start(2)].count("\n")
    )


def _declarations(name: str, header: dict[str, Any]) -> Iterator[tuple[str, _Declared]]:
    for entity, origin in (header.get("people") or {}).items():
        yield entity, _Declared("person", origin)
    for entity, kind in (header.get("named") or {}).items():
        if kind not in IDENTIFIER_OF_KIND or kind == "person":
            raise ValueError(f"{name}: {entity}: not a kind of place or organisation: {kind}")
        yield entity, _Declared(kind)


def _read_text(name: str, annotated: str, declared: dict[str, _Declared]) -> tuple[str, tuple[GoldMention, ...]]:
    text, mentions, done = "", [], 0
    for match in _MENTION.finditer(annotated):
        entity, words = match.groups()
        meaning = declared.get(entity) or _undeclared(name, entity)
        text += annotated[done : match.start()]
        # Of what is not declared, the same words are the same thing.
        key = entity if entity in declared else f"{entity}:{' '.join(words.casefold().split())}"
        mentions.append(GoldMention(len(text), len(text) + len(words), words, key, meaning.kind, meaning.origin))
        text += words
        done = match.end()
    return text + annotated[done:], tuple(mentions)


def _undeclared(name: str, kind: str) -> _Declared:
    if kind not in get_args(Kind) or kind not in IDENTIFIER_OF_KIND or kind == "person":
        raise ValueError(f"{name}: neither declared nor a kind: {kind}")
    return _Declared(kind)
