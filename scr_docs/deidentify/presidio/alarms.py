"""Presidio and spaCy only log when a pattern timed out or a model failed: here that is an error.

Else "could not check" would read "nothing found" (design, principle 5).
"""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scr_docs.errors import DetectorUnavailable

_LOGGERS = ("presidio-analyzer", "spacy")


class _Collector(logging.Handler):
    """Keeps where a record came from, not what it says: its words may be a case's."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.places: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.places.append(f"{Path(record.pathname).name}:{record.lineno}")


@contextmanager
def alarms_raise(doing: str) -> Iterator[None]:
    """Turn every warning that is logged or issued inside into an error, and keep it off the terminal.

    Args:
        doing: what was being done, for the message: "looking at the text".

    Raises:
        DetectorUnavailable: something warned; the message says which line of which module, and no word of a text.
    """
    collector = _Collector()
    with _listening(collector), warnings.catch_warnings(record=True) as issued:
        warnings.simplefilter("always")
        yield
    places = collector.places + [f"{Path(warning.filename).name}:{warning.lineno}" for warning in issued]
    if places:
        raise DetectorUnavailable(
            f"the detector warned while {doing} ({', '.join(sorted(set(places)))}): the text counts as unchecked"
        )


@contextmanager
def _listening(collector: logging.Handler) -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.level, logger.propagate, logger.disabled, logger.handlers[:]) for logger in loggers]
    for logger in loggers:
        logger.handlers = [collector]
        logger.setLevel(logging.WARNING)
        logger.propagate = logger.disabled = False
    try:
        yield
    finally:
        for logger, (level, propagate, disabled, handlers) in zip(loggers, before, strict=True):
            logger.setLevel(level)
            logger.propagate, logger.disabled, logger.handlers = propagate, disabled, handlers
