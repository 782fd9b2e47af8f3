"""Today's date, asked for once per command, so that everything else is a function of its arguments."""

import os
from datetime import UTC, date, datetime

from scr_docs.errors import UsageProblem


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
