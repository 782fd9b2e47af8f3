"""Today's date, asked for once per command, so that everything else is a function of its arguments."""

import os
from datetime import UTC, date, datetime
from typing import Final

import click

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import look_at_ledger
from scr_docs.errors import UsageProblem

DATED_BACK: Final = "of the ledger bears an earlier day than the one before it: a clock was wrong then, or is now"


def today() -> date:
    """The day of ``SOURCE_DATE_EPOCH`` (seconds, read as UTC), else of the clock in local time.

    Raises:
        UsageProblem: ``SOURCE_DATE_EPOCH`` is set to something that is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(tz=UTC).astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageProblem("SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, or be unset") from error


def warn_of_a_clock_set_back(folder: CaseFolder) -> None:
    """Say on stderr that the act just recorded bears an earlier day than one before it."""
    acts, _ = look_at_ledger(folder)
    if acts and acts[-1].on < max(act.on for act in acts):
        click.echo("note: the ledger holds acts of a later day: a clock was wrong then, or is now", err=True)
