"""figures → the table, as the terminal and the README show it."""

from collections.abc import Callable, Iterator

from benchmarks.deidentify.figures import ANONYMISED, LONG, SCR, TAB, UNSEEN, Figures, Prose, Rate, Results, Tab
from benchmarks.deidentify.measures import Share

_Row = tuple[str, ...]
_NONE = "–"


def summary(results: Results) -> str:
    """The figures that sum up, as a Markdown table."""
    return _table([("", *results.detectors), *_summary(results)])


def breakdown(results: Results) -> str:
    """Recall per kind of mention and per origin of the name, with 95 % intervals, as a Markdown table."""
    return _table([("Mentions found", *results.detectors), *_breakdown(results)])


def _summary(results: Results) -> Iterator[_Row]:
    all_ = list(results.detectors.values())
    if TAB in results.texts:
        yield _heading(results, "Text Anonymization Benchmark, dev, held out of training", TAB)
        for name in Tab.__slots__:
            yield name, *(f"{getattr(one.tab, name):.3f}" if one.tab else _NONE for one in all_)
    yield _heading(results, "Invented reviews, written by hand; mistakes in them were read and mended", SCR)
    yield from _prose([one.reviews for one in all_])
    yield _heading(results, "Invented documents by another hand; nobody has read a mistake in them", UNSEEN)
    yield from _prose([one.unseen for one in all_])
    yield _heading(results, "An invented report of sixty pages", LONG)
    yield _row("mentions found", all_, lambda one: _share(one.long_whole))
    yield _row("mentions found in its last tenth", all_, lambda one: _share(one.long_last_tenth))
    yield _heading(results, "Pages anonymised already", ANONYMISED)
    yield _row("doubts in 1,000 words", all_, lambda one: _rate(one.questions_on_anonymised))
    yield "**Cost**, stock Presidio = 1", *([""] * len(all_))
    yield _row("words a second", all_, lambda one: f"{one.cost.pace:.1f}")
    yield _row("words a CPU second", all_, lambda one: f"{one.cost.speed:.1f}")
    yield _row("highest memory", all_, lambda one: f"{one.cost.memory:.1f}")


def _prose(all_: list[Prose]) -> Iterator[_Row]:
    yield "direct identifiers (every mention)", *(_share(one.direct) for one in all_)
    yield "quasi-identifiers (every mention)", *(_share(one.quasi) for one in all_)
    yield "precision", *(f"{one.precision.value:.3f}" for one in all_)
    yield "false doubts in 1,000 words", *(_rate(one.false_questions) for one in all_)


def _breakdown(results: Results) -> Iterator[_Row]:
    all_ = list(results.detectors.values())
    for title, shares in (("kind", _kinds), ("origin of the name", _origins)):
        yield f"**By {title}**", *([""] * len(all_))
        for name, first in shares(all_[0]).items():
            yield f"{name} ({first.whole})", *(_share(shares(one)[name]) for one in all_)


def _kinds(figures: Figures) -> dict[str, Share]:
    return figures.kinds


def _origins(figures: Figures) -> dict[str, Share]:
    return figures.origins


def _heading(results: Results, title: str, part: str) -> _Row:
    return f"**{title}**: {results.texts[part]}", *([""] * len(results.detectors))


def _row(label: str, all_: list[Figures], cell: Callable[[Figures], str]) -> _Row:
    return label, *map(cell, all_)


def _share(share: Share) -> str:
    low, high = share.interval()
    return f"{share.value:.2f} ({low:.2f}–{high:.2f})"


def _rate(rate: Rate) -> str:
    return f"{rate.per_thousand:.1f}"


def _table(rows: list[_Row]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    first, *rest = [_line(row, widths) for row in rows]
    rule = "|".join(["", "-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:]), ""])
    return "\n".join([first, rule, *rest])


def _line(row: _Row, widths: list[int]) -> str:
    label, *cells = row
    padded = [label.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))]
    return f"| {' | '.join(padded)} |"
