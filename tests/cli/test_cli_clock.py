"""Today comes from SOURCE_DATE_EPOCH or the clock, and from nowhere else (design, section 6)."""

from datetime import date, timedelta

import pytest

from scr_docs.cli.clock import today
from scr_docs.errors import UsageProblem


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", date(1970, 1, 1)), ("1767225599", date(2025, 12, 31)), ("1767225600", date(2026, 1, 1))],
)
def test_the_set_day(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 30])
def test_a_broken_epoch_is_an_error(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UsageProblem):
        today()


def test_else_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert timedelta(0) <= today() - date(2024, 1, 1)
