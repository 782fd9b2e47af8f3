"""The checklist of a redaction check for a terminal, in eighty columns, and as JSON has it beside the findings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from scr_docs.redaction_check.checklist import Line, Verdict, parts_of

_COLUMNS: Final = 80
_MARGIN: Final = 9
_SHORT: Final[dict[Verdict, str]] = {"pass": "pass", "fail": "fail", "a person must check": "person"}


def checklist_lines(lines: Sequence[Line], reader: str) -> Iterator[str]:
    """The lines of a terminal; ``reader`` is whose name stands below, "" for nobody yet."""
    yield "Checklist after the Information Commissioner's (31 July 2025):"
    for part, inside in parts_of(lines):
        yield f"{part}:"
        for line in inside:
            text = wrap(f"{line.says} ({line.why})", _COLUMNS - _MARGIN)
            margins = (f"  {_SHORT[line.verdict]}".ljust(_MARGIN), *[" " * _MARGIN] * (len(text) - 1))
            yield from (margin + each for margin, each in zip(margins, text, strict=True))
    counts = Counter(line.verdict for line in lines)
    yield f"{counts['fail']} fail, {counts['a person must check']} a person must check, {counts['pass']} pass"
    yield f"read by {reader}" if reader else "read by nobody yet: --reader NAME puts a name to it"


def checklist_json(lines: Sequence[Line], reader: str) -> dict[str, object]:
    """What JSON says beside the findings."""
    rows = [{"part": line.part, "line": line.says, "verdict": line.verdict, "why": line.why} for line in lines]
    return {"reader": reader or None, "checklist": rows}
