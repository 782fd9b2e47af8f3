"""Recording decisions in ``decisions.yml``: what people wrote there, comments and all, stays (design, section 4)."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.yaml_files.amending import amend_yaml
from scr_docs.casefolder.yaml_files.blocks import append_items, append_key, as_block
from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.errors import UnreadableInput
from scr_docs.model.jigsaw import CombinationDecision
from scr_docs.model.register import Decision
from scr_docs.names.words import word_keys

_KEYS: Final = {
    "text": "text",
    "kind": "kind",
    "decide": "decide",
    "identity": "identity",
    "with_": "with",
    "reason": "reason",
    "by": "by",
    "on": "on",
    "context": "context",
}
"""Fields of a decision → keys of the contract, in the order in which they are written."""
_KEYS_OF_COMBINATIONS: Final = ("person", "document", "facets", "decide", "reason", "by", "on", "fingerprint")
_REMOVABLE: Final = frozenset({"decisions", "combinations"})
_BEGINS: Final = re.compile(r"\s*-\s+\S")
_NO_CONTENT: Final = re.compile(r"\s*(?:#.*)?$")


def record_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end of a file. One on the same words in the same context takes the place of an earlier one.

    Args:
        path: ``decisions.yml``; one that is not there is begun.
        decisions: what was decided.

    Raises:
        UnreadableInput: the file cannot be read as YAML; nothing was written.
        OSError: the disk refused; the file that was there stays.
    """

    def change(data: Any) -> None:
        listed = _rows_of(path, data, "decisions")
        for row in map(_row, decisions):
            same = [each for each in listed if _what(each) == _what(row)]
            for each in same:
                _renew(each, row)
            if not same:
                append_items(listed, [as_block(row)])
        _put_in(data, "decisions", listed)

    amend_yaml(path, change)


def record_combinations(path: Path, decisions: Sequence[CombinationDecision], instead_of: Collection[str] = ()) -> None:
    """Add decisions on combinations at the end of ``combinations``. A new answer takes the place of the earlier one.

    Args:
        path: ``decisions.yml``; one that is not there is begun.
        decisions: what was decided.
        instead_of: fingerprints that no text makes any more; a decision that has one of them, and else is about the
            same person, document and facts, is replaced too.

    Raises:
        UnreadableInput: the file cannot be read as YAML; nothing was written.
        OSError: the disk refused; the file that was there stays.
    """

    def change(data: Any) -> None:
        listed = _rows_of(path, data, "combinations")
        for decision in decisions:
            marks = {decision.fingerprint, *instead_of}
            same = (each for each in listed if _is_on(each, decision) and str(each.get("fingerprint")) in marks)
            earlier = next(same, None)
            if earlier is None:
                append_items(listed, [as_block(_combination_row(decision))])
            else:
                _renew(earlier, _combination_row(decision))
        _put_in(data, "combinations", listed)

    amend_yaml(path, change)


def remove_decisions(path: Path, lines: Collection[int]) -> None:
    """Take decisions out of a file, with the comments inside them; everything above and below stays.

    Args:
        path: ``decisions.yml``.
        lines: on which the decisions to take out begin (``Decision.line``, ``CombinationDecision.line``).

    Raises:
        UnreadableInput: no decision begins on one of the lines, or two share one; nothing was written.
        OSError: the disk refused; the file that was there stays.
    """
    text = path.read_bytes().decode("utf-8-sig")
    source = read_yaml(text, path.as_posix())
    begins = [line for place, (line, _) in source.places.items() if len(place) == 2 and place[0] in _REMOVABLE]
    # The last decision of a list ends where the next list has its key.
    parts = sorted({line for place, (line, _) in source.places.items() if len(place) <= 2})
    written = text.split("\n")
    if source.problems or not all(begins.count(n) == 1 and _BEGINS.match(written[n - 1]) for n in lines):
        raise UnreadableInput(
            f"{path.as_posix()}: changed meanwhile, or its decisions share a line; take it out by hand"
        )
    for line in sorted(lines, reverse=True):
        after = next((part - 1 for part in parts if part > line), len(written))
        del written[line - 1 : _end_of_content(written, line, after)]
    write_atomically(path, "\n".join(written).encode())


def _end_of_content(written: list[str], begin: int, after: int) -> int:
    """The number of the last line of a decision, without blank lines and comments below it."""
    while after > begin and _NO_CONTENT.match(written[after - 1]):
        after -= 1
    return after


def _renew(row: Any, new: dict[str, object]) -> None:
    for key in [key for key in row if key not in new]:
        del row[key]
    row.update(new)


def _rows_of(path: Path, data: Any, key: str) -> Any:
    """The list at a key; an empty one is begun anew, so that decisions stand one below the other (`_put_in`)."""
    listed = data.get(key)
    if listed is not None and not (isinstance(listed, list) and all(isinstance(row, dict) for row in listed)):
        raise UnreadableInput(f"{path.as_posix()}: `{key}` is not a list of decisions; type: scr-docs check")
    if listed:
        return listed
    empty: Any = as_block([])
    empty.fa.set_block_style()
    return empty


def _put_in(data: Any, key: str, listed: Any) -> None:
    """Let the data have the list, whether it had it before or not."""
    if key not in data:
        append_key(data, key, listed)
    elif data[key] is not listed:
        data[key] = listed


def _row(decision: Decision) -> dict[str, object]:
    """A decision under the keys of the contract; those that say nothing are left out."""
    values = {key: getattr(decision, name) for name, key in _KEYS.items()}
    return {key: value for key, value in values.items() if value is not None}


def _combination_row(decision: CombinationDecision) -> dict[str, object]:
    values = {key: getattr(decision, key) for key in _KEYS_OF_COMBINATIONS}
    values["facets"] = as_block(list(decision.facets))
    return {key: value for key, value in values.items() if value is not None}


def _is_on(row: Any, decision: CombinationDecision) -> bool:
    """Whether a row of the file is about the same person, document and facts."""
    facets = row.get("facets")
    about = (row.get("person"), row.get("document"), {*(facets if isinstance(facets, list) else ())})
    return about == (decision.person, decision.document, {*decision.facets})


def _what(row: Any) -> tuple[tuple[str, ...], str]:
    return word_keys(str(row.get("text"))), str(row.get("context") or "").strip()
