"""Court proceedings, reporting restrictions, the chair's override, and the first day of publication (17.50)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.casefolder.settings import read_case_file
from scr_docs.model.before_publication import Override
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding, finding

_CHAIRS: Final = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_NOT_IN_THE_CHAIR: Final = frozenset({"vice", "deputy", "assistant", "former"})


def courts_in_the_way(file: CaseFile, path: str, today: date) -> Iterator[Finding]:
    """What of a court holds a release (SCR502); where the chair overrides, what is unsound about that instead."""
    if file.publication.override is not None:
        yield from _unsound_override(file, path, today)
    else:
        yield from _court_matters(file, path, today)


def override_used(file: CaseFile | None, today: date) -> Override | None:
    """The chair's override, where it is sound and something of a court would hold the release without it."""
    if file is None or any(_unsound_override(file, file.path, today)):
        return None
    return file.publication.override if any(_court_matters(file, file.path, today)) else None


def too_early(file: CaseFile, path: str, today: date) -> Iterator[Finding]:
    """That the first day on which anything may be published has not come (SCR503)."""
    publication = file.publication
    if publication.not_before and publication.not_before > today:
        message = f"nothing may be published before {publication.not_before} (publication.not_before)"
        yield finding("SCR503", publication.path or path, message, line=publication.line)


def since_released(folder: CaseFolder, today: date) -> Iterator[Finding]:
    """Warnings about a case with released documents that a court, or the board, would hold back today.

    A restriction may be imposed after the release: the public site prints what was released, so a person must act.

    Raises:
        UnreadableInput: ``publication/`` cannot be opened.
    """
    file = read_case_file(folder).value
    if file is None or not read_released(folder)[0]:
        return
    path = file.path or folder.show(folder.case_file)
    for found in (*courts_in_the_way(file, path, today), *too_early(file, path, today)):
        message = f"{found.message}, and a document is released already: withdraw it, or have the chair decide"
        yield replace(found, severity="warning", message=message)


def _court_matters(file: CaseFile, path: str, today: date) -> Iterator[Finding]:
    for proceeding in file.proceedings:
        if proceeding.status == "open" or (proceeding.concluded is not None and proceeding.concluded > today):
            yield finding("SCR502", path, f"{proceeding.kind} proceedings are open", line=proceeding.line)
        for restriction in proceeding.restrictions:
            if restriction.until is None or restriction.until >= today:
                until = f"until {restriction.until}" if restriction.until else "without an end (`until`)"
                message = f"a court's reporting restriction is in force {until}"
                yield finding("SCR502", path, message, line=restriction.line)


def _unsound_override(file: CaseFile, path: str, today: date) -> Iterator[Finding]:
    """Only the chair may publish while proceedings are open or reporting is restricted, and says why."""
    override = file.publication.override
    if override is None:
        return
    chairs = {member.name.casefold() for member in file.panel if _chairs(member.role)}
    if not (override.reason.strip() and override.by.strip().casefold() in chairs and override.on <= today):
        message = (
            "an override needs a reason, a day that has come, and the name of the chair: a member of `panel` in the"
            " role of chair, written the same"
        )
        yield finding("SCR502", path, message, line=override.line)


def _chairs(role: str) -> bool:
    words = set(re.findall(r"[a-z]+", role.casefold()))
    return bool(words & _CHAIRS) and not words & _NOT_IN_THE_CHAIR
