"""Waivers of the case file: one code, silenced at one place, for a written reason, by a name, on a day (17.34)."""

import re
from collections.abc import Sequence
from typing import Final

from scr_docs.model.case import Case
from scr_docs.model.case_file import Waiver
from scr_docs.model.finding import Finding, finding

_CAN_BE_WAIVED: Final = re.compile(r"SCR10[0-9]|SCR11[367]|SCR2\d\d")
"""Structure, chronology, recommendations, timescales. Never what could not be read, and never identities (17.50)."""


def apply_waivers(case: Case, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without the waived ones, and with one for each waiver that silences nothing (SCR108)."""
    waivers = case.file.waivers if case.file else ()
    silenced = [(waiver, _silenced(case, waiver, findings)) for waiver in waivers]
    gone = {found for _, each in silenced for found in each}
    useless = [_useless(case, waiver) for waiver, each in silenced if not each]
    return (*(found for found in findings if found not in gone), *useless)


def _silenced(case: Case, waiver: Waiver, findings: Sequence[Finding]) -> list[Finding]:
    if not (_can_be_waived(waiver) and _is_reasoned(waiver)):
        return []
    path = case.shown(waiver.path_)
    return [
        found
        for found in findings
        if (found.code, found.path) == (waiver.code, path) and waiver.section in ("", found.section)
    ]


def _can_be_waived(waiver: Waiver) -> bool:
    return _CAN_BE_WAIVED.fullmatch(waiver.code) is not None


def _is_reasoned(waiver: Waiver) -> bool:
    return bool(waiver.reason.strip() and waiver.by.strip())


def _useless(case: Case, waiver: Waiver) -> Finding:
    if not _can_be_waived(waiver):
        message = "this code cannot be waived; the waiver silences nothing"
    elif not _is_reasoned(waiver):
        message = "a waiver needs a reason and the name of who gave it; it silences nothing"
    else:
        message = "no such finding at this place (any more); take the waiver out"
    return finding("SCR108", case.shown("case.yml"), message, line=waiver.line)
